import * as l10n from "@vscode/l10n";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import { splitByRanges } from "../state/find/highlight.ts";
import { firstMark, markIcons, markLabel } from "./mark-icons.ts";
import { isRightToLeft } from "../elements/isolate.ts";
import type { RowModel } from "./row-model.ts";

/** The ID of a row's element, for `aria-activedescendant`. */
export function rowId(index: number): string {
  return `log-row-${index}`;
}

/**
 * The element of a row, which is reused for other rows while the log scrolls: it writes only what changed and creates no nodes.
 * Text is inserted as text only.
 */
export class RowView {
  readonly element = part("div", "log-row");
  readonly #gap = part("div", "gap");
  readonly #gapText = part("span", "");
  readonly #entry = part("div", "entry");
  readonly #toggle = part("span", "fold codicon codicon-chevron-right");
  readonly #clock = part("span", "clock");
  readonly #elapsed = part("span", "elapsed");
  readonly #since = part("span", "since");
  readonly #mark = part("span", "marks");
  readonly #message = part("span", "message");
  readonly #note = part("span", "oddity");
  readonly #text = part("span", "text");
  readonly #cut = part("span", "cut");
  #shown: RowModel | undefined;
  #top = Number.NaN;

  constructor() {
    this.element.setAttribute("role", "option");
    this.#gap.append(this.#gapText);
    this.#text.append("");
    this.#message.append(this.#note, this.#text, this.#cut);
    this.#entry.append(this.#toggle, this.#clock, this.#elapsed, this.#since, this.#mark, this.#message);
    this.element.append(this.#entry);
  }

  /** The index of the row that it shows. */
  get index(): number {
    return this.#shown?.index ?? -1;
  }

  moveTo(top: number): void {
    if (this.#top !== top) {
      this.#top = top;
      // Through the CSSOM: the page's content security policy forbids style attributes.
      this.element.style.transform = `translateY(${top}px)`;
    }
  }

  show(model: RowModel): void {
    const before = this.#shown;
    this.#shown = model;
    if (before?.index !== model.index || before.position !== model.position || before.count !== model.count) {
      this.element.id = rowId(model.index);
      this.element.setAttribute("aria-posinset", String(model.position + 1));
      this.element.setAttribute("aria-setsize", String(model.count));
    }
    if (before?.selected !== model.selected) {
      this.element.setAttribute("aria-selected", String(model.selected));
    }
    this.element.className = rowClass(model);
    this.#entry.className = entryClass(model);
    this.element.toggleAttribute("aria-busy", false);
    if (model.row === undefined) {
      this.element.setAttribute("aria-busy", "true");
    }
    this.#showTimes(model);
    if (before?.row !== model.row) {
      this.#showMark(model);
    }
    if (before?.open !== model.open) {
      this.#toggle.className = `fold codicon codicon-chevron-${model.open ? "down" : "right"}`;
    }
    this.#showMessage(before, model);
  }

  #showTimes(model: RowModel): void {
    write(this.#gapText, model.gap);
    this.#gap.className = model.quietGap ? "gap quiet-gap" : "gap";
    if (this.#gap.parentElement !== null && model.gap === "") {
      this.#gap.remove();
    } else if (model.gap !== "" && this.#gap.parentElement === null) {
      this.element.prepend(this.#gap);
    }
    write(this.#clock, model.clock);
    write(this.#elapsed, model.elapsed);
    write(this.#since, model.since);
    write(this.#note, model.note);
    write(this.#cut, model.cut);
  }

  #showMark({ row }: RowModel): void {
    const mark = row === undefined ? undefined : firstMark(row.marks);
    this.#mark.className = mark === undefined ? "marks" : `marks ${mark} codicon codicon-${markIcons[mark]}`;
    if (mark === undefined) {
      this.#mark.removeAttribute("role");
      this.#mark.removeAttribute("aria-label");
      this.#mark.removeAttribute("title");
    } else {
      this.#mark.setAttribute("role", "img");
      this.#mark.setAttribute("aria-label", markLabel(mark));
      this.#mark.setAttribute("title", markLabel(mark));
    }
  }

  #showMessage(before: RowModel | undefined, model: RowModel): void {
    const { message, matches, open, wrap, filtered } = model;
    if (
      before?.message === message &&
      before.matches === matches &&
      before.open === open &&
      before.wrap === wrap
    ) {
      this.#showButton(filtered);
      return;
    }
    const lineBreaks = open || wrap ? "keep" : "space";
    const options = { lineBreaks, tabs: lineBreaks } as const;
    const direction = isRightToLeft(message) ? "rtl" : "";
    if (this.#text.dir !== direction) {
      this.#text.dir = direction;
    }
    if (matches === undefined) {
      write(this.#text, visibleText(message, options));
    } else {
      this.#text.replaceChildren(
        ...splitByRanges(message, matches).map(({ text, hit }) => {
          const visible = visibleText(text, options);
          return hit ? marked(visible) : visible;
        }),
      );
    }
    this.#showButton(filtered);
  }

  /** With a filter, shows a button that reveals the entries around this one. With the keyboard, Escape does it. */
  #showButton(filtered: boolean): void {
    const button = this.#entry.querySelector(".neighbours");
    if (filtered && !button) {
      const added = part("span", "neighbours codicon codicon-list-flat");
      added.title = l10n.t("Show it among all entries (Escape)");
      this.#entry.append(added);
    } else if (!filtered) {
      button?.remove();
    }
  }
}

function rowClass({ row, active, currentMatch, inRange }: RowModel): string {
  const trouble = row?.marks.includes("trouble") === true;
  return `log-row${trouble ? " trouble" : ""}${active ? " active" : ""}${currentMatch ? " current-hit" : ""}${inRange ? " in-range" : ""}`;
}

function entryClass({ row, open }: RowModel): string {
  return `entry${row === undefined ? " placeholder" : ""}${open ? " open" : ""}`;
}

function part(tag: "div" | "span", className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** Writes a text into an element's only text node, if it differs. */
function write(element: HTMLElement, text: string): void {
  const { firstChild } = element;
  if (firstChild instanceof Text && firstChild === element.lastChild) {
    if (firstChild.data !== text) {
      firstChild.data = text;
    }
  } else {
    element.textContent = text;
  }
}

function marked(text: string): HTMLElement {
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}
