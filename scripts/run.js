/**
 * `node scripts/run.js <task> [args]`: what every script of package.json calls. It works as the first command on a fresh clone, on
 * Node 20: it installs the packages where they are missing or differ from package-lock.json, then runs scripts/<task>.ts with the
 * Node among them.
 */

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { become, findNode, projectRoot } from "./node.js";

const [task, ...args] = process.argv.slice(2);
const file = join(projectRoot, "scripts", `${task}.ts`);
if (!task || !/^[a-z]+$/.test(task) || !existsSync(file)) {
  const tasks = readdirSync(join(projectRoot, "scripts")).flatMap(
    (name) => /^([a-z]+)\.ts$/.exec(name)?.[1] ?? [],
  );
  console.error(`There is no task "${task ?? ""}" here yet. Tasks: ${tasks.join(", ")}.`);
  process.exit(2);
}

if (!isInStep() && !install()) {
  console.error(
    "The packages could not be installed. Check the network and npm's settings, then run this again.",
  );
  process.exit(1);
}
const node = findNode();
if (node === undefined) {
  console.error(
    `This needs Node 22.18 or newer to run TypeScript, and only ${process.version} was found. Install Node 24, then run this again.`,
  );
  process.exit(1);
}
become(node, file, args);

/** Whether npm's own record of what it installed agrees with package-lock.json. Packages for other systems may be absent. */
function isInStep() {
  const record = join(projectRoot, "node_modules", ".package-lock.json");
  if (!existsSync(record)) {
    return false;
  }
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(projectRoot, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = installed[path];
    return path === "" || (found === undefined ? entry.optional === true : found.version === entry.version);
  });
}

/** Installs exactly what package-lock.json names. */
function install() {
  console.log("Installing packages from package-lock.json (once, about half a minute)…");
  const started = Date.now();
  const { status, stderr } = npm(["ci", "--loglevel=error"]);
  if (status !== 0) {
    console.error(stderr);
    return false;
  }
  console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return true;
}

function npm(npmArgs) {
  // Under `npm run`, this names the very npm that was started: no search of PATH, no shell on Windows.
  const cli = process.env.npm_execpath;
  const options = { cwd: projectRoot, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" };
  return cli?.endsWith(".js")
    ? spawnSync(process.execPath, [cli, ...npmArgs], options)
    : spawnSync("npm", npmArgs, { ...options, shell: process.platform === "win32" });
}
