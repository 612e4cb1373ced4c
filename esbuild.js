/**
 * Builds everything into dist/: the extension (ES modules, what is needed later in chunks of its own), the sample service's worker,
 * the panel's page, and with --tests the tests that run inside VS Code.
 *
 * node esbuild.js [--production] [--tests] [--watch] [--extension | --page]
 *
 * --extension and --page build only that part.
 */

import { readdirSync } from "node:fs";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { context } from "esbuild";

const flags = new Set(process.argv.slice(2));
const production = flags.has("--production");
const watch = flags.has("--watch");

const common = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  metafile: true,
  logLevel: "silent",
  legalComments: "none",
  // jsonc-parser's CommonJS form hides its requires from bundlers; its ES module does not.
  mainFields: ["module", "main"],
};

/** Packages made for CommonJS call `require`, which an ES module has to make for itself. */
const requireBanner = [
  'import { createRequire as evoVoiceCreateRequire } from "node:module";',
  "const require = evoVoiceCreateRequire(import.meta.url);",
].join("\n");

/**
 * Parts of undici that this product never reaches, each with what stands in its place. They would be two thirds of the wire.
 * The experimental parser goes by undici's own switch for bundlers, `esbuildDetection`, which Node's build uses too.
 */
const unusedInUndici = {
  // HTTP/2, which the wire has switched off.
  "lib/dispatcher/client-h2.js": "module.exports = undefined;",
  // For bodies that are forms or iterables. The one body that is ever sent is a string.
  "lib/web/fetch/body.js": "module.exports = {};",
  // The parser once more, for processors without SIMD. There the editor's own fetch is used.
  "lib/llhttp/llhttp-wasm.js": 'throw Object.assign(new Error("no SIMD"), { code: "WIRE_NOT_LOADED" });',
};

const extension = {
  ...common,
  plugins: [report("extension"), leaveOut(unusedInUndici)],
  define: { esbuildDetection: "true" },
  entryPoints: {
    extension: "src/extension.ts",
    "demo-worker": "src/demo/worker.ts",
    "regexp-worker": "src/editor/regexp/regexp-worker.ts",
  },
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  platform: "node",
  target: "node22",
  format: "esm",
  splitting: true,
  external: ["vscode"],
  banner: { js: requireBanner },
};

const page = {
  ...common,
  plugins: [report("page")],
  entryPoints: { main: "src/webview/main.ts" },
  outdir: "dist/webview",
  platform: "browser",
  target: "es2023",
  format: "esm",
};

/** One CommonJS module, because VS Code reads `run` from what it requires. Mocha stays outside: it finds its own files by their paths. */
const tests = {
  ...common,
  plugins: [report("tests")],
  stdin: { contents: editorTests(), resolveDir: ".", sourcefile: "editor-tests.ts", loader: "ts" },
  outfile: "dist/test/editor/index.cjs",
  platform: "node",
  target: "node22",
  format: "cjs",
  external: ["vscode", "mocha"],
  alias: { mocha: "mocha/lib/mocha.cjs" },
  banner: { js: 'const evoVoiceImportMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
  define: { "import.meta.url": "evoVoiceImportMetaUrl" },
};

if (production) {
  await rm("dist", { recursive: true, force: true });
}
await mkdir("dist/webview", { recursive: true });
for (const file of ["codicon.css", "codicon.ttf"]) {
  await copyFile(`node_modules/@vscode/codicons/dist/${file}`, `dist/webview/${file}`);
}
const wanted = [
  ...(flags.has("--page") ? [] : [extension]),
  ...(flags.has("--extension") ? [] : [page]),
  ...(flags.has("--tests") ? [tests] : []),
];
const contexts = await Promise.all(wanted.map((options) => context(options)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const results = await Promise.allSettled(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
  process.exitCode = results.every((result) => result.status === "fulfilled") ? 0 : 1;
}

/** A module that hands all test files to test/editor/index.ts, to be run when Mocha is ready for them. */
function editorTests() {
  const files = readdirSync("test/editor", { recursive: true }).filter((file) => file.endsWith(".test.ts"));
  const requires = files.sort().map((file) => `  require("./test/editor/${file.replaceAll("\\", "/")}");`);
  return [
    'import { runEditorTests } from "./test/editor/index.ts";',
    "export const run = () => runEditorTests(() => {",
    ...requires,
    "});",
  ].join("\n");
}

/** Puts other texts in the place of these files of undici. One that is not met any more is an error: undici has changed. */
function leaveOut(files) {
  const setup = (build) => {
    const met = new Set();
    build.onLoad({ filter: /[\\/]undici[\\/]lib[\\/]/ }, ({ path }) => {
      const name = path.replaceAll("\\", "/").split("/undici/")[1];
      if (!(name in files)) {
        return undefined;
      }
      met.add(name);
      return { contents: files[name], loader: "js" };
    });
    build.onEnd(() => {
      const missed = Object.keys(files).filter((name) => !met.has(name));
      return { errors: missed.map((name) => ({ text: `undici has no ${name} any more` })) };
    });
  };
  return { name: "leave out", setup };
}

/** Prints what the problem matcher of .vscode/tasks.json reads, and writes the list of what went into each file. */
function report(name) {
  const setup = (build) => {
    build.onStart(() => console.log(`Building the ${name}`));
    build.onEnd(async (result) => {
      printProblems("error", result.errors);
      printProblems("warning", result.warnings);
      if (result.metafile) {
        await writeFile(`dist/metafile-${name}.json`, JSON.stringify(result.metafile));
      }
      console.log(`Built the ${name}${result.errors.length > 0 ? ", with errors" : ""}`);
    });
  };
  return { name: "report", setup };
}

function printProblems(severity, messages) {
  for (const { location, text } of messages) {
    const place = location ? `${location.file}:${location.line}:${location.column + 1}` : "esbuild.js:1:1";
    console.error(`${place}: ${severity}: ${text}`);
  }
}
