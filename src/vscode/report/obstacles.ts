import * as vscode from 'vscode';
import type { Finding } from '../../core/index';
import { toRange } from '../ranges';

interface Item extends vscode.QuickPickItem {
  readonly finding: Finding | null;
}

/**
 * Shows what stands against a public report. A line of the list goes to its place in the text; only the last one exports it all the same.
 * @returns whether to go on
 */
export async function goesOut(document: vscode.TextDocument, found: readonly Finding[]): Promise<boolean> {
  if (found.length === 0) return true;
  const { l10n } = vscode;
  const items: Item[] = [
    ...found.map((finding) => ({
      finding,
      label: `$(circle-slash) ${shortened(document.getText(toRange(document, finding.span)))}`,
      description: l10n.t('line {0}', toRange(document, finding.span).start.line + 1),
      detail: finding.message.replaceAll('`', ''),
    })),
    { finding: null, label: '', kind: vscode.QuickPickItemKind.Separator },
    { finding: null, label: `$(warning) ${l10n.t('Export anyway')}`, detail: anyway(found) },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('The public report is held back'),
    placeHolder: l10n.t('What stands against it; choose one to go there'),
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  if (picked === undefined) return false;
  if (picked.finding === null) return true;
  const selection = toRange(document, picked.finding.span);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, selection });
  return false;
}

/** What "anyway" means, in words. */
function anyway(found: readonly Finding[]): string {
  const { l10n } = vscode;
  const embargo = found.some(({ rule }) => rule === 'public/embargo');
  const leaks = found.length - (embargo ? 1 : 0);
  if (leaks === 0) return l10n.t('Before the embargo ends');
  const words = leaks === 1 ? l10n.t('With the one detail above') : l10n.t('With the {0} details above', leaks);
  return embargo ? l10n.t('{0}, and before the embargo ends', words) : words;
}

const shortened = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
};
