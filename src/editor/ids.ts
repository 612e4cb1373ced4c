/** All names that package.json and the code share. A test compares them. */

export const viewId = "evoVoice.sessions";
export const panelType = "evoVoice.session";
export const documentScheme = "evovoice";
export const logLanguage = "evovoice-log";
export const reportScheme = "evovoice-report";
export const helpScheme = "evovoice-help";
export const authenticationProviderId = "evovoice";

export const commandIds = {
  signIn: "evoVoice.signIn",
  signOut: "evoVoice.signOut",
  switchService: "evoVoice.switchService",
  exploreSampleData: "evoVoice.exploreSampleData",
  leaveSampleData: "evoVoice.leaveSampleData",
  searchSessions: "evoVoice.searchSessions",
  clearSearch: "evoVoice.clearSearch",
  refresh: "evoVoice.refresh",
  searchSameCaller: "evoVoice.searchSameCaller",
  searchSameCustomer: "evoVoice.searchSameCustomer",
  searchSameEndpoint: "evoVoice.searchSameEndpoint",
  searchSameAgent: "evoVoice.searchSameAgent",
  searchAroundThisTime: "evoVoice.searchAroundThisTime",
  loadMore: "evoVoice.loadMore",
  loadUntilFound: "evoVoice.loadUntilFound",
  groupBy: "evoVoice.groupBy",
  openSession: "evoVoice.openSession",
  openSessionLog: "evoVoice.openSessionLog",
  openSessionJson: "evoVoice.openSessionJson",
  saveSession: "evoVoice.saveSession",
  copySessionId: "evoVoice.copySessionId",
  copySummary: "evoVoice.copySummary",
  compareSessions: "evoVoice.compareSessions",
  copyEntries: "evoVoice.copyEntries",
  copyEntriesAsSent: "evoVoice.copyEntriesAsSent",
  copyEntryTime: "evoVoice.copyEntryTime",
  expandEntry: "evoVoice.expandEntry",
  collapseEntry: "evoVoice.collapseEntry",
  markEntriesLikeThis: "evoVoice.markEntriesLikeThis",
  manageLogRules: "evoVoice.manageLogRules",
  exportLogRules: "evoVoice.exportLogRules",
  importLogRules: "evoVoice.importLogRules",
  showOutput: "evoVoice.showOutput",
  testConnection: "evoVoice.testConnection",
} as const;

/** The argument of "Sign In" that asks for another user instead of the one with the saved login. */
export const signInAsOther = "anotherUser";

export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** Context keys for `when` clauses. */
export const contextKeys = {
  /** The kind of `ConnectionState`, or "noAccounts" for a login without accounts. */
  state: "evoVoice.state",
  /** In the state "failed", the `ProblemKind`. */
  problem: "evoVoice.problem",
  /** Whether the sample service is the current service. */
  sample: "evoVoice.sample",
  /** Whether a row of the tree was expanded in this window. */
  expanded: "evoVoice.expanded",
  /** Whether a search is applied to the tree. */
  searching: "evoVoice.searching",
} as const;

/** Settings in the `evoVoice` section. */
export const settingNames = {
  serviceUrl: "serviceUrl",
  pageSize: "pageSize",
  liveDays: "liveDays",
  groupBy: "groupBy",
  timeZone: "timeZone",
  gapSeconds: "gapSeconds",
  avatars: "avatars",
  logRules: "logRules",
} as const;
