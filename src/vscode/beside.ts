import type * as vscode from 'vscode';

/** A review's own name with another ending, in its folder. An untitled one has none yet; the dialog begins where it likes. */
export function beside(uri: vscode.Uri, ending: string): vscode.Uri {
  return uri.with({
    scheme: uri.scheme === 'untitled' ? 'file' : uri.scheme,
    path: uri.path.replace(/(?:\.pir)?\.ya?ml$/i, '') + ending,
  });
}
