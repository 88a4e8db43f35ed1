import * as vscode from 'vscode';
import { hover, hoverFindings } from '../core/index';
import type { Linter } from './linter';
import { toRange } from './ranges';
import type { Reviews } from './reviews';

/** What there is to know about the thing under the pointer, and why what is found there was found: from core. */
export function registerHover(reviews: Reviews, linters: readonly Linter[]): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(reviews.selector, {
      provideHover(document, position) {
        const review = reviews.of(document);
        return toHover(document, hover(review.parsed, document.offsetAt(position), review.metrics));
      },
    }),
    ...linters.map((linter) =>
      vscode.languages.registerHoverProvider(linter.selector, {
        provideHover: (document, position) =>
          toHover(document, hoverFindings(linter.findings(document), document.offsetAt(position))),
      }),
    ),
  );
}

function toHover(document: vscode.TextDocument, found: ReturnType<typeof hover>): vscode.Hover | null {
  return found === null
    ? null
    : new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(document, found.span));
}
