import * as vscode from 'vscode';
import { LineIndex, matches, parseReview, reviewSymbols, type ReviewSymbol } from '../core/index';
import type { Reviews } from './reviews';

const FILES = '**/*.pir.{yaml,yml}';
const NOT_IN = '**/node_modules/**';
/** More reviews than these are not looked through for one question; open ones always are. */
const MOST_FILES = 500;
/** In bytes. */
const LARGEST_FILE = 1_000_000;
const MOST_SYMBOLS = 1000;

const KINDS: Readonly<Record<ReviewSymbol['kind'], vscode.SymbolKind>> = {
  review: vscode.SymbolKind.File,
  section: vscode.SymbolKind.Module,
  value: vscode.SymbolKind.Property,
  entry: vscode.SymbolKind.Event,
  milestone: vscode.SymbolKind.Key,
  person: vscode.SymbolKind.Object,
  item: vscode.SymbolKind.String,
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
  private watcher: vscode.FileSystemWatcher | undefined;

  /** The symbols of one file after another, but for files that are open. Ends when nobody waits for it any more. */
  async *symbols(
    token: vscode.CancellationToken,
    open: ReadonlySet<string>,
  ): AsyncIterable<readonly vscode.SymbolInformation[]> {
    this.watcher ??= this.watch();
    this.found ??= await vscode.workspace.findFiles(FILES, NOT_IN, MOST_FILES, token);
    for (const uri of this.found) {
      if (token.isCancellationRequested) return;
      const key = uri.toString();
      if (open.has(key)) continue;
      const symbols = this.known.get(key) ?? (await read(uri));
      this.known.set(key, symbols);
      yield symbols;
    }
  }

  private watch(): vscode.FileSystemWatcher {
    const watcher = vscode.workspace.createFileSystemWatcher(FILES);
    watcher.onDidChange((uri) => this.known.delete(uri.toString()));
    const again = (uri: vscode.Uri): void => {
      this.known.delete(uri.toString());
      this.found = undefined;
    };
    watcher.onDidCreate(again);
    watcher.onDidDelete(again);
    return watcher;
  }

  dispose(): void {
    this.watcher?.dispose();
  }
}

async function read(uri: vscode.Uri): Promise<readonly vscode.SymbolInformation[]> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST_FILE) return [];
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
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
