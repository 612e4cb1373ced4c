import "@vscode-elements/elements/dist/vscode-button/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { SessionFile } from "../../panel-protocol/related-data.ts";
import { textOf } from "../../sessions/call/session-head.ts";
import { formatDuration } from "../../sessions/time/durations.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { timesOf } from "../state/panel-state.ts";
import type { PanelStore } from "../state/store.ts";
import { icon } from "../elements/icon.ts";

/** A recording, voicemail or fax, with a button that opens it in the browser. */
export function sessionFile(store: PanelStore, file: SessionFile): TemplateResult {
  const { uri, transcription } = file;
  const name = textOf(file.fileName) ?? textOf(file.type) ?? l10n.t("Unnamed file");
  const about = [
    textOf(file.fileName) === undefined ? undefined : textOf(file.type),
    file.recordingMs === undefined ? undefined : formatDuration(file.recordingMs),
    file.contentLength === undefined ? undefined : sizeLabel(file.contentLength, timesOf(store.state).locale),
    textOf(file.contentType),
  ].filter((each) => each !== undefined);
  return html`<li class="file">
    ${icon(fileIcon(file))}
    <div class="about">
      <strong><bdi>${visibleText(name)}</bdi></strong>
      <span class="quiet">${visibleText(about.join(" · "))}</span>
      ${
        textOf(transcription) === undefined
          ? nothing
          : html`<blockquote dir="auto">
              ${visibleText(transcription ?? "", { lineBreaks: "keep" })}
            </blockquote>`
      }
    </div>
    ${
      uri === undefined
        ? nothing
        : html`<vscode-button
            secondary
            icon="link-external"
            title=${l10n.t("Opens in the browser, outside VS Code")}
            @click=${() => store.send("openFile", { uri })}
            >${l10n.t("Open in Browser")}</vscode-button
          >`
    }
  </li>`;
}

/** A size in bytes as text: "84 kB", "1.2 MB". */
function sizeLabel(bytes: number, locale?: string): string {
  const [unit, size] =
    bytes < 1000
      ? (["byte", bytes] as const)
      : bytes < 1_000_000
        ? (["kilobyte", bytes / 1000] as const)
        : (["megabyte", bytes / 1_000_000] as const);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    maximumFractionDigits: size < 10 && unit !== "byte" ? 1 : 0,
  }).format(size);
}

function fileIcon({ contentType = "", type = "" }: SessionFile): string {
  if (contentType.startsWith("audio/") || /record|voicemail/i.test(type)) {
    return "unmute";
  }
  if (contentType.startsWith("image/")) {
    return "file-media";
  }
  return contentType === "application/pdf" || /fax/i.test(type) ? "file-pdf" : "file";
}
