import * as vscode from 'vscode';
import { complete, type Completion, type CompletionKind } from '../core/index';
import { LANGUAGE } from './language';
import { toRange } from './ranges';
import type { Reviews } from './reviews';

/**
 * A value follows a colon and a blank, an item a dash and a blank; in brackets another follows a comma. A colon alone asks for nothing: in a time
 * that is typed it would keep the list of times from before in place until the answer comes, and Enter would take one of those.
 */
const TRIGGERS = [' ', '[', ',', '{'];

const KINDS: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  person: vscode.CompletionItemKind.User,
  time: vscode.CompletionItemKind.Event,
  duration: vscode.CompletionItemKind.Unit,
  name: vscode.CompletionItemKind.Value,
  rule: vscode.CompletionItemKind.Reference,
  // Not `Snippet`: those are kept out of the list for reviews, since VS Code would offer all of them everywhere.
  snippet: vscode.CompletionItemKind.Struct,
};

/** Completion at the cursor, from core. */
export function registerCompletion(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: LANGUAGE },
    {
      provideCompletionItems(document, position) {
        const review = reviews.of(document);
        const offset = document.offsetAt(position);
        const { metrics } = review;
        // Findings cost more than the rest together and are of use in a comment only.
        const comment = document.lineAt(position).text.includes('pir-ignore');
        const options = { now: Date.now(), metrics, ...(comment ? { findings: review.findings } : {}) };
        return complete(review.parsed, offset, options).map((one, index) => toItem(document, position, one, index));
      },
    },
    ...TRIGGERS,
  );
}

/** A completion of core as the editor has it; `index` keeps the order of core. */
export function toItem(
  document: vscode.TextDocument,
  position: vscode.Position,
  completion: Completion,
  index: number,
): vscode.CompletionItem {
  const { label, kind, detail, documentation, text, filter, replace, more } = completion;
  const item = new vscode.CompletionItem(detail === null ? label : { label, description: detail }, KINDS[kind]);
  const range = toRange(document, replace);
  item.range = { inserting: range.with({ end: position }), replacing: range };
  item.insertText = kind === 'snippet' ? new vscode.SnippetString(text) : text;
  item.keepWhitespace = true;
  item.sortText = String(index).padStart(4, '0');
  item.filterText = filter ?? label;
  if (documentation !== null) item.documentation = new vscode.MarkdownString(documentation);
  if (more) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
