/** The URI of a link that runs a command. The document, hover or page with the link must allow the command. */
export function commandLink(command: string, ...args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}
