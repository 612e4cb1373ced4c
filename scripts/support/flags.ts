import { parseArgs, type ParseArgsConfig } from "node:util";

/** Reads this process's own flags. One that is unknown or badly formed ends the process with a sentence instead of a stack. */
export function readFlags<const T extends NonNullable<ParseArgsConfig["options"]>>(
  options: T,
  args: readonly string[] = process.argv.slice(2),
): ReturnType<typeof parseArgs<{ options: T }>>["values"] {
  try {
    return parseArgs({ options, args: args.filter((arg) => arg !== "--") }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}
