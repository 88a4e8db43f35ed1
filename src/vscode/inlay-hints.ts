import * as vscode from 'vscode';
import { inlayHints } from '../core/index';
import { LANGUAGE } from './language';
import type { Reviews } from './reviews';
import { isOn, onDidChangeSettings } from './settings';

/** How far into the disruption each entry was, and where phases begin, beside the times. From core. */
export function registerInlayHints(reviews: Reviews): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, range) {
      if (!isOn('inlayHints', document.uri)) return [];
      const { parsed, metrics } = reviews.of(document);
      const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return inlayHints(parsed, metrics, within).map(({ at, label, tooltip }) => {
        const hint = new vscode.InlayHint(document.positionAt(at), label);
        hint.tooltip = tooltip;
        hint.paddingLeft = true;
        return hint;
      });
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerInlayHintsProvider({ language: LANGUAGE }, provider),
    onDidChangeSettings(() => changed.fire()),
  );
}
