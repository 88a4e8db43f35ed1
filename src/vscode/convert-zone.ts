import * as vscode from 'vscode';
import { convertZone, zoneNames } from '../core/index';
import { isReview } from './language';
import { applyEdits } from './apply-edits';
import type { Reviews } from './reviews';

/** "Convert Times to Another Zone…": every moment of the review in front stays, its clock changes. */
export function registerConvertZone(reviews: Reviews): vscode.Disposable {
  return vscode.commands.registerCommand('postIncidentReview.convertZone', async (given?: unknown) => {
    const { l10n, window } = vscode;
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isReview(document)) return;
    const { version } = document;
    const now = reviews.of(document).parsed.review.zone;
    const zone = typeof given === 'string' ? given : await askZone(now);
    if (zone === undefined || document.version !== version) return;
    const edits = convertZone(reviews.of(document).parsed, zone);
    if (edits === null)
      void window.showWarningMessage(l10n.t('Not every time can be written in {0}. Nothing was changed.', zone));
    else await applyEdits(document, edits);
  });
}

async function askZone(now: string): Promise<string | undefined> {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set(['UTC', here, ...zoneNames()])].filter((zone) => zone !== now);
  const title = vscode.l10n.t('Convert times from {0} to', now);
  return vscode.window.showQuickPick(zones, { title, placeHolder: vscode.l10n.t('A time zone') });
}
