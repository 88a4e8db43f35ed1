import type * as vscode from 'vscode';
import type { Action, Finding, TextEdit } from '../core/index';
import type { OpenDocuments } from './open-documents';

/** Finds something in documents of one kind: reviews, Markdown reviews, configurations. */
export interface Linter {
  readonly documents: OpenDocuments;
  /** The documents that it may have something to say about. */
  readonly selector: vscode.DocumentFilter;
  /** Findings of open documents may be others, though their text is not. */
  readonly onDidChangeFindings: vscode.Event<void>;
  /** The findings of a document as it is now. None as long as the means to find them are on their way; they are announced then. */
  findings(document: vscode.TextDocument): readonly Finding[];
  /** Where no fix mends a finding: room for what its rule asks for instead. */
  scaffolds?(document: vscode.TextDocument, finding: Finding): readonly Action[];
  /** The comment that leaves a finding as it is, or null where there is no such thing. */
  ignoring(document: vscode.TextDocument, rule: string, offset: number, reason: string): TextEdit | null;
}
