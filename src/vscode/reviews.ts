import * as vscode from 'vscode';
import {
  computeMetrics,
  ignoreEdit,
  LintMemory,
  lintReview,
  movedFindings,
  parseReview,
  scaffoldsFor,
  sortFindings,
  type Action,
  type Config,
  type Finding,
  type Metrics,
  type ParsedReview,
  type TextEdit,
} from '../core/index';
import type { Configurations } from './configuration';
import { isReview, LANGUAGE } from './language';
import type { Linter } from './linter';
import { OpenDocuments } from './open-documents';
import { onDidChangeSettings, ruleSeverities } from './settings';
import { startOfToday } from './today';

/** One version of one document, read once. Metrics and findings are computed when first asked for. */
export class ReadReview {
  readonly version: number;
  readonly parsed: ParsedReview;
  private knownMetrics: Metrics | undefined;
  private knownFindings: readonly Finding[] | undefined;

  private readonly memory: LintMemory;

  /** `before`: an earlier version of the same text, whose unchanged parts are taken over. */
  constructor(
    readonly document: vscode.TextDocument,
    before: ReadReview | undefined,
    private readonly configurations: Configurations,
  ) {
    this.version = document.version;
    this.parsed = parseReview(document.getText(), before?.parsed);
    this.memory = before?.memory ?? new LintMemory();
  }

  get metrics(): Metrics {
    return (this.knownMetrics ??= computeMetrics(this.parsed.review));
  }

  /** What the team does its own way. */
  get config(): Config {
    return this.configurations.of(this.document.uri).config;
  }

  get findings(): readonly Finding[] {
    const team = this.configurations.of(this.document.uri).options;
    return (this.knownFindings ??= lintReview(this.parsed, {
      ...team,
      metrics: this.metrics,
      memory: this.memory,
      severities: { ...team.severities, ...ruleSeverities(this.document.uri) },
      today: startOfToday(),
    }));
  }

  forgetFindings(): void {
    this.knownFindings = undefined;
  }
}

/** What all reviews together say about one of them, and the text of that one that they say it about. */
export interface FindingsAcross {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The open reviews, each parsed once per version. */
export class Reviews implements Linter, vscode.Disposable {
  private readonly read = new Map<string, ReadReview>();
  private readonly across = new Map<string, FindingsAcross>();
  private readonly refound = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];

  readonly documents = new OpenDocuments(isReview);
  readonly selector = { language: LANGUAGE };
  readonly onDidChange = this.documents.onDidChange;
  readonly onDidPause = this.documents.onDidPause;
  readonly onDidClose = this.documents.onDidClose;
  readonly onDidChangeFindings = this.refound.event;

  constructor(private readonly configurations: Configurations) {
    const again = (): void => {
      for (const read of this.read.values()) read.forgetFindings();
      this.refound.fire();
    };
    this.subscriptions = [
      this.documents,
      this.refound,
      this.onDidClose((uri) => {
        this.read.delete(uri.toString());
        this.across.delete(uri.toString());
      }),
      configurations.onDidChange(again),
      onDidChangeSettings(again),
    ];
  }

  get open(): readonly vscode.TextDocument[] {
    return this.documents.all;
  }

  /** The review of the document as it is now. */
  of(document: vscode.TextDocument): ReadReview {
    const key = document.uri.toString();
    const known = this.read.get(key);
    if (known?.version === document.version && known.document === document) return known;
    const fresh = new ReadReview(document, known, this.configurations);
    this.read.set(key, fresh);
    return fresh;
  }

  findings(document: vscode.TextDocument): readonly Finding[] {
    this.configurations.of(document.uri);
    if (!this.configurations.isKnown(document.uri)) return [];
    const { findings } = this.of(document);
    const across = this.across.get(document.uri.toString());
    if (across === undefined || across.findings.length === 0) return findings;
    return sortFindings([...findings, ...movedFindings(across.findings, across.text, document.getText())]);
  }

  /** Takes up what the archive knows, by uri; reviews that are not named keep what they had. */
  addAcross(across: ReadonlyMap<string, FindingsAcross>): void {
    let isNew = false;
    for (const [uri, found] of across) {
      const known = this.across.get(uri)?.findings ?? [];
      isNew ||= known.length > 0 || found.findings.length > 0;
      this.across.set(uri, found);
    }
    if (isNew) this.refound.fire();
  }

  scaffolds(document: vscode.TextDocument, finding: Finding): readonly Action[] {
    return scaffoldsFor(this.of(document).parsed, finding);
  }

  ignoring(document: vscode.TextDocument, rule: string, offset: number, reason: string): TextEdit {
    return ignoreEdit(this.of(document).parsed, rule, offset, reason);
  }

  dispose(): void {
    this.read.clear();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
