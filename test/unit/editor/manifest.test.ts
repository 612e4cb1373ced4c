import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  authenticationProviderId,
  commandIds,
  contextKeys,
  documentScheme,
  panelType,
  settingNames,
  viewId,
} from "../../../src/editor/ids.ts";
import { groupings } from "../../../src/sessions/list/grouping.ts";

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly scope?: string; readonly enum?: readonly string[] }>
      >;
    };
    readonly viewsWelcome: readonly { readonly contents: string; readonly when: string }[];
    readonly customEditors: readonly { readonly viewType: string }[];
    readonly authentication: readonly { readonly id: string }[];
  };
}

const root = new URL("../../../", import.meta.url);
const text = readFileSync(new URL("package.json", root), "utf8");
const manifest = JSON.parse(text) as Manifest;
const words = JSON.parse(readFileSync(new URL("package.nls.json", root), "utf8")) as Record<string, string>;
const { contributes } = manifest;

describe("package.json", () => {
  it("names the commands that the code registers, all under one category", () => {
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).sort(),
      Object.values(commandIds).sort(),
    );
    assert.ok(contributes.commands.every(({ category }) => category === "Evo Voice"));
  });

  it("has only existing commands in menus", () => {
    const known = new Set<string>(Object.values(commandIds));
    for (const [menu, entries] of Object.entries(contributes.menus)) {
      for (const { command } of entries) {
        assert.ok(known.has(command), `${menu} names ${command}`);
      }
    }
  });

  it("names the settings that the code reads, and the groupings it knows", () => {
    const { properties } = contributes.configuration;
    assert.deepEqual(
      Object.keys(properties).sort(),
      Object.values(settingNames)
        .map((name) => `evoVoice.${name}`)
        .sort(),
    );
    assert.deepEqual(properties["evoVoice.groupBy"]?.enum, groupings);
  });

  it("doesn't let a workspace choose the service", () => {
    assert.equal(contributes.configuration.properties["evoVoice.serviceUrl"]?.scope, "application");
  });

  it("names the view, the panel, the scheme and the login that the code uses", () => {
    assert.deepEqual(
      contributes.views["evoVoice"]?.map(({ id }) => id),
      [viewId],
    );
    assert.deepEqual(
      contributes.authentication.map(({ id }) => id),
      [authenticationProviderId],
    );
    assert.deepEqual(manifest.activationEvents, [`onFileSystem:${documentScheme}`]);
    assert.deepEqual(
      contributes.customEditors.map(({ viewType }) => viewType),
      [panelType],
    );
  });

  it("uses only context keys that the code sets", () => {
    const known = new Set<string>(Object.values(contextKeys));
    const conditions = text.match(/"when": "[^"]*"/g) ?? [];
    for (const key of conditions.join(" ").match(/evoVoice\.\w+/g) ?? []) {
      assert.ok(known.has(key) || key === viewId || key === panelType, `A condition asks for ${key}`);
    }
  });

  it("has a welcome for each problem that keeps the service from being used", () => {
    const conditions = contributes.viewsWelcome.map(({ when }) => when);
    const welcome = (state: string): boolean => conditions.some((when) => when.includes(`state == ${state}`));
    for (const state of ["signedOut", "expired", "unusable", "noAccounts", "failed"]) {
      assert.ok(welcome(state), `No welcome for ${state}`);
    }
    // A problem without its own welcome view uses the one whose condition excludes all others.
    const rest = conditions.find((when) => when.includes("problem != ")) ?? "";
    const own = conditions.flatMap((when) => /problem == (\w+)/.exec(when)?.[1] ?? []);
    const exceptions = [...rest.matchAll(/problem != (\w+)/g)].map(([, kind]) => kind);
    assert.deepEqual(new Set(own), new Set(exceptions));
  });

  it("offers a next step in every welcome", () => {
    for (const { contents } of contributes.viewsWelcome) {
      assert.match(words[contents.replaceAll("%", "")] ?? "", /\]\(command:/, contents);
    }
  });

  it("has a text for every key, and no unused texts", () => {
    const used = [...text.matchAll(/"%([\w.]+)%"/g)].map(([, key = ""]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });
});
