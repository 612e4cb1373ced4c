import * as vscode from "vscode";
import { groupings, type GroupBy } from "../sessions/list/grouping.ts";
import { isTimeZone } from "../sessions/time/options.ts";
import { settingNames } from "./ids.ts";

type SettingName = (typeof settingNames)[keyof typeof settingNames];

/** As it stands in the person's settings, else package.json's default; settings may hold anything, so each is checked. */
function read(name: SettingName): unknown {
  return vscode.workspace.getConfiguration("evoVoice").get(name);
}

/** The extension's settings, read anew at each use so that a change takes effect at once. */
export const settings = {
  /** As typed: not yet known to be a URL. Only the user's own value counts, never a workspace's. */
  get serviceUrl(): string {
    return String(read("serviceUrl"));
  },
  async setServiceUrl(url: string): Promise<void> {
    await vscode.workspace
      .getConfiguration("evoVoice")
      .update(settingNames.serviceUrl, url, vscode.ConfigurationTarget.Global);
  },
  /** Sessions per request. */
  get pageSize(): number {
    return Math.min(1000, Math.max(1, Math.trunc(Number(read("pageSize"))) || 100));
  },
  get groupBy(): GroupBy {
    return groupings.find((by) => by === read("groupBy")) ?? "channel";
  },
  async setGroupBy(by: GroupBy): Promise<void> {
    await vscode.workspace
      .getConfiguration("evoVoice")
      .update(settingNames.groupBy, by, vscode.ConfigurationTarget.Global);
  },
  /** An IANA zone; undefined for none, or where the zone is not known here. What is shown: see `displayZone`. */
  get timeZone(): string | undefined {
    const zone = String(read("timeZone")).trim();
    return zone !== "" && isTimeZone(zone) ? zone : undefined;
  },
  /** The time without log entries that is worth a row of its own. */
  get gapMs(): number {
    return Math.max(0, Number(read("gapSeconds"))) * 1000;
  },
  /** Whether members' pictures may be fetched from where their addresses point. */
  get avatars(): boolean {
    return read("avatars") === true;
  },
  /** As written: not yet known to be rules. See log-rules.ts. */
  get logRules(): unknown {
    return read("logRules");
  },
} as const;

/** Calls back when one of these settings changed. */
export function onSettingChange(names: readonly SettingName[], changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`evoVoice.${name}`))) {
      changed();
    }
  });
}
