import type { VsCodeVersion } from "./versions.ts";

/** A theme to look at: the name it has in the settings of each VS Code, and the class by which the workbench tells that it wears it. */
interface ThemeNames {
  readonly newest: string;
  readonly oldest: string;
  readonly className: string;
}

const names = {
  dark: { newest: "Dark Modern", oldest: "Default Dark Modern", className: themeClass("dark_modern") },
  light: { newest: "Light Modern", oldest: "Default Light Modern", className: themeClass("light_modern") },
  "dark high contrast": sameInBoth("Default High Contrast", "hc_black"),
  "light high contrast": sameInBoth("Default High Contrast Light", "hc_light"),
} satisfies Record<string, ThemeNames>;

/** One theme of each kind that VS Code has. */
export type Theme = keyof typeof names;

/** All of them. */
export const themes = Object.keys(names) as readonly Theme[];

/** Whether a word from a command line names a theme. */
export function isTheme(word: string): word is Theme {
  return word in names;
}

/** The value of the setting `workbench.colorTheme` for a theme. */
export function themeSetting(theme: Theme, version: VsCodeVersion): string {
  return names[theme][version.name];
}

/** Finds the workbench when it wears the theme. */
export function themeSelector(theme: Theme): string {
  return `.monaco-workbench.${names[theme].className}`;
}

function themeClass(file: string): string {
  return `vscode-theme-defaults-themes-${file}-json`;
}

function sameInBoth(name: string, file: string): ThemeNames {
  return { newest: name, oldest: name, className: themeClass(file) };
}
