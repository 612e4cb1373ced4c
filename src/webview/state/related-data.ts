import type { RelatedData, RelatedDataKind } from "../../panel-protocol/related-data.ts";

/** The parts of the related data that were requested. */
export type RelatedParts = ReadonlyMap<RelatedDataKind, RelatedData>;

/** Adds a part that is loading. */
export function loadingPart(parts: RelatedParts, part: RelatedDataKind): RelatedParts {
  return new Map([...parts, [part, { part, state: { kind: "loading" } }]]);
}

/** Updates a part. One that is shown stays until its next state is final. */
export function withPart(parts: RelatedParts, data: RelatedData): RelatedParts {
  const isRefresh = data.state.kind === "loading" && parts.get(data.part)?.state.kind === "ready";
  return isRefresh ? parts : new Map([...parts, [data.part, data]]);
}

/** A part as it is shown: children of the session are not listed again as related sessions. */
export function shownPart(parts: RelatedParts, part: RelatedDataKind): RelatedData | undefined {
  const data = parts.get(part);
  const children = parts.get("children");
  if (data?.part !== "related" || data.state.kind !== "ready") {
    return data;
  }
  const listed = new Set(
    children?.part === "children" && children.state.kind === "ready"
      ? children.state.items.map(({ sessionId }) => sessionId)
      : [],
  );
  const items = data.state.items.filter(({ sessionId }) => !listed.has(sessionId));
  return { part: "related", state: { ...data.state, items } };
}

/** The parts beside the log, and those above it, which are the main content of the channel. */
export function partsOf(channel: string | undefined): {
  readonly main: readonly RelatedDataKind[];
  readonly side: readonly RelatedDataKind[];
} {
  const main: readonly RelatedDataKind[] =
    channel === "Chat" ? ["transcript"] : channel === "Fax" ? ["files"] : [];
  const side: readonly RelatedDataKind[] = ["children", "related", "files"];
  return { main, side: side.filter((part) => !main.includes(part)) };
}
