/** What can be done about a problem. */
export type PanelAction =
  | "retry"
  | "signIn"
  | "signInAsOther"
  | "switchService"
  | "openSettings"
  | "openProxySettings"
  | "testConnection"
  | "showOutput";
