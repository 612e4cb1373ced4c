import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { parseSync } from "oxc-parser";

/** The files of a project and what each imports. Paths are relative to the project's folder and use forward slashes. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Reads what each file imports, re-exports or loads with `import("…")`, type imports included: they too tie files together.
 * A relative import becomes the path it leads to, with `./` before it where that is outside `src`; any other is kept as written.
 */
export function readImports(root: string, files: readonly string[]): ImportGraph {
  return new Map(
    files.map((file) => [file, importsOf(file, readFileSync(join(root, ...file.split("/")), "utf8"))]),
  );
}

/** What one file imports, each once. */
export function importsOf(file: string, source: string): string[] {
  const { module, program } = parseSync(file, source);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => literal(source, moduleRequest) ?? []),
    ...importTypes(program),
  ];
  return [...new Set(specifiers.map((specifier) => resolve(file, specifier)))];
}

function literal(source: string, span: { readonly start: number; readonly end: number }): string | undefined {
  return /^["'`]([^"'`]*)["'`]$/.exec(source.slice(span.start, span.end))?.[1];
}

/** `import("./file.ts").Name` in a type: the parser's list of imports leaves these out. */
function importTypes(node: unknown): string[] {
  if (typeof node !== "object" || node === null) {
    return [];
  }
  if (Array.isArray(node)) {
    return node.flatMap(importTypes);
  }
  const { type, source } = node as {
    readonly type?: unknown;
    readonly source?: { readonly value?: unknown };
  };
  const own = type === "TSImportType" && typeof source?.value === "string" ? [source.value] : [];
  return [...own, ...Object.values(node).flatMap(importTypes)];
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) {
    return specifier;
  }
  const path = posix.join(dirname(file), specifier);
  return path.startsWith("src/") ? path : `./${path}`;
}
