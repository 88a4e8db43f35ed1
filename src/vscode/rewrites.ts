import * as vscode from 'vscode';
import { actionsAt, sortAction, type Action } from '../core/index';
import { LANGUAGE } from './language';
import { toWorkspaceEdit } from './ranges';
import type { Reviews } from './reviews';

const REWRITE = vscode.CodeActionKind.RefactorRewrite.append('postIncidentReview');
const SORT = vscode.CodeActionKind.Source.append('sortTimeline').append('postIncidentReview');

/** What may be done with the entry or the item under the cursor, from core. Nobody is pointed at it: it is there for who asks. */
export function registerRewrites(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
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
}

function toCodeAction(document: vscode.TextDocument, { title, kind, edits }: Action): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind === 'sort' ? SORT : REWRITE);
  action.edit = toWorkspaceEdit(document, edits);
  return action;
}
