/** What VS Code's own command line asked for. Paths as given. */
export interface VsCodeArguments {
  readonly userData: string | undefined;
  readonly extensions: string | undefined;
  readonly developmentPath: string | undefined;
  readonly testsPath: string | undefined;
  readonly folder: string | undefined;
}

/**
 * Reads the arguments with which test-electron, or a person, starts VS Code. `--name=value` only, as it writes them; flags that mean
 * something on a desktop only (`--no-sandbox`, `--disable-updates`, …) are passed over.
 */
export function readArguments(args: readonly string[]): VsCodeArguments {
  const values = (name: string): readonly string[] =>
    args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
  return {
    userData: values("user-data-dir").at(-1),
    extensions: values("extensions-dir").at(-1),
    developmentPath: values("extensionDevelopmentPath").at(-1),
    testsPath: values("extensionTestsPath").at(-1),
    folder: args.find((arg) => !arg.startsWith("-")),
  };
}
