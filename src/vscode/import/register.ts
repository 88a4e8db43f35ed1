import * as vscode from 'vscode';
import { LANGUAGE } from '../language';
import type { Reviews } from '../reviews';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('postIncidentReview', 'entries');

/**
 * Chats, logs of other tools and postmortems: pasted into a timeline, imported into it, or made a review of their own. The readers are
 * loaded when there is something to read.
 */
export function registerImport(reviews: Reviews): vscode.Disposable {
  const command = (name: string, run: (file?: vscode.Uri) => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(`postIncidentReview.${name}`, (file?: unknown) =>
      run(file instanceof vscode.Uri ? file : undefined),
    );
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(
      { language: LANGUAGE },
      {
        async provideDocumentPasteEdits(document, ranges, data, { only }, token) {
          const text = ranges.length === 1 ? await data.get('text/plain')?.asString() : undefined;
          if (token.isCancellationRequested || text === undefined || text.trim() === '') return [];
          const { pasteEdit } = await import('./paste');
          const edit = token.isCancellationRequested ? undefined : pasteEdit(reviews, document, ranges, text, KIND);
          if (edit !== undefined && only !== undefined) edit.yieldTo = [];
          return edit === undefined ? [] : [edit];
        },
      },
      { providedPasteEditKinds: [KIND], pasteMimeTypes: ['text/plain'] },
    ),
    command('importIntoTimeline', async (file) => (await import('./commands')).importIntoTimeline(reviews, file)),
    command('importReview', async (file) => (await import('./commands')).importReview(file)),
  );
}
