import * as vscode from "vscode";
import { documentScheme } from "../ids.ts";
import { readSessionUri, sessionUri } from "./uris.ts";
import { YieldTimer } from "../yield-timer.ts";
import type { SessionFileTarget } from "./session-path.ts";

/** Writes the text of a file. Never rejects but with the signal's reason: a failure is a text, too. */
export type WriteText = (target: SessionFileTarget, uri: vscode.Uri, signal?: AbortSignal) => Promise<string>;

interface Entry {
  readonly target: SessionFileTarget;
  mtime: number;
  size: number;
  /** Made but not yet read. */
  bytes: Promise<Uint8Array> | undefined;
}

/** Files that VS Code has asked about; of the others nothing is kept. */
const mostEntries = 1000;

/**
 * The files of sessions as VS Code sees them: read-only, made when they are read. A file system and no content provider, because
 * only its editors come back after a reload.
 */
export class SessionFiles implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #write: WriteText;
  readonly #entries = new Map<string, Entry>();

  constructor(write: WriteText) {
    this.#write = write;
  }

  get onDidChangeFile(): vscode.Event<vscode.FileChangeEvent[]> {
    return this.#changed.event;
  }

  register(): vscode.Disposable {
    return vscode.workspace.registerFileSystemProvider(documentScheme, this, {
      isReadonly: true,
      isCaseSensitive: true,
    });
  }

  dispose(): void {
    this.#changed.dispose();
    this.#entries.clear();
  }

  /** These files read differently from now on; those open are read again. */
  change(isChanged: (target: SessionFileTarget) => boolean): void {
    const events: vscode.FileChangeEvent[] = [];
    for (const [uri, entry] of this.#entries) {
      if (isChanged(entry.target)) {
        // VS Code keeps the text it has unless both the time and the size differ from what it knows.
        entry.mtime = Math.max(Date.now(), entry.mtime + 1);
        entry.bytes = undefined;
        events.push({ type: vscode.FileChangeType.Changed, uri: vscode.Uri.parse(uri, true) });
      }
    }
    if (events.length > 0) {
      this.#changed.fire(events);
    }
  }

  /** Makes a file before it is opened, so that this can be cancelled. Bytes. Rejects with the signal's reason. */
  async prepare(uri: vscode.Uri, signal: AbortSignal): Promise<Uint8Array> {
    const entry = this.#entry(uri);
    const bytes = await this.#make(entry, uri, signal);
    entry.bytes = Promise.resolve(bytes);
    return bytes;
  }

  /** The bytes of a file, made for whoever asks and not kept. Rejects with the signal's reason. */
  async write(target: SessionFileTarget, signal: AbortSignal): Promise<Uint8Array> {
    return encode(await this.#write(target, sessionUri(target), signal));
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path.split("/").length < 4) {
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }
    const entry = this.#entry(uri);
    // The session's own file is asked about whenever its panel opens: it is made only when it is read.
    if (entry.target.kind !== "session" || entry.bytes !== undefined) {
      await this.#bytes(entry, uri);
    }
    const { mtime, size } = entry;
    return { type: vscode.FileType.File, ctime: 0, mtime, size, permissions: vscode.FilePermission.Readonly };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const entry = this.#entry(uri);
    const bytes = await this.#bytes(entry, uri);
    // VS Code has them now; twice would be too much.
    entry.bytes = undefined;
    return bytes;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  #entry(uri: vscode.Uri): Entry {
    const name = uri.toString();
    const known = this.#entries.get(name);
    if (known !== undefined) {
      return known;
    }
    const target = readSessionUri(uri);
    if (target === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    const entry: Entry = { target, mtime: Date.now(), size: 0, bytes: undefined };
    this.#entries.set(name, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= mostEntries) {
        break;
      }
      this.#entries.delete(oldest);
    }
    return entry;
  }

  #bytes(entry: Entry, uri: vscode.Uri): Promise<Uint8Array> {
    entry.bytes ??= this.#make(entry, uri);
    return entry.bytes;
  }

  async #make(entry: Entry, uri: vscode.Uri, signal?: AbortSignal): Promise<Uint8Array> {
    const bytes = await encode(await this.#write(entry.target, uri, signal));
    if (bytes.length !== entry.size) {
      entry.size = bytes.length;
      entry.mtime = Math.max(Date.now(), entry.mtime + 1);
    }
    return bytes;
  }
}

/** Characters encoded at once. */
const encodedAtOnce = 1_000_000;

/** UTF-8, with others' turn in between. */
async function encode(text: string): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const timer = new YieldTimer();
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + encodedAtOnce);
    // A pair of surrogates is one character.
    to += to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? 1 : 0;
    pieces.push(encoder.encode(text.slice(from, to)));
    from = to;
    await timer.pauseIfLate();
  }
  return Buffer.concat(pieces);
}
