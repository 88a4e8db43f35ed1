import * as vscode from 'vscode';
import { tidy, type TextEdit } from '../core/index';
import { LANGUAGE } from './language';
import { toRange } from './ranges';
import type { Reviews } from './reviews';

/** "Format Document" and "Format Selection", from core. */
export function registerFormatting(reviews: Reviews): vscode.Disposable {
  const selector = { language: LANGUAGE };
  const edits = (document: vscode.TextDocument): readonly TextEdit[] => tidy(reviews.of(document).parsed);
  const toEdits = (document: vscode.TextDocument, all: readonly TextEdit[]): vscode.TextEdit[] =>
    all.map((edit) => new vscode.TextEdit(toRange(document, edit), edit.text));
  return vscode.Disposable.from(
    vscode.languages.registerDocumentFormattingEditProvider(selector, {
      provideDocumentFormattingEdits: (document) => toEdits(document, edits(document)),
    }),
    vscode.languages.registerDocumentRangeFormattingEditProvider(selector, {
      provideDocumentRangeFormattingEdits(document, range) {
        const all = toEdits(document, edits(document));
        // A list is indented as a whole or not at all.
        const moves = all.some((edit) => edit.range.start.character === 0 && !range.contains(edit.range));
        return all.filter((edit) => range.contains(edit.range) && !(moves && edit.range.start.character === 0));
      },
    }),
  );
}
