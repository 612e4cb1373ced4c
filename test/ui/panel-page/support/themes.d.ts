/** The package has no types for its themes: each is a list of CSS variables and their values. */
declare module "@vscode-elements/webview-playground/dist/themes/*.js" {
  export const theme: readonly (readonly [variable: string, value: string])[];
}
