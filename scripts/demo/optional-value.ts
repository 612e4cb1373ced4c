/** Adds a default value to an option without a value: the last argument, or followed by another option. */
export function withOptionalValue(args: readonly string[], option: string, value: string): string[] {
  return args.flatMap((arg, index) => {
    const next = args[index + 1];
    return arg === option && (next === undefined || next.startsWith("--")) ? [`${option}=${value}`] : [arg];
  });
}
