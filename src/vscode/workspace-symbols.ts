import * as vscode from 'vscode';
import { LineIndex, matches, parseReview, reviewSymbols, type ReviewSymbol } from '../core/index';
import { REVIEW_FILES } from './language';
import { findReviews } from './review-files';
import type { Reviews } from './reviews';
import { SYMBOL_KINDS } from './symbols';

/** More reviews than these are not looked through for one question; open ones always are. */
const MOST_FILES = 500;
/** In bytes. */
const LARGEST_FILE = 1_000_000;
const MOST_SYMBOLS = 1000;

const KINDS: Readonly<Record<ReviewSymbol['kind'], vscode.SymbolKind>> = {
  ...SYMBOL_KINDS,
  review: vscode.SymbolKind.File,
};

/** "Go to symbol in workspace": reviews by title and incident, their entries and items. */
export function registerWorkspaceSymbols(reviews: Reviews): vscode.Disposable {
  const files = new ReviewFiles();
  return vscode.Disposable.from(
    files,
    vscode.languages.registerWorkspaceSymbolProvider({
      async provideWorkspaceSymbols(query, token) {
        const open = new Map(reviews.open.map((document) => [document.uri.toString(), document]));
        const all = [...open.values()].flatMap((document) =>
          placed(document.uri, reviewSymbols(reviews.of(document).parsed), (offset) => document.positionAt(offset)),
        );
        for await (const symbols of files.symbols(token, new Set(open.keys()))) all.push(...symbols);
        if (token.isCancellationRequested) return undefined;
        // Without a question, reviews only.
        const asked = (one: vscode.SymbolInformation): boolean =>
          query.trim() === '' ? one.kind === KINDS.review : matches(one.name, query);
        return all.filter(asked).slice(0, MOST_SYMBOLS);
      },
    }),
  );
}

function placed(
  uri: vscode.Uri,
  symbols: readonly ReviewSymbol[],
  position: (offset: number) => vscode.Position,
): vscode.SymbolInformation[] {
  const file = vscode.workspace.asRelativePath(uri);
  return symbols.map(({ name, kind, span }) => {
    const range = new vscode.Range(position(span.start), position(span.end));
    return new vscode.SymbolInformation(name, KINDS[kind], file, new vscode.Location(uri, range));
  });
}

/** Reviews in files: each read when first asked for, and again when it has changed. */
class ReviewFiles implements vscode.Disposable {
  private readonly known = new Map<string, readonly vscode.SymbolInformation[]>();
  private found: readonly vscode.Uri[] | undefined;
  /** Counts what has happened to the files: an answer that was asked for before is not kept. */
  private changes = 0;
  private watcher: vscode.Disposable | undefined;

  /** The symbols of one file after another, but for files that are open. Ends when nobody waits for it any more. */
  async *symbols(
    token: vscode.CancellationToken,
    open: ReadonlySet<string>,
  ): AsyncIterable<readonly vscode.SymbolInformation[]> {
    this.watcher ??= this.watch();
    for (const uri of this.found ?? (await this.find(token))) {
      if (token.isCancellationRequested) return;
      const key = uri.toString();
      if (open.has(key)) continue;
      yield this.known.get(key) ?? (await this.read(uri, token));
    }
  }

  /** A search that was cancelled finds nothing, which says nothing about the files. */
  private async find(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    const { changes } = this;
    const found = await findReviews(MOST_FILES, token);
    if (!token.isCancellationRequested && changes === this.changes) this.found = found;
    return found;
  }

  /** A file that nobody waits for any more is not read to its end, and nothing is kept of it. */
  private async read(uri: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.SymbolInformation[]> {
    const { changes } = this;
    const symbols = await read(uri, token);
    if (symbols !== null && changes === this.changes) this.known.set(uri.toString(), symbols);
    return symbols ?? [];
  }

  private watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(REVIEW_FILES);
    const changed = (uri: vscode.Uri): void => {
      this.changes++;
      this.known.delete(uri.toString());
    };
    const searchAgain = (): void => {
      this.changes++;
      this.found = undefined;
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidCreate(searchAgain),
      watcher.onDidDelete(changed),
      watcher.onDidDelete(searchAgain),
      vscode.workspace.onDidChangeWorkspaceFolders(searchAgain),
    );
  }

  dispose(): void {
    this.watcher?.dispose();
  }
}

/** Null where it was cancelled. */
async function read(
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly vscode.SymbolInformation[] | null> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST_FILE) return [];
    if (token.isCancellationRequested) return null;
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (token.isCancellationRequested) return null;
    const text = new TextDecoder().decode(bytes);
    const lines = new LineIndex(text);
    return placed(uri, reviewSymbols(parseReview(text)), (offset) => {
      const { line, column } = lines.position(offset);
      return new vscode.Position(line, column);
    });
  } catch {
    // It is gone, or cannot be read; nothing of it can be gone to.
    return [];
  }
}
