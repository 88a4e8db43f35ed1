import * as vscode from 'vscode';
import { LANGUAGE } from './language';

const EXAMPLE = 'half-written-draft.pir.yaml';

/** "Open Example": a copy that is not saved, so that everything can be tried. */
export function registerExample({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('postIncidentReview.openExample', async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'examples', EXAMPLE));
    const content = new TextDecoder().decode(bytes);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LANGUAGE, content }));
  });
}
