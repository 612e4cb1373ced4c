import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** The most that VS Code loads before anything is asked of the service, minified. Bytes. */
export const maxMainBytes = 150 * 1024;
/** The most that the packed extension weighs. Bytes. */
export const maxVsixBytes = 1.5 * 1024 * 1024;

/** Bytes of what a build wrote. */
export interface BundleSizes {
  /** The extension with all that it imports before it runs. */
  readonly main: number;
  /** What the first request loads besides. */
  readonly wire: number;
  /** The script of the panel's page. */
  readonly page: number;
}

interface Output {
  readonly bytes: number;
  readonly entryPoint?: string;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

type Outputs = Readonly<Record<string, Output>>;

/** Reads the sizes from a build's folder and the list that esbuild.js left there. They mean something after --production only. */
export async function bundleSizes(dist: string): Promise<BundleSizes> {
  const text = await readFile(join(dist, "metafile-extension.json"), "utf8");
  const { outputs } = JSON.parse(text) as { outputs: Outputs };
  const main = reachedFrom(outputs, "src/extension.ts");
  const wire = reachedFrom(outputs, "src/evovoice/transport/undici-transport.ts").filter(
    (path) => !main.includes(path),
  );
  const bytesOf = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
  const page = await stat(join(dist, "webview", "main.js"));
  return { main: bytesOf(main), wire: bytesOf(wire), page: page.size };
}

/** An entry's own file and all that it imports before it runs. */
function reachedFrom(outputs: Outputs, entryPoint: string): string[] {
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entryPoint);
  if (entry === undefined) {
    throw new Error(`The build has no ${entryPoint}`);
  }
  const reached = new Set([entry]);
  for (const path of reached) {
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && imported in outputs) {
        reached.add(imported);
      }
    }
  }
  return [...reached];
}
