import { html } from "lit";
import type { TemplateResult } from "lit";
import type { SessionMemberInfo } from "../../evovoice/types.ts";
import type { PanelStore } from "../state/store.ts";
import { icon } from "./icon.ts";
import { initials } from "./member-name.ts";

/**
 * A member's picture, or the initials if it can't be loaded or the settings don't allow it, because fetching it reveals to its host
 * whose session is viewed.
 */
export function avatar(store: PanelStore, member: SessionMemberInfo): TemplateResult {
  const { avatarUrl } = member;
  const letters = initials(member);
  const role = (member.role ?? "").toLowerCase();
  const shown =
    store.state.configuration?.avatars === true && avatarUrl !== undefined && isHttps(avatarUrl)
      ? html`<img src=${avatarUrl} alt="" referrerpolicy="no-referrer" loading="lazy" @error=${hide} />`
      : "";
  return html`<span class="avatar ${role}" aria-hidden="true"
    >${letters === "" ? icon("person") : letters}${shown}</span
  >`;
}

function isHttps(address: string): boolean {
  return URL.parse(address)?.protocol === "https:";
}

function hide(event: Event): void {
  (event.currentTarget as HTMLElement).hidden = true;
}
