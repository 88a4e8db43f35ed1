import * as vscode from 'vscode';
import {
  chooseLines,
  importDraft,
  importEditsAt,
  importOptionsFor,
  importText,
  previewImport,
  type Imported,
  type ImportTextOptions,
} from '../../core/index';
import { isReview, LANGUAGE } from '../language';
import { applyEdits } from '../apply-edits';
import type { Reviews } from '../reviews';
import { chooseFrom } from './preview';
import { askSource, given, type Source } from './source';
import { today } from '../today';

/** Into the review in front. Nothing changes before lines were chosen, and then in one step for undo. */
export async function importIntoTimeline(reviews: Reviews, file: vscode.Uri | undefined): Promise<void> {
  const { l10n } = vscode;
  const editor = vscode.window.activeTextEditor;
  const document = editor?.document;
  if (editor === undefined || document === undefined || !isReview(document)) {
    void vscode.window.showInformationMessage(l10n.t('Open the review first that the entries belong to.'));
    return;
  }
  const options = importOptionsFor(reviews.of(document).parsed, today());
  const source = file === undefined ? await askSource(l10n.t('Import into Timeline'), options) : await given(file);
  const imported = source && read(source, options);
  if (source === undefined || imported === undefined) return;
  const { parsed, version } = reviews.of(document);
  const preview = previewImport(parsed, imported);
  if (preview.refused !== null) return refuse(preview.refused);
  if (preview.lines.every(({ type, known }) => type === 'comment' || known)) {
    void vscode.window.showInformationMessage(l10n.t('The review has all of these entries already.'));
    return;
  }
  const chosen = await chooseFrom(preview, source.name);
  if (chosen === undefined) return;
  if (document.version !== version) return refuse(l10n.t('The text has changed since. Nothing was imported.'));
  const again = chosen.some(({ known }) => known);
  const target = { start: document.offsetAt(editor.selection.start), end: document.offsetAt(editor.selection.end) };
  const { edits, added } = importEditsAt(parsed, target, chooseLines(imported, chosen), { again });
  if (!(await applyEdits(document, edits))) return;
  vscode.window.setStatusBarMessage(l10n.t('{0} entries imported', added), 5000);
}

/** A whole review, opened as a text that is not saved yet. */
export async function importReview(file: vscode.Uri | undefined): Promise<void> {
  const options = { near: today(), today: today() };
  const source = file === undefined ? await askSource(vscode.l10n.t('Import Review'), options) : await given(file);
  const imported = source && read(source, options);
  if (imported === undefined) return;
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content: importDraft(imported) });
  await vscode.window.showTextDocument(document);
}

/** What a text holds; where it holds nothing, that is said and nothing else happens. */
function read({ text }: Source, options: ImportTextOptions): Imported | undefined {
  const result = importText(text, options);
  if (result.ok) return result.imported;
  refuse(result.message);
  return undefined;
}

function refuse(message: string): void {
  void vscode.window.showWarningMessage(message);
}
