import { messageOf } from "../../../sessions/log/entry-fields.ts";
import type {
  EditorToPage,
  Handlers,
  PageToEditor,
  RowsAnswer,
  RowsQuestion,
} from "../../../panel-protocol/messages.ts";
import { RegExpSearch } from "../../regexp/regexp-search.ts";
import { copyEntries, markEntriesLikeThis, panelRows } from "./rows.ts";
import { RowSearch, type Wanted } from "./search.ts";
import type { Snapshot } from "../snapshot.ts";

/** The requests about the log that a page shows. */
type LogMessages = Pick<
  PageToEditor,
  | "requestRows"
  | "find"
  | "filter"
  | "requestMatches"
  | "requestRowAt"
  | "requestFullMessage"
  | "copyEntries"
  | "markEntriesLikeThis"
>;

/** How many rows a page can request matches for: more than it shows at once. */
const maxMatchRows = 1000;

/** Sends one message to the page. */
export type Send = <Name extends keyof EditorToPage>(name: Name, body: EditorToPage[Name]) => void;

/** Handles a page's requests about the log that it shows. Requests for another version are ignored. */
export class RequestHandler {
  readonly #send: Send;
  readonly #expressions: RegExpSearch;
  readonly #find: RowSearch;
  readonly #filter: RowSearch;
  #snapshot: Snapshot | undefined;
  /** The latest `find` request. */
  #question: { readonly findId: number; readonly wanted: RowsQuestion } | undefined;

  /** `expressionScript` is the URL of the bundled regexp-worker.ts. */
  constructor(expressionScript: URL, send: Send) {
    this.#send = send;
    this.#expressions = new RegExpSearch(expressionScript);
    this.#find = new RowSearch(this.#expressions);
    this.#filter = new RowSearch(this.#expressions);
  }

  /** Sets the version that the page shows, and cancels searches in the one before. */
  show(snapshot: Snapshot | undefined): void {
    this.#find.stop();
    this.#filter.stop();
    this.#snapshot = snapshot;
  }

  dispose(): void {
    this.show(undefined);
    this.#expressions.dispose();
  }

  readonly handlers: Handlers<LogMessages> = {
    requestRows: (wanted) =>
      this.#with(wanted, (snapshot) => this.#send("rows", panelRows(snapshot, wanted))),
    find: ({ findId, version, text, matchCase, isRegExp }) => {
      const wanted = { version, text, matchCase, isRegExp };
      this.#question = { findId, wanted };
      this.#search(this.#find, wanted, (answer) => this.#send("found", { ...answer, findId }));
    },
    requestMatches: ({ version, findId, rows }) =>
      this.#with(
        { version },
        (snapshot) => void this.#matches(snapshot, findId, rows.slice(0, maxMatchRows)),
      ),
    filter: ({ filterId, ...wanted }) =>
      this.#search(this.#filter, wanted, (answer) => this.#send("filtered", { ...answer, filterId })),
    requestRowAt: ({ version, at }) =>
      this.#with({ version }, (snapshot) => {
        const index = snapshot.rowAt(at);
        if (index !== undefined) {
          this.#send("rowAt", { version, at, index });
        }
      }),
    requestFullMessage: ({ version, index }) =>
      this.#with({ version }, ({ loaded }) => {
        const entry = loaded.session.log[index];
        if (entry !== undefined) {
          this.#send("fullMessage", { version, index, message: messageOf(entry) });
        }
      }),
    copyEntries: (wanted) => this.#with(wanted, (snapshot) => void copyEntries(snapshot, wanted)),
    markEntriesLikeThis: (wanted) =>
      this.#with(wanted, (snapshot) => void markEntriesLikeThis(snapshot, wanted.index)),
  };

  #with({ version }: { readonly version: number }, work: (snapshot: Snapshot) => void): void {
    if (version === this.#snapshot?.version) {
      work(this.#snapshot);
    }
  }

  async #matches(snapshot: Snapshot, findId: number, rows: readonly number[]): Promise<void> {
    const question = this.#question;
    if (question?.findId === findId) {
      const found = await this.#find.matches(snapshot, question.wanted, rows);
      if (found !== undefined && this.#question === question && this.#snapshot === snapshot) {
        this.#send("matches", { version: snapshot.version, findId, rows: found });
      }
    }
  }

  #search(search: RowSearch, wanted: Wanted, tell: (answer: RowsAnswer) => void): void {
    this.#with(wanted, (snapshot) => {
      const answered = async (): Promise<void> => {
        const answer = await search.answer(snapshot, wanted);
        if (answer !== undefined) {
          tell(answer);
        }
      };
      void answered();
    });
  }
}
