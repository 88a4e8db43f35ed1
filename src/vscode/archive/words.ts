/** How the archive's lists put things into words. */
import * as vscode from 'vscode';
import { isNotRestored, recoveryWords, type ArchivedReview, type FindingCounts, type Status } from '../../core/index';

export function titleOf({ uri, summary }: ArchivedReview): string {
  return summary.title ?? fileName(uri);
}

export function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Where the file lies, from its workspace folder; with the folder's name where there are several. */
export function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));
}

/** `2 errors, 1 warning`; null where there is nothing graver than an info, or nothing counted yet. */
export function findingWords(findings: FindingCounts | null): string | null {
  const { l10n } = vscode;
  if (findings === null) return null;
  const { error, warning } = findings;
  const words = [
    ...(error === 0 ? [] : [error === 1 ? l10n.t('1 error') : l10n.t('{0} errors', error)]),
    ...(warning === 0 ? [] : [warning === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warning)]),
  ];
  return words.length === 0 ? null : words.join(', ');
}

export function statusWords(status: Status): string {
  const { l10n } = vscode;
  return { draft: l10n.t('draft'), reviewed: l10n.t('reviewed'), published: l10n.t('published') }[status];
}

/** `TTR 48 min`, `1 h 10 min disrupted`, as the status bar has it; or that a disruption is not over. */
export function recoveryOf({ summary }: ArchivedReview): string | null {
  return isNotRestored(summary) ? vscode.l10n.t('not restored') : recoveryWords(summary);
}
