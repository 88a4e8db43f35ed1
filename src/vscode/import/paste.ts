import * as vscode from 'vscode';
import { pasteEntries } from '../../core/index';
import { toWorkspaceEdit } from '../ranges';
import type { Reviews } from '../reviews';
import { today } from '../today';

/** The paste that makes entries of a log; the widget beside it gives the plain text back. Undefined where none is meant. */
export function pasteEdit(
  reviews: Reviews,
  document: vscode.TextDocument,
  [target]: readonly vscode.Range[],
  text: string,
  kind: vscode.DocumentDropOrPasteEditKind,
): vscode.DocumentPasteEdit | undefined {
  if (target === undefined) return undefined;
  const span = { start: document.offsetAt(target.start), end: document.offsetAt(target.end) };
  const pasted = pasteEntries(reviews.of(document).parsed, span, text, today());
  if (pasted === null) return undefined;
  const edit = new vscode.DocumentPasteEdit('', vscode.l10n.t('Paste as {0} timeline entries', pasted.added), kind);
  edit.additionalEdit = toWorkspaceEdit(document, pasted.edits);
  if (!pasted.clear) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  return edit;
}
