/** The codes by which a terminal colors text and moves its cursor. */

/** ECMA-48 control sequences, operating system commands, and escapes of two characters; each of a bounded length. */
const codes = new RegExp(
  String.raw`\u001B(?:\[[0-?]{0,32}[ -/]{0,8}[@-~]|\][^\u0007\u001B]{0,256}(?:\u0007|\u001B\\)|[()][0-9A-B]|[=>78cDEHMNOZ])`,
  "g",
);

/** A text without a terminal's codes; the same string where it has none. */
export function withoutTerminalCodes(text: string): string {
  return text.includes("\u001B") ? text.replace(codes, "") : text;
}
