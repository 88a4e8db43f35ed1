/** The archive of the workspace, kept up to date in the background. */
import * as vscode from 'vscode';
import {
  changeArchive,
  EMPTY_ARCHIVE,
  putFindings,
  staleReviews,
  summarise,
  type Archive,
  type ArchivedReview,
} from '../../core/index';
import { isReview, REVIEW_FILES } from '../language';
import { isFolder, isIn, isRightIn, listReviews, stampOf, textOf } from './files';
import type { FindingCounter } from './counts';
import { pause, type Slices } from './slices';
import type { ArchiveStore } from './store';

/** Milliseconds after the last change until: an open review is summarised, all files are looked through, the archive is stored. */
const AFTER = { typing: 400, doubt: 1_000, change: 5_000 } as const;
/** Files that are read ahead. */
const AHEAD = 16;

export class ReviewIndex implements vscode.Disposable {
  private now = EMPTY_ARCHIVE;
  private readonly toRead = new Set<string>();
  private working = false;
  private watching = false;
  private disposed = false;
  private readonly timers = new Map<string, number>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[] = [this.changed];
  private begun: Promise<void> | undefined;

  /** The archive is another one, or there is more or less left to read. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly store: ArchiveStore,
    private readonly counter: FindingCounter,
    private readonly slices: Slices,
  ) {}

  get archive(): Archive {
    return this.now;
  }

  /** How many files are still to be read. */
  get left(): number {
    return this.toRead.size;
  }

  /** Whether a review was read since it last changed. */
  isRead(uri: string): boolean {
    return !this.working && !this.toRead.has(uri) && !this.timers.has(uri);
  }

  /**
   * What was known last time, then what has changed since. Resolves when the files are listed.
   * @throws when they cannot be listed; the next call tries again
   */
  start(): Promise<void> {
    return (this.begun ??= this.begin().catch((error: unknown) => {
      this.begun = undefined;
      throw error;
    }));
  }

  /** Resolves once the files are listed and none of them is left to read. */
  async settled(): Promise<void> {
    await this.start();
    while (!this.disposed && (this.toRead.size > 0 || this.working)) await pause(20);
  }

  private async begin(): Promise<void> {
    if (!this.watching) this.watch();
    const stored = await this.store.load();
    if (stored !== null) this.set(stored);
    await this.lookThrough();
  }

  /** Compares what is there with what is known. Whatever the watchers missed is found here. */
  private async lookThrough(): Promise<void> {
    const before = this.now.reviews;
    const present = await listReviews();
    for (const document of unsaved()) {
      const uri = document.uri.toString();
      if (present.has(uri)) present.set(uri, this.now.reviews.get(uri)?.stamp ?? '');
    }
    const { remove, read } = staleReviews(this.now, present);
    // What has come or was read again during the listing is younger than it.
    const gone = remove.filter((uri) => this.now.reviews.get(uri)?.summary === before.get(uri)?.summary);
    this.set(changeArchive(this.now, { remove: gone }));
    this.read(read);
    for (const { uri, findings } of this.now.reviews.values()) if (findings === null) this.counter.add(uri);
    void this.countSoon();
  }

  private watch(): void {
    this.watching = true;
    const files = vscode.workspace.createFileSystemWatcher(REVIEW_FILES);
    // A folder that goes takes its files along in silence, and one that comes may bring some.
    const folders = vscode.workspace.createFileSystemWatcher('**/*');
    // A listing that fails leaves what is known; the next doubt lists again.
    const doubt = (): void => this.later('doubt', AFTER.doubt, () => void this.lookThrough().catch(() => undefined));
    this.subscriptions.push(
      files,
      folders,
      files.onDidCreate((uri) => this.read([uri.toString()])),
      files.onDidChange((uri) => this.read([uri.toString()])),
      files.onDidDelete((uri) => this.read([uri.toString()])),
      folders.onDidDelete((uri) => this.read([...this.now.reviews.keys()].filter((one) => isIn(one, uri.toString())))),
      folders.onDidCreate((uri) => void isFolder(uri).then((is) => is && doubt())),
      // One that goes and comes back at once has only changed.
      folders.onDidChange((uri) => void isFolder(uri).then((is) => is && doubt())),
      this.counter.onDidDoubt((folder) => {
        for (const uri of this.now.reviews.keys())
          if (folder === undefined || isRightIn(uri, folder)) this.counter.add(uri);
        void this.countSoon();
      }),
      vscode.workspace.onDidRenameFiles(doubt),
      vscode.workspace.onDidDeleteFiles(doubt),
      vscode.workspace.onDidChangeWorkspaceFolders(doubt),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) doubt();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.follow(document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (this.holds(document.uri)) this.read([document.uri.toString()]);
      }),
    );
  }

  private holds(uri: vscode.Uri): boolean {
    return this.now.reviews.has(uri.toString());
  }

  /** An open review counts as it stands in the editor. */
  private follow(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (isReview(document) && this.holds(document.uri)) this.later(uri, AFTER.typing, () => this.read([uri]));
  }

  private later(key: string, milliseconds: number, run: () => void): void {
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        if (!this.disposed) run();
      }, milliseconds),
    );
  }

  /** Reads files again, in the background. What is not there any more goes. */
  read(uris: readonly string[]): void {
    for (const uri of uris) this.toRead.add(uri);
    if (uris.length > 0) void this.work();
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      let told = Date.now();
      let put: ArchivedReview[] = [];
      let remove: string[] = [];
      while (this.toRead.size > 0 && !this.disposed) {
        const next = [...this.toRead].slice(0, AHEAD);
        for (const uri of next) this.toRead.delete(uri);
        for (const { uri, stamp, text } of await Promise.all(next.map(readReview))) {
          await this.slices.breathe();
          if (text === null) remove.push(uri);
          else if (text !== undefined) {
            put.push({ uri, stamp, summary: summarise(text), findings: this.now.reviews.get(uri)?.findings ?? null });
            this.counter.add(uri);
          }
        }
        if (this.toRead.size > 0 && Date.now() - told < 250) continue;
        this.set(changeArchive(this.now, { put, remove }));
        [put, remove, told] = [[], [], Date.now()];
      }
    } finally {
      this.working = false;
    }
    void this.countSoon();
  }

  /** Findings are counted once everything is listed. */
  private async countSoon(): Promise<void> {
    await this.counter.run(
      () => this.toRead.size > 0 || this.disposed,
      () => this.now,
      (counted) => this.set(putFindings(this.now, counted)),
    );
    if (this.toRead.size === 0)
      this.later('store', AFTER.change, () => void this.store.save(this.counter.withoutDoubtful(this.now)));
  }

  private set(archive: Archive): void {
    if (this.disposed) return;
    this.now = archive;
    this.changed.fire();
  }

  dispose(): void {
    this.disposed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

function unsaved(): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter((document) => document.isDirty && isReview(document));
}

/** The text in the editor where it is not saved, else that of the file. */
async function readReview(uri: string): Promise<{ uri: string; stamp: string; text: string | null | undefined }> {
  const file = vscode.Uri.parse(uri, true);
  // First the stamp: if the file changes in between, it is read once more.
  const stamp = await stampOf(file);
  const open = unsaved().find((document) => document.uri.toString() === uri);
  if (stamp === null) return { uri, stamp: '', text: null };
  if (open !== undefined) return { uri, stamp: `open:${open.version}`, text: open.getText() };
  return { uri, stamp, text: await textOf(file) };
}
