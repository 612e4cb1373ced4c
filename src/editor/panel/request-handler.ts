import type { EditorToPage, Handlers, PageToEditor, RowsAnswer } from "../../panel-protocol/messages.ts";
import { RegExpSearch } from "../regexp/regexp-search.ts";
import { copyEntries, panelRows } from "./rows.ts";
import { RowSearch, type Wanted } from "./search.ts";
import type { Shown } from "./snapshot.ts";

/** What a page asks of the log on show. */
type LogMessages = Pick<
  PageToEditor,
  "requestRows" | "find" | "filter" | "requestRowAt" | "requestFullMessage" | "copyEntries"
>;

/** Sends one message to the page. */
export type Send = <Name extends keyof EditorToPage>(name: Name, body: EditorToPage[Name]) => void;

/** Answers what a page asks of the log on show; questions about another version get no answer. */
export class LogDesk {
  readonly #send: Send;
  readonly #expressions: RegExpSearch;
  readonly #find: RowSearch;
  readonly #filter: RowSearch;
  #shown: Shown | undefined;

  /** `expressionScript` is the built regexp-worker.ts. */
  constructor(expressionScript: URL, send: Send) {
    this.#send = send;
    this.#expressions = new RegExpSearch(expressionScript);
    this.#find = new RowSearch(this.#expressions);
    this.#filter = new RowSearch(this.#expressions);
  }

  /** Another version is on show: whatever is looked for in the one before is not wanted any more. */
  show(shown: Shown | undefined): void {
    this.#find.stop();
    this.#filter.stop();
    this.#shown = shown;
  }

  dispose(): void {
    this.show(undefined);
    this.#expressions.dispose();
  }

  readonly handlers: Handlers<LogMessages> = {
    requestRows: (wanted) => this.#with(wanted, (shown) => this.#send("rows", panelRows(shown, wanted))),
    find: ({ findId, version, text, matchCase, isRegExp }) =>
      this.#search(this.#find, { version, text, matchCase, isRegExp }, (answer) =>
        this.#send("found", { ...answer, findId }),
      ),
    filter: ({ filterId, ...wanted }) =>
      this.#search(this.#filter, wanted, (answer) => this.#send("filtered", { ...answer, filterId })),
    requestRowAt: ({ version, at }) =>
      this.#with({ version }, (shown) => {
        const index = shown.rowAt(at);
        if (index !== undefined) {
          this.#send("rowAt", { version, at, index });
        }
      }),
    requestFullMessage: ({ version, index }) =>
      this.#with({ version }, ({ loaded }) => {
        const entry = loaded.session.log[index];
        if (entry !== undefined) {
          this.#send("fullMessage", { version, index, message: entry.message ?? "" });
        }
      }),
    copyEntries: (wanted) => this.#with(wanted, (shown) => void copyEntries(shown, wanted)),
  };

  #with({ version }: { readonly version: number }, work: (shown: Shown) => void): void {
    if (version === this.#shown?.version) {
      work(this.#shown);
    }
  }

  #search(search: RowSearch, wanted: Wanted, tell: (answer: RowsAnswer) => void): void {
    this.#with(wanted, (shown) => {
      const answered = async (): Promise<void> => {
        const answer = await search.answer(shown, wanted);
        if (answer !== undefined) {
          tell(answer);
        }
      };
      void answered();
    });
  }
}
