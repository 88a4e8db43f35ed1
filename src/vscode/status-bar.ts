import * as vscode from 'vscode';
import { statusOf } from '../core/index';
import { isReview } from './language';
import type { Reviews } from './reviews';
import { isOn } from './settings';

/** The review in front, in the status bar: severity and time to recover, which open the chart; and how much was found, which opens the problems. */
export function registerStatusBar(reviews: Reviews): vscode.Disposable {
  const bar = new StatusBar(reviews);
  bar.show();
  return vscode.Disposable.from(
    bar,
    vscode.window.onDidChangeActiveTextEditor(() => bar.show()),
    reviews.onDidPause(() => bar.show()),
    reviews.onDidChangeFindings(() => bar.show()),
  );
}

class StatusBar implements vscode.Disposable {
  private readonly figures = item('figures', 51, vscode.l10n.t('Review'), 'postIncidentReview.openChart');
  private readonly findings = item('findings', 50, vscode.l10n.t('Findings of the review'), PROBLEMS);

  constructor(private readonly reviews: Reviews) {}

  show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !isReview(document) || !isOn('statusBar', document.uri)) {
      this.figures.hide();
      this.findings.hide();
      return;
    }
    const { parsed, metrics, findings, config } = this.reviews.of(document);
    const status = statusOf(parsed, metrics, findings);
    // As the team calls it.
    const severity = status.severity === null ? null : (config.severities[status.severity] ?? status.severity);
    const shown = [severity, status.figure].filter((part) => part !== null);
    const words = shown.length === 0 ? vscode.l10n.t('Chart') : shown.join(' · ');
    this.figures.text = `$(graph-line) ${words}`;
    this.figures.tooltip = [status.tooltip, vscode.l10n.t('Open the chart')].filter((part) => part !== null).join('\n');
    this.figures.accessibilityInformation = { label: vscode.l10n.t('{0}: open the chart', words), role: 'button' };
    this.figures.show();
    const count = status.findings;
    if (count === 0) return this.findings.hide();
    this.findings.text = count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
    this.findings.tooltip = vscode.l10n.t('Show the findings among the problems');
    this.findings.show();
  }

  dispose(): void {
    this.figures.dispose();
    this.findings.dispose();
  }
}

const PROBLEMS = 'workbench.actions.view.problems';

function item(id: string, priority: number, name: string, command: string): vscode.StatusBarItem {
  const made = vscode.window.createStatusBarItem(`postIncidentReview.${id}`, vscode.StatusBarAlignment.Left, priority);
  made.name = name;
  made.command = command;
  return made;
}
