import * as vscode from 'vscode';
import type { NewReviewGiven } from './command';

/** "New Post-Incident Review…", from the palette, from New File… and from a folder. */
export function registerNewReview(): vscode.Disposable {
  return vscode.commands.registerCommand('postIncidentReview.newReview', async (given?: unknown) => {
    const { createReview } = await import('./command');
    await createReview(isGiven(given) ? given : given instanceof vscode.Uri ? { folder: given } : {});
  });
}

/** The editor's own menus hand over other things. */
function isGiven(given: unknown): given is NewReviewGiven {
  return typeof given === 'object' && given !== null && ('answers' in given || 'folder' in given);
}
