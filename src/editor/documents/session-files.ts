import * as vscode from "vscode";
import { documentScheme } from "../ids.ts";
import { readSessionUri, sessionUri } from "./uris.ts";
import { YieldTimer } from "../yield-timer.ts";
import type { SessionFileTarget } from "./session-path.ts";

/** Writes the text of a file. Rejects with the signal's reason only: a failure becomes the text of the file. */
export type WriteText = (target: SessionFileTarget, uri: vscode.Uri, signal?: AbortSignal) => Promise<string>;

interface Entry {
  readonly target: SessionFileTarget;
  mtime: number;
  size: number;
  /** Written but not yet read. */
  bytes: Promise<Uint8Array> | undefined;
}

/** How many files' metadata to keep. */
const maxEntries = 1000;

/**
 * A read-only file system with the files of sessions, whose content is written on demand. Not a text document content provider,
 * because VS Code doesn't restore the editors of one after a reload.
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

  /** Marks files as changed, so that VS Code reads the open ones again. */
  change(isChanged: (target: SessionFileTarget) => boolean): void {
    const events: vscode.FileChangeEvent[] = [];
    for (const [uri, entry] of this.#entries) {
      if (isChanged(entry.target)) {
        // VS Code reads a file again only if both its modification time and its size changed.
        entry.mtime = Math.max(Date.now(), entry.mtime + 1);
        entry.bytes = undefined;
        events.push({ type: vscode.FileChangeType.Changed, uri: vscode.Uri.parse(uri, true) });
      }
    }
    if (events.length > 0) {
      this.#changed.fire(events);
    }
  }

  /**
   * Writes a file before it is opened, so that this can be cancelled, and resolves to its bytes. Rejects with the signal's reason
   * if aborted.
   */
  async prepare(uri: vscode.Uri, signal: AbortSignal): Promise<Uint8Array> {
    const entry = this.#entry(uri);
    const bytes = await this.#make(entry, uri, signal);
    entry.bytes = Promise.resolve(bytes);
    return bytes;
  }

  /** The bytes of a file, which are not cached. Rejects with the signal's reason if aborted. */
  async write(target: SessionFileTarget, signal: AbortSignal): Promise<Uint8Array> {
    return encode(await this.#write(target, sessionUri(target), signal));
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path.split("/").length < 4) {
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }
    const entry = this.#entry(uri);
    // VS Code calls this for the session's own file whenever a panel opens, so its content is written only when it is read.
    if (entry.target.kind !== "session" || entry.bytes !== undefined) {
      await this.#bytes(entry, uri);
    }
    const { mtime, size } = entry;
    return { type: vscode.FileType.File, ctime: 0, mtime, size, permissions: vscode.FilePermission.Readonly };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const entry = this.#entry(uri);
    const bytes = await this.#bytes(entry, uri);
    // VS Code keeps its own copy.
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
      if (this.#entries.size <= maxEntries) {
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

/** Characters encoded before other work gets a turn. */
const chunkLength = 1_000_000;

/** Encodes as UTF-8 in chunks, so that other work gets a turn. */
async function encode(text: string): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const timer = new YieldTimer();
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + chunkLength);
    // Don't split a surrogate pair.
    to += to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? 1 : 0;
    pieces.push(encoder.encode(text.slice(from, to)));
    from = to;
    await timer.pauseIfLate();
  }
  return Buffer.concat(pieces);
}
