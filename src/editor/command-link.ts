import type { CommandId } from "./ids.ts";

/** The address of a link that runs a command with one argument. It works where the link's owner allows this command. */
export function commandLink(command: CommandId, argument: unknown): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
