import * as vscode from 'vscode';
import { isReview } from '../language';
import type { Reviews } from '../reviews';
import { marksOverdue, onDidChangeSettings } from '../settings';
import { startOfToday } from '../today';

const DAY = 86_400_000;

/** Says behind the date of an open action item for how long it has been due. */
export function registerOverdueMarks(reviews: Reviews): vscode.Disposable {
  const decoration = vscode.window.createTextEditorDecorationType({
    after: { margin: '0 0 0 2em', color: new vscode.ThemeColor('editorCodeLens.foreground'), fontStyle: 'italic' },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const marked = new WeakSet<vscode.TextEditor>();
  const mark = (editor: vscode.TextEditor): void => {
    if (isReview(editor.document)) {
      editor.setDecorations(decoration, marksOf(editor.document, reviews));
      marked.add(editor);
    } else if (marked.delete(editor)) editor.setDecorations(decoration, []);
  };
  const all = (): void => vscode.window.visibleTextEditors.forEach(mark);
  const markIn = (document: vscode.TextDocument): void =>
    vscode.window.visibleTextEditors.filter((one) => one.document === document).forEach(mark);
  return vscode.Disposable.from(
    decoration,
    reviews.onDidPause(markIn),
    // Also when its language has changed: then it may be no review any more.
    vscode.workspace.onDidOpenTextDocument(markIn),
    vscode.window.onDidChangeVisibleTextEditors(all),
    onDidChangeSettings(all),
  );
}

function marksOf(document: vscode.TextDocument, reviews: Reviews): vscode.DecorationOptions[] {
  if (!marksOverdue(document.uri)) return [];
  const today = startOfToday();
  return reviews.of(document).parsed.review.actionItems.flatMap(({ due, status }) => {
    const isOpen = status === null || status.value === 'open' || status.value === 'in_progress';
    const days = due?.instant == null ? 0 : Math.floor((today - due.instant) / DAY);
    if (due === null || !isOpen || days <= 0) return [];
    const line = document.lineAt(document.positionAt(due.span.end).line);
    const contentText = days === 1 ? vscode.l10n.t('1 day overdue') : vscode.l10n.t('{0} days overdue', days);
    return [{ range: new vscode.Range(line.range.end, line.range.end), renderOptions: { after: { contentText } } }];
  });
}
