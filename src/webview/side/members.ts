import "@vscode-elements/elements/dist/vscode-badge/index.js";
import * as l10n from "@vscode/l10n";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { SessionMemberInfo } from "../../evovoice/types.ts";
import { sessionFacts } from "../../sessions/call/facts.ts";
import { textOf } from "../../sessions/call/session-head.ts";
import { memberStateLabel, partyText, memberRoleLabel } from "../../sessions/labels/labels.ts";
import { formatDuration } from "../../sessions/time/durations.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { isExpanded } from "../state/panel-state.ts";
import { avatar } from "../elements/avatar.ts";
import { copyable } from "../elements/copyable.ts";
import { isolate } from "../elements/isolate.ts";
import { icon } from "../elements/icon.ts";
import { memberName } from "../elements/member-name.ts";
import { PanelElement } from "../elements/panel-element.ts";

/** Fields that a member's heading shows already. */
const shownKeys: ReadonlySet<string> = new Set([
  "displayName",
  "identity",
  "role",
  "callState",
  "muted",
  "isOriginalMember",
]);

/** The members of the session, each with all its fields. */
export class Members extends PanelElement {
  protected override render(): TemplateResult | typeof nothing {
    const { store } = this;
    const members = store.state.session?.head.members;
    if (!members) {
      return nothing;
    }
    return html`<evo-collapsible
      heading=${l10n.t("Members")}
      description=${this.#description(members)}
      ?open=${isExpanded(store.state, "members")}
      @vsc-collapsible-toggle=${(event: CustomEvent<{ open: boolean }>) =>
        store.dispatch("setExpanded", { part: "members", expanded: event.detail.open })}
    >
      ${
        members.length === 0
          ? html`<p class="empty">${l10n.t("The service listed no members for this session.")}</p>`
          : html`<ul class="members">
              ${members.map((member, index) => this.#member(member, index))}
            </ul>`
      }
    </evo-collapsible>`;
  }

  /** Whether the session is live: after its end, the state of each member need not be shown. */
  get #live(): boolean {
    const { session } = this.state;
    return session !== undefined && sessionFacts(session.head).live;
  }

  /** The number of members, and their names while the list is collapsed. */
  #description(members: readonly SessionMemberInfo[]): string {
    const count = members.length.toLocaleString();
    const names = members.map((member) => isolate(memberName(member))).join(", ");
    return isExpanded(this.state, "members") || this.state.narrow || names === ""
      ? count
      : `${count} · ${names}`;
  }

  #member(member: SessionMemberInfo, index: number): TemplateResult {
    const calm = member.callState === undefined || member.callState === "None";
    return html`<li class="member">
      <div class="member-name">
        ${avatar(this.store, member)}
        <strong><bdi>${memberName(member)}</bdi></strong>
        ${member.muted ? icon("mute", l10n.t("Muted")) : nothing}
        ${
          calm
            ? nothing
            : html`<vscode-badge class=${member.callState === "Connected" ? "live" : ""}
                >${memberStateLabel(member.callState)}</vscode-badge
              >`
        }
      </div>
      <div class="quiet">
        ${memberRoleLabel(member.role)} ·
        ${member.isOriginalMember === true ? l10n.t("in the call from the start") : nothing}
        ${member.isOriginalMember === false ? l10n.t("joined later") : nothing}
        ${member.isOriginalMember === undefined ? l10n.t("unknown when joined") : nothing}
        ${calm && this.#live ? html`· ${memberStateLabel(member.callState).toLocaleLowerCase()}` : nothing}
        ${this.#talked(member)}
      </div>
      ${this.#more(member, index)}
    </li>`;
  }

  /** How long the member talked, according to the timeline. */
  #talked(member: SessionMemberInfo): TemplateResult | typeof nothing {
    const name = memberName(member);
    const party = this.state.call?.call.parties.find(
      (each) => partyText(each) === name || each.address === member.identity,
    );
    const now = this.store.clock.now();
    const ms = (party?.segments ?? []).reduce(
      (sum, { state, startAt, endAt = now }) =>
        sum + (state === "talking" && startAt !== undefined ? Math.max(0, endAt - startAt) : 0),
      0,
    );
    return ms === 0 ? nothing : html`· ${l10n.t("talked {0}", formatDuration(Math.round(ms / 1000) * 1000))}`;
  }

  /** The identity, and other fields on demand. */
  #more(member: SessionMemberInfo, index: number): TemplateResult {
    const { store } = this;
    const part = `member ${index}`;
    const rest = Object.entries(member)
      .filter(([key]) => !shownKeys.has(key))
      .flatMap(([key, value]) =>
        key === "applicationData" ? Object.entries(value ?? {}) : [[key, value] as const],
      )
      .map(([key, value]) => this.#field(memberLabel(key), value))
      .filter((field) => field !== nothing);
    return html`<dl class="fields">${this.#field(l10n.t("Identity"), member.identity)}</dl>
      ${
        rest.length === 0
          ? nothing
          : html`<evo-collapsible
              heading=${l10n.t("More")}
              description=${rest.length.toLocaleString()}
              ?open=${isExpanded(store.state, part)}
              @vsc-collapsible-toggle=${(event: CustomEvent<{ open: boolean }>) => {
                event.stopPropagation();
                store.dispatch("setExpanded", { part, expanded: event.detail.open });
              }}
              ><dl class="fields">${rest}</dl></evo-collapsible
            >`
      }`;
  }

  #field(label: string, value: unknown): TemplateResult | typeof nothing {
    const text = textOf(typeof value === "string" ? value : JSON.stringify(value));
    return text === undefined
      ? nothing
      : html`<div>
          <dt>${visibleText(label)}</dt>
          <dd>${copyable(this.store, text, label)}</dd>
        </div>`;
  }
}

/** The label of a member's field. Application data and unknown fields keep their own names. */
function memberLabel(key: string): string {
  switch (key) {
    case "endpointId":
      return l10n.t("Endpoint ID");
    case "callSid":
      return l10n.t("Call SID");
    case "avatarUrl":
      return l10n.t("Avatar");
    default:
      return key;
  }
}
