import * as l10n from "@vscode/l10n";
import type { SessionMemberInfo } from "../../evovoice/types.ts";
import { textOf } from "../../sessions/call/session-head.ts";
import { partyText } from "../../sessions/labels/labels.ts";

/** A member's name, else the identity; "Withheld number" without either. */
export function memberName(member: SessionMemberInfo): string {
  const [name, address] = [textOf(member.displayName), textOf(member.identity)];
  return (
    partyText({ ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) }) ??
    l10n.t("No name")
  );
}

/** One or two letters for a member without a picture: "MG" for Maria Gomez, empty for a number. */
export function initials(member: SessionMemberInfo): string {
  const words = memberName(member).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const [first = "", ...others] = words;
  return [first, others.at(-1) ?? ""]
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .toUpperCase();
}
