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
import { dirname, relative, resolve } from "node:path";
import { build as bundle, context } from "esbuild";

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

/** Packages made for CommonJS call `require`, which an ES module has to make for itself. Not before it is called: that takes a while. */
const requireBanner = [
  'import { createRequire as evoVoiceCreateRequire } from "node:module";',
  "const require = (id) => evoVoiceCreateRequire(import.meta.url)(id);",
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

const node = {
  ...common,
  outdir: "dist",
  platform: "node",
  target: "node22",
  format: "esm",
  external: ["vscode"],
  banner: { js: requireBanner },
};

const extension = {
  ...node,
  plugins: [leaveOut(unusedInUndici), joinStart(), report("extension")],
  define: { esbuildDetection: "true" },
  entryPoints: { extension: "src/extension.ts" },
  chunkNames: "chunks/[name]-[hash]",
  splitting: true,
};

/** They share no chunk with the extension: what it is made of can't be loaded outside of the extension host. */
const workers = {
  ...node,
  plugins: [report("workers")],
  entryPoints: {
    "demo-worker": "src/demo/worker.ts",
    "regexp-worker": "src/editor/regexp/regexp-worker.ts",
  },
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
  ...(flags.has("--page") ? [] : [extension, workers]),
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

/**
 * Joins what the extension loads at its start into one file: as separate chunks, some of a few hundred bytes, it takes longer to
 * load. The chunks stay where they are for those that are loaded later, and hand on what the one file exports for them.
 */
function joinStart() {
  const setup = (build) => {
    build.onEnd(async ({ metafile }) => {
      if (metafile === undefined) {
        return;
      }
      const { outputs } = metafile;
      const main = Object.keys(outputs).find((path) => outputs[path].entryPoint === "src/extension.ts");
      const reached = reachedFrom(main, outputs);
      const chunks = [...reached].filter((path) => path !== main);
      const nameOf = (path, name) => `c${chunks.indexOf(path)}_${name}`;
      const lists = (write) =>
        chunks.map((path) => outputs[path].exports.map((name) => write(path, name)).join(", "));
      const inside = lists((path, name) => `${name} as ${nameOf(path, name)}`);
      const outside = lists((path, name) => `${nameOf(path, name)} as ${name}`);
      const { banner: _banner, ...options } = node;
      const joined = await bundle({
        ...options,
        outdir: undefined,
        outfile: main,
        allowOverwrite: true,
        plugins: [laterStaysApart(dirname(main))],
        stdin: {
          contents: [
            `export * from "./${main}";`,
            ...chunks.map((path, index) => `export { ${inside[index]} } from "./${path}";`),
          ].join("\n"),
          resolveDir: ".",
          sourcefile: "start.js",
        },
      });
      for (const [index, path] of chunks.entries()) {
        await writeFile(path, `export { ${outside[index]} } from "../extension.js";\n`);
        await rm(`${path}.map`, { force: true });
      }
      describeJoined(outputs, main, chunks, joined.metafile.outputs[main].bytes);
    });
  };
  return { name: "join start", setup };
}

/** Chunks that are loaded later stay files of their own. */
function laterStaysApart(folder) {
  const setup = (build) => {
    build.onResolve({ filter: /\.js$/ }, ({ kind, path, resolveDir }) =>
      kind === "dynamic-import"
        ? { path: `./${relative(folder, resolve(resolveDir, path)).replaceAll("\\", "/")}`, external: true }
        : undefined,
    );
  };
  return { name: "later stays apart", setup };
}

/** An output and all that it imports before it runs. */
function reachedFrom(main, outputs) {
  const reached = new Set([main]);
  for (const path of reached) {
    for (const { path: imported, kind } of outputs[path].imports) {
      if (kind === "import-statement" && imported in outputs) {
        reached.add(imported);
      }
    }
  }
  return reached;
}

/** The list of outputs as it is after joining. */
function describeJoined(outputs, main, chunks, bytes) {
  const whole = outputs[main];
  whole.bytes = bytes;
  whole.imports = [main, ...chunks]
    .flatMap((path) => outputs[path].imports)
    .filter(({ path }) => !chunks.includes(path));
  for (const path of chunks) {
    Object.assign(whole.inputs, outputs[path].inputs);
    outputs[path].inputs = {};
    outputs[path].imports = [{ path: main, kind: "import-statement" }];
  }
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
