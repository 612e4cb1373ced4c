/** Terminal escape codes for colors and cursor movement. */

/** ECMA-48 control sequences, operating system commands, and two-character escapes, each of bounded length. */
const codes = new RegExp(
  String.raw`\u001B(?:\[[0-?]{0,32}[ -/]{0,8}[@-~]|\][^\u0007\u001B]{0,256}(?:\u0007|\u001B\\)|[()][0-9A-B]|[=>78cDEHMNOZ])`,
  "g",
);

/** A text without terminal escape codes; the same string if it has none. */
export function withoutTerminalCodes(text: string): string {
  return text.includes("\u001B") ? text.replace(codes, "") : text;
}
