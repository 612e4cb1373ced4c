#!/usr/bin/env node
/**
 * VS Code out of the npm registry, to be started as if it were the desktop program: `runTests({ vscodeExecutablePath: <this file> })` of
 * @vscode/test-electron. Reads VS Code's own arguments; EVOVOICE_VSCODE chooses `newest` or `oldest`.
 */

import { join } from "node:path";
import { become, findNode, projectRoot } from "../node.js";

const node = findNode();
if (node === undefined) {
  console.error("The packages are not installed: run `npm ci` first.");
  process.exit(1);
}
become(node, join(projectRoot, "scripts", "vscode", "main.ts"), process.argv.slice(2));
