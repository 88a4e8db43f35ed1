import * as vscode from 'vscode';
import { computeMetrics, lintReview, parseReview, type Finding, type Metrics, type ParsedReview } from '../core/index';
import type { Configurations } from './configuration';
import { isReview } from './language';
import { ruleSeverities } from './settings';

const DAY = 86_400_000;

/** One version of one document, read once. Metrics and findings are computed when first asked for. */
export class ReadReview {
  readonly version: number;
  readonly parsed: ParsedReview;
  private knownMetrics: Metrics | undefined;
  private knownFindings: readonly Finding[] | undefined;

  /** `before`: an earlier version of the same text, whose unchanged parts are taken over. */
  constructor(
    readonly document: vscode.TextDocument,
    before: ParsedReview | undefined,
    private readonly configurations: Configurations,
  ) {
    this.version = document.version;
    this.parsed = parseReview(document.getText(), before);
  }

  get metrics(): Metrics {
    return (this.knownMetrics ??= computeMetrics(this.parsed.review));
  }

  get findings(): readonly Finding[] {
    const team = this.configurations.of(this.document.uri);
    return (this.knownFindings ??= lintReview(this.parsed, {
      ...team,
      metrics: this.metrics,
      severities: { ...team.severities, ...ruleSeverities(this.document.uri) },
      today: Math.floor(Date.now() / DAY) * DAY,
    }));
  }

  forgetFindings(): void {
    this.knownFindings = undefined;
  }
}

/** Milliseconds without a keystroke after which a review is linted. */
const PAUSE = 150;

/** The open reviews: each parsed once per version, announced at once on a change and again after a short pause. */
export class Reviews implements vscode.Disposable {
  private readonly read = new Map<string, ReadReview>();
  private readonly waiting = new Map<string, number>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly paused = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly closed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];

  /** A review was opened or its text changed. */
  readonly onDidChange = this.changed.event;
  /** Nobody has typed for a moment. */
  readonly onDidPause = this.paused.event;
  /** A review was closed, or is no longer one. */
  readonly onDidClose = this.closed.event;

  constructor(private readonly configurations: Configurations) {
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

  /** Announces the reviews that are open already. */
  start(): void {
    for (const document of vscode.workspace.textDocuments) this.opened(document, 0);
  }

  get open(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(isReview);
  }

  /** The review of the document as it is now. */
  of(document: vscode.TextDocument): ReadReview {
    const key = document.uri.toString();
    const known = this.read.get(key);
    if (known?.version === document.version && known.document === document) return known;
    const fresh = new ReadReview(document, known?.parsed, this.configurations);
    this.read.set(key, fresh);
    return fresh;
  }

  /** Settings have changed: findings are computed anew. */
  forgetFindings(): void {
    for (const read of this.read.values()) read.forgetFindings();
  }

  private opened(document: vscode.TextDocument, pause = PAUSE): void {
    if (!isReview(document)) return;
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
    this.read.delete(key);
    this.closed.fire(uri);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    this.read.clear();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
