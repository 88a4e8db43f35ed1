import * as vscode from 'vscode';
import type { FindingSeverity } from '../core/index';

const SECTION = 'postIncidentReview';

/** Which zone a chart shows first. */
export type ZoneChoice = 'review' | 'utc' | 'reader';

export function chartZone(uri: vscode.Uri): ZoneChoice {
  return vscode.workspace.getConfiguration(SECTION, uri).get<ZoneChoice>('chart.zone', 'review');
}

/** The Markdown files that somebody has set to be reviews; null where the usual ones, or those of the team, are. */
export function markdownInclude(uri: vscode.Uri): readonly string[] | null {
  const set = vscode.workspace.getConfiguration(SECTION, uri).inspect<unknown>('markdown.include');
  const value = set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue;
  return Array.isArray(value) ? value.filter((glob): glob is string => typeof glob === 'string') : null;
}

/** Whether what stands beside the text by itself is switched on. */
export function isOn(feature: 'inlayHints' | 'codeLens' | 'statusBar', uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(SECTION, uri).get<boolean>(`${feature}.enabled`, true);
}

export type Severities = Readonly<Record<string, FindingSeverity | 'off'>>;

/** The severities that somebody set for rules. What is no severity counts as not set. */
export function ruleSeverities(uri: vscode.Uri): Severities {
  const rules = vscode.workspace.getConfiguration(SECTION, uri).get<Record<string, unknown>>('rules', {});
  return Object.fromEntries(
    Object.entries(rules).filter(
      (rule): rule is [string, FindingSeverity | 'off'] => rule[1] === 'off' || isSeverity(rule[1]),
    ),
  );
}

function isSeverity(value: unknown): value is FindingSeverity {
  return value === 'error' || value === 'warning' || value === 'info' || value === 'hint';
}

/** Calls back when one of the product's settings changes. */
export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SECTION)) listener();
  });
}

/** Whether overdue action items are marked in the editor. */
export function marksOverdue(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(SECTION, uri).get<boolean>('actionItems.markOverdue', true);
}
