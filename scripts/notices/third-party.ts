import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** A package whose code or files are part of what people install. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json names it. */
  readonly license: string;
  /** The text that its license asks to be passed on. */
  readonly text: string;
}

/** What may be part of the product. Another license is a decision for a person, so it stops the build. */
const knownLicenses: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "ISC",
  "MIT",
]);

/** Packages published without their license text: the holder of the copyright, as their package.json and repository name it. */
const holders: Readonly<Record<string, string>> = { "@vscode/l10n": "Copyright (c) Microsoft Corporation." };

interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

/** The folders below node_modules of which a build used anything, from esbuild's metafiles. Sorted. */
export function bundledFolders(metafiles: readonly Metafile[]): string[] {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort((one, other) => one.localeCompare(other, "en"));
}

/** Reads a package's license. Throws where it is not known here, or where its text is missing. */
export function readPackageLicense(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: unknown;
  };
  if (typeof license !== "string" || !knownLicenses.has(license)) {
    throw new Error(
      `${name} has the license ${JSON.stringify(license)}: decide whether it may be part of the product`,
    );
  }
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying)\b/i.test(basename(file)))
    .sort((one, other) => one.localeCompare(other, "en"))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  const holder = holders[name];
  if (texts.length === 0 && license === "MIT" && holder !== undefined) {
    texts.push(mitText(holder));
  }
  if (texts.length === 0) {
    throw new Error(`${name} has no license text to pass on`);
  }
  return { name, version, license, text: texts.join("\n\n") };
}

/** The notices as one text, a section for each package. */
export function noticesText(packages: readonly BundledPackage[]): string {
  return [
    "Evo Voice Sessions contains the following third-party software.\n",
    ...packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`),
  ].join(`\n${"-".repeat(80)}\n\n`);
}

function mitText(holder: string): string {
  return `MIT License

${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
