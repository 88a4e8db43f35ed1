import * as vscode from 'vscode';
import { toRange } from '../ranges';
import type { ReadReview } from '../reviews';

/** The editor that shows the text: the active one, else any visible one. */
export function findEditor(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const shows = (editor: vscode.TextEditor | undefined): boolean => editor?.document === document;
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return shows(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(shows);
}

/** Puts the cursor on an entry and brings its line into view. With `focus`, typing goes on there. */
export async function revealEntry({ document, parsed }: ReadReview, entry: number, focus: boolean): Promise<void> {
  const found = parsed.review.timeline[entry];
  if (found !== undefined) await reveal(document, toRange(document, found.span), focus);
}

/** The same for a line, counted from 0. */
export async function revealLine(document: vscode.TextDocument, line: number): Promise<void> {
  const { range } = document.lineAt(Math.min(Math.max(0, line), document.lineCount - 1));
  await reveal(document, range, true);
}

/** Puts the cursor where something is to be written, and the focus with it. */
export async function writeAt(document: vscode.TextDocument, position: vscode.Position): Promise<void> {
  await reveal(document, new vscode.Range(position, position), true);
}

/** Focus and cursor move in one step, so that no key can fall between them. */
async function reveal(document: vscode.TextDocument, range: vscode.Range, focus: boolean): Promise<void> {
  const visible = findEditor(document);
  const selection = new vscode.Selection(range.start, range.start);
  if (visible === undefined || focus) {
    const viewColumn = visible?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: !focus, selection });
    return;
  }
  visible.selection = selection;
  visible.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
