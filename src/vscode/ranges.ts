import * as vscode from 'vscode';
import type { Span, TextEdit } from '../core/index';

/** Source offsets of core to lines and columns of the editor. The document must be the text that the offsets speak of. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** Edits of core as one undoable edit of the editor. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  result.set(
    document.uri,
    edits.map((edit) => new vscode.TextEdit(toRange(document, edit), edit.text)),
  );
  return result;
}
