/** Command line arguments in which an option that stands alone, last or before another option, has a value. */
export function withOptionalValue(args: readonly string[], option: string, value: string): string[] {
  return args.flatMap((arg, index) => {
    const next = args[index + 1];
    return arg === option && (next === undefined || next.startsWith("--")) ? [`${option}=${value}`] : [arg];
  });
}
