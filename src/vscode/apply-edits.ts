import * as vscode from 'vscode';
import type { TextEdit } from '../core/index';
import { toWorkspaceEdit } from './ranges';

/**
 * Writes edits of core into a document, as one step for undo. Where the text cannot be changed, that is said; a file that nobody can write is
 * left alone, since its editor would show a change that can never be saved.
 *
 * @returns whether the text has changed
 */
export async function applyEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  if (edits.length === 0) return true;
  // Offsets become places before anything is waited for, and only that text is changed.
  const { version } = document;
  const edit = toWorkspaceEdit(document, edits);
  const locked = await isLocked(document);
  if (document.version !== version) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The text has changed since. Nothing was edited.'));
    return false;
  }
  if (!locked && (await vscode.workspace.applyEdit(edit))) return true;
  const name = vscode.workspace.asRelativePath(document.uri);
  void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be changed. Nothing was edited.', name));
  return false;
}

async function isLocked({ uri, isUntitled }: vscode.TextDocument): Promise<boolean> {
  if (isUntitled) return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // A file that is gone is written again when its text is saved.
    return false;
  }
}
