import * as vscode from 'vscode';
import { selectionsAt } from '../core/index';
import { LANGUAGE } from './language';
import { toRange } from './ranges';
import type { Reviews } from './reviews';

/** "Expand selection" from a word to its value, its entry and its section, from core. */
export function registerSelectionRanges(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(
    { language: LANGUAGE },
    {
      provideSelectionRanges(document, positions) {
        const { parsed } = reviews.of(document);
        return positions.map((position) => {
          const spans = selectionsAt(parsed, document.offsetAt(position));
          const all = spans.map((span) => toRange(document, span));
          return all.reduceRight<vscode.SelectionRange>(
            (parent, range, index) => (index === all.length - 1 ? parent : new vscode.SelectionRange(range, parent)),
            new vscode.SelectionRange(all.at(-1) ?? new vscode.Range(position, position)),
          );
        });
      },
    },
  );
}
