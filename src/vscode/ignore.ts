import * as vscode from 'vscode';
import type { Linter } from './linter';
import { applyEdits } from './apply-edits';

export const IGNORE_COMMAND = 'postIncidentReview.ignoreFinding';

/** "Ignore here, because …": asks for the reason, without which nothing is ignored, and writes the comment. */
export function registerIgnore(linters: readonly Linter[]): vscode.Disposable {
  return vscode.commands.registerCommand(
    IGNORE_COMMAND,
    async (uri: vscode.Uri, rule: string, offset: number, given?: string) => {
      const document = await vscode.workspace.openTextDocument(uri);
      const { version } = document;
      const reason = given ?? (await askReason(rule));
      if (reason === undefined || reason.trim() === '') return;
      if (document.version !== version) {
        void vscode.window.showInformationMessage(vscode.l10n.t('The text has changed since. Nothing was ignored.'));
        return;
      }
      const linter = linters.find(({ selector }) => vscode.languages.match(selector, document) > 0);
      const edit = linter?.ignoring(document, rule, offset, reason.trim()) ?? null;
      if (edit !== null) await applyEdits(document, [edit]);
    },
  );
}

function askReason(rule: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore {0} here', rule),
    prompt: vscode.l10n.t('The reason is kept in a comment beside the text.'),
    placeHolder: vscode.l10n.t('because …'),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
  });
}
