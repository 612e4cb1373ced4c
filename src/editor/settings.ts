import * as vscode from "vscode";
import { groupings, type GroupBy } from "../sessions/list/grouping.ts";
import { isTimeZone } from "../sessions/time/options.ts";
import { settingNames } from "./ids.ts";
import { UserFacingError } from "./problems/problems.ts";

/** The same as in package.json. */
const defaults = { pageSize: 100, groupBy: "channel", gapSeconds: 10 } as const;

export type SettingName = (typeof settingNames)[keyof typeof settingNames];

/** The setting's value, or the default in package.json. Settings may have any type, so callers check them. */
function read(name: SettingName): unknown {
  return vscode.workspace.getConfiguration("evoVoice").get(name);
}

/** The extension's settings, read on each use so that changes take effect immediately. */
export const settings = {
  /** As typed, so it may not be a URL. Only the user's value counts, never a workspace's. */
  get serviceUrl(): string {
    return String(read("serviceUrl"));
  },
  async setServiceUrl(url: string): Promise<void> {
    await write(settingNames.serviceUrl, url);
  },
  /** Sessions per request. */
  get pageSize(): number {
    const size = read("pageSize");
    return isPageSize(size) ? size : defaults.pageSize;
  },
  /** After how many days the service moves a session to the archive. */
  get liveDays(): number {
    return Math.min(3650, Math.max(1, Number(read("liveDays")) || 15));
  },
  get groupBy(): GroupBy {
    return groupings.find((by) => by === read("groupBy")) ?? defaults.groupBy;
  },
  async setGroupBy(by: GroupBy): Promise<void> {
    await write(settingNames.groupBy, by);
  },
  /** An IANA zone; undefined if not set or unknown here. For the zone of displayed times, see `displayZone`. */
  get timeZone(): string | undefined {
    const zone = read("timeZone");
    return typeof zone === "string" && isTimeZone(zone.trim()) ? zone.trim() : undefined;
  },
  /** The minimum time without log entries that is shown as a gap. */
  get gapMs(): number {
    const seconds = read("gapSeconds");
    return (isGap(seconds) ? seconds : defaults.gapSeconds) * 1000;
  },
  /** Whether members' pictures may be fetched from other hosts. */
  get avatars(): boolean {
    return read("avatars") === true;
  },
  /** As written, so it may not be valid. See log-rules.ts. */
  get logRules(): unknown {
    return read("logRules");
  },
} as const;

/** Settings whose value is invalid, so that the default is used. Service URL and log rules are reported elsewhere. */
export function unusableSettings(): SettingName[] {
  const usable: Partial<Record<SettingName, (value: unknown) => boolean>> = {
    pageSize: isPageSize,
    groupBy: (value) => groupings.some((by) => by === value),
    timeZone: (value) => typeof value === "string" && (value.trim() === "" || isTimeZone(value.trim())),
    gapSeconds: isGap,
    avatars: (value) => typeof value === "boolean",
  };
  return Object.values(settingNames).filter((name) => usable[name]?.(read(name)) === false);
}

function isPageSize(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 1000;
}

function isGap(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** Writes a setting in the scope that defines its current value, so that the change takes effect. */
async function write(name: SettingName, value: string): Promise<void> {
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("evoVoice");
  const { Global, Workspace } = vscode.ConfigurationTarget;
  const target = configuration().inspect(name)?.workspaceValue === undefined ? Global : Workspace;
  try {
    await configuration().update(name, value, target);
  } catch (cause) {
    throw new UserFacingError(
      vscode.l10n.t(
        "The setting “{0}” couldn’t be saved. Open the settings file and correct what is marked there.",
        `evoVoice.${name}`,
      ),
      ["openSettings"],
      undefined,
      { cause },
    );
  }
  if (configuration().get(name) !== value) {
    throw new UserFacingError(
      vscode.l10n.t("The setting “{0}” is decided elsewhere, so it wasn’t changed here.", `evoVoice.${name}`),
      ["openSettings"],
    );
  }
}

/** Calls back after one of these settings changed. */
export function onSettingChange(names: readonly SettingName[], changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`evoVoice.${name}`))) {
      changed();
    }
  });
}
