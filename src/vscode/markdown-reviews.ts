import * as vscode from 'vscode';
import { isMarkdownReview, type Finding, type TextEdit } from '../core/index';
import type * as MarkdownReader from '../core/rules/markdown';
import type { LanguageMemory } from '../core/rules/markdown';
import type { Configurations } from './configuration';
import { isMarkdown } from './language';
import type { Linter } from './linter';
import { OpenDocuments } from './open-documents';
import { markdownInclude, onDidChangeSettings, ruleSeverities } from './settings';

/** What reads Markdown is large, and most windows that show Markdown show no review: it is loaded for the first one that is. */
type Reader = typeof MarkdownReader;

/** The open Markdown files that are reviews by the place they lie in, linted as prose. */
export class MarkdownReviews implements Linter, vscode.Disposable {
  private readonly known = new Map<string, { readonly version: number; readonly findings: readonly Finding[] }>();
  private readonly memories = new Map<string, LanguageMemory>();
  private readonly refound = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private reader: Reader | 'loading' | null = null;

  readonly documents = new OpenDocuments(isMarkdown);
  readonly selector = { language: 'markdown' };
  readonly onDidChangeFindings = this.refound.event;

  constructor(private readonly configurations: Configurations) {
    const again = (): void => {
      this.known.clear();
      this.refound.fire();
    };
    this.subscriptions = [
      this.documents,
      this.refound,
      this.documents.onDidClose((uri) => {
        this.known.delete(uri.toString());
        this.memories.delete(uri.toString());
      }),
      configurations.onDidChange(again),
      onDidChangeSettings(again),
    ];
  }

  findings(document: vscode.TextDocument): readonly Finding[] {
    const key = document.uri.toString();
    const known = this.known.get(key);
    if (known?.version === document.version) return known.findings;
    const findings = this.isReview(document) ? this.lint(document) : [];
    if (findings === null) return [];
    this.known.set(key, { version: document.version, findings });
    return findings;
  }

  ignoring(document: vscode.TextDocument, rule: string, offset: number, reason: string): TextEdit | null {
    return this.read()?.ignoreMarkdownEdit(document.getText(), rule, offset, reason) ?? null;
  }

  /** Whether the file lies where the team, the reader of this window, or else most teams keep reviews. */
  isReview(document: vscode.TextDocument): boolean {
    const { file, config } = this.configurations.of(document.uri);
    if (!isMarkdown(document) || !this.configurations.isKnown(document.uri)) return false;
    const { path } = document.uri;
    const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.path ?? null;
    const configuration = file === null ? null : vscode.Uri.joinPath(file, '..').path;
    return isMarkdownReview({ path, root, configuration }, config.markdown, markdownInclude(document.uri));
  }

  private lint(document: vscode.TextDocument): readonly Finding[] | null {
    const reader = this.read();
    if (reader === null) return null;
    const { options } = this.configurations.of(document.uri);
    const severities = { ...options.severities, ...ruleSeverities(document.uri) };
    return reader.lintMarkdown(document.getText(), { ...options, severities }, this.memoryOf(document, reader));
  }

  private memoryOf(document: vscode.TextDocument, reader: Reader): LanguageMemory {
    const key = document.uri.toString();
    const known = this.memories.get(key) ?? new reader.LanguageMemory();
    this.memories.set(key, known);
    return known;
  }

  /** The reader of Markdown; null while it is loading, and announced then. */
  private read(): Reader | null {
    if (this.reader === null) {
      this.reader = 'loading';
      void import('../core/rules/markdown').then(
        (reader) => {
          this.reader = reader;
          this.refound.fire();
        },
        // Whoever asks next tries again.
        () => (this.reader = null),
      );
    }
    return this.reader === 'loading' ? null : this.reader;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
