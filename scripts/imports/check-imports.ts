import type { ImportGraph } from "./read-imports.ts";
import { keptPackages, layers, maxFilesInFolder } from "./rules.ts";

/** What is wrong with the imports of `src`, a sentence each; empty where nothing is. */
export function importProblems(graph: ImportGraph): string[] {
  return [
    ...[...graph].flatMap(([file, imports]) =>
      imports.flatMap((imported) => layerProblem(file, imported) ?? []),
    ),
    ...cyclesOf(graph).map((cycle) => `These files import each other: ${cycle.join(", ")}`),
    ...folderCycles(graph).map((cycle) => `These folders import each other: ${cycle.join(", ")}`),
    ...crowdedFolders(graph),
  ];
}

function layerProblem(file: string, imported: string): string | undefined {
  const inside = file.replace(/^src\//, "");
  const name = Object.keys(layers).find((layer) => isIn(inside, [layer]));
  const layer = name === undefined ? undefined : layers[name];
  if (name === undefined || layer === undefined) {
    return `${file} is in no layer: name its folder in scripts/imports/rules.ts`;
  }
  if (!imported.startsWith("src/")) {
    return packageProblem(file, imported, layer.packages);
  }
  const target = imported.replace(/^src\//, "");
  return isIn(target, [name, ...layer.imports]) ? undefined : `${file} may not import ${imported}`;
}

function packageProblem(file: string, imported: string, allowed: readonly string[]): string | undefined {
  const inside = file.replace(/^src\//, "");
  const kept = Object.entries(keptPackages).find(
    ([name]) => imported === name || imported.startsWith(`${name}/`),
  );
  const fine =
    kept !== undefined
      ? isIn(inside, kept[1])
      : imported.startsWith("node:")
        ? allowed.includes("node:")
        : !imported.startsWith(".") && allowed.includes("*");
  return fine ? undefined : `${file} may not import ${imported}`;
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith("/") ? path.startsWith(place) : path === place));
}

/**
 * Folders that import each other. A file beside folders stands for itself: `evovoice/client.ts` is above `evovoice/exchange/`,
 * `evovoice/types.ts` below it.
 */
function folderCycles(graph: ImportGraph): string[][] {
  const parents = new Set([...graph.keys()].map((file) => folderOf(folderOf(file))));
  const placeOf = (file: string): string => (parents.has(folderOf(file)) ? file : folderOf(file));
  const folders = new Map<string, Set<string>>();
  for (const [file, imports] of graph) {
    const from = placeOf(file);
    const arrows = folders.get(from) ?? new Set();
    folders.set(from, arrows);
    for (const imported of imports) {
      if (graph.has(imported) && placeOf(imported) !== from) {
        arrows.add(placeOf(imported));
      }
    }
  }
  return cyclesOf(new Map([...folders].map(([folder, arrows]) => [folder, [...arrows]])));
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}

/** Tarjan's strongly connected components, those of more than one node. */
function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) {
        continue;
      }
      if (!order.has(next)) {
        visit(next);
      }
      if (stack.includes(next)) {
        lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? 0));
      }
    }
    if (lowest.get(node) === order.get(node)) {
      const component = stack.splice(stack.indexOf(node));
      if (component.length > 1) {
        found.push(component);
      }
    }
  };
  for (const node of graph.keys()) {
    if (!order.has(node)) {
      visit(node);
    }
  }
  return found;
}

function crowdedFolders(graph: ImportGraph): string[] {
  const counts = new Map<string, number>();
  for (const file of graph.keys()) {
    counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, files]) =>
    files > maxFilesInFolder
      ? [`${folder} holds ${files} files: split it, ${maxFilesInFolder} are enough`]
      : [],
  );
}
