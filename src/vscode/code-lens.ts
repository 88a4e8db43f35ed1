import * as vscode from 'vscode';
import { timelineLenses, type FigureLens } from '../core/index';
import { LANGUAGE } from './language';
import { toRange } from './ranges';
import type { Reviews } from './reviews';
import { isOn, onDidChangeSettings } from './settings';

/** The figures above the timeline, each leading to the entry that ends it, and the way to the chart. */
export function registerCodeLens(reviews: Reviews): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      if (!isOn('codeLens', document.uri)) return [];
      const { parsed, metrics } = reviews.of(document);
      const lenses = timelineLenses(parsed, metrics);
      if (lenses === null) return [];
      const range = toRange(document, lenses.span);
      const chart = {
        title: vscode.l10n.t('Open chart'),
        command: 'postIncidentReview.openChart',
        arguments: [document.uri],
      };
      return [...lenses.figures.map((figure) => toCommand(document, figure)), chart].map(
        (command) => new vscode.CodeLens(range, command),
      );
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider({ language: LANGUAGE }, provider),
    onDidChangeSettings(() => changed.fire()),
  );
}

function toCommand(document: vscode.TextDocument, { title, tooltip, target }: FigureLens): vscode.Command {
  if (target === null) return { title, tooltip, command: '' };
  const { start } = toRange(document, target);
  const selection = new vscode.Range(start, start);
  return { title, tooltip, command: 'vscode.open', arguments: [document.uri, { selection }] };
}
