/** An action that may solve a problem. */
export type PanelAction =
  | "retry"
  | "signIn"
  | "signInAsOther"
  | "switchService"
  | "openSettings"
  | "openProxySettings"
  | "testConnection"
  | "showOutput";
