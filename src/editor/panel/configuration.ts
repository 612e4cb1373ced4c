import * as vscode from "vscode";
import type { PanelConfiguration } from "../../panel-protocol/messages.ts";
import type { SessionKey } from "../service/session-store.ts";
import { settings } from "../settings.ts";
import { displayZone } from "../time-zone.ts";

/** What the page needs before it can show a session. */
export function panelConfiguration(key: SessionKey): PanelConfiguration {
  const contents = vscode.l10n.bundle;
  return {
    locale: vscode.env.language,
    target: { sessionId: key.sessionId, serviceOrigin: key.serviceKey },
    gapMs: settings.gapMs,
    avatars: settings.avatars,
    timeZone: displayZone.name,
    zoneSource: displayZone.source,
    ...(contents === undefined ? {} : { l10nContents: contents }),
  };
}
