import * as vscode from 'vscode';
import { actionsAt, sortAction, type Action, type ActionChoice } from '../core/index';
import { applyEdits } from './apply-edits';
import { LANGUAGE } from './language';
import { toWorkspaceEdit } from './ranges';
import type { Reviews } from './reviews';

const REWRITE = vscode.CodeActionKind.RefactorRewrite.append('postIncidentReview');
/** Not in the palette: only an action knows its choices. */
const CHOOSE = 'postIncidentReview.chooseRewrite';
const SORT = vscode.CodeActionKind.Source.append('sortTimeline').append('postIncidentReview');

/** What may be done with the entry or the item under the cursor, from core. Nobody is pointed at it: it is there for who asks. */
export function registerRewrites(reviews: Reviews): vscode.Disposable {
  const provider = vscode.languages.registerCodeActionsProvider(
    { language: LANGUAGE },
    {
      provideCodeActions(document, range, { only, triggerKind }) {
        if (triggerKind === vscode.CodeActionTriggerKind.Automatic) return [];
        const { parsed } = reviews.of(document);
        const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        const actions =
          only === undefined || only.contains(REWRITE) || REWRITE.contains(only) ? actionsAt(parsed, asked) : [];
        const sort = only !== undefined && (only.contains(SORT) || SORT.contains(only)) ? sortAction(parsed) : null;
        return [...actions, ...(sort === null ? [] : [sort])].map((action) => toCodeAction(document, action));
      },
    },
    { providedCodeActionKinds: [REWRITE, SORT] },
  );
  return vscode.Disposable.from(provider, vscode.commands.registerCommand(CHOOSE, choose));
}

/** Asks which one, and writes it, unless the text has changed in between. */
async function choose(
  uri: vscode.Uri,
  version: number,
  title: string,
  choices: readonly ActionChoice[],
): Promise<void> {
  const items = choices.map(({ label, detail, edits }) => ({ label, description: detail, edits }));
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (picked === undefined || document?.version !== version) return;
  await applyEdits(document, picked.edits);
}

function toCodeAction(document: vscode.TextDocument, { title, kind, edits, choices }: Action): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind === 'sort' ? SORT : REWRITE);
  if (choices !== undefined) {
    const question = title.replace(/…$/, '');
    action.command = { command: CHOOSE, title, arguments: [document.uri, document.version, question, choices] };
    return action;
  }
  action.edit = toWorkspaceEdit(document, edits);
  return action;
}
