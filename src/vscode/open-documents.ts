import * as vscode from 'vscode';

/** Milliseconds without a keystroke after which a document is linted. */
const PAUSE = 150;

/** The open documents of one kind: announced at once on a change, and again after a short pause. */
export class OpenDocuments implements vscode.Disposable {
  private readonly waiting = new Map<string, number>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly paused = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly closed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];

  /** A document was opened or its text changed. */
  readonly onDidChange = this.changed.event;
  /** Nobody has typed for a moment. */
  readonly onDidPause = this.paused.event;
  /** A document was closed, or is no longer of this kind. */
  readonly onDidClose = this.closed.event;

  constructor(private readonly isOurs: (document: vscode.TextDocument) => boolean) {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.opened(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
      this.changed,
      this.paused,
      this.closed,
    ];
  }

  /** Announces those that are open already. */
  start(): void {
    for (const document of vscode.workspace.textDocuments) this.opened(document, 0);
  }

  get all(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(this.isOurs);
  }

  private opened(document: vscode.TextDocument, pause = PAUSE): void {
    if (!this.isOurs(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        if (!document.isClosed) this.paused.fire(document);
      }, pause),
    );
    this.changed.fire(document);
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    this.closed.fire(uri);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
