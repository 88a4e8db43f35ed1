import * as vscode from 'vscode';
import { hover } from '../core/index';
import { LANGUAGE } from './language';
import { toRange } from './ranges';
import type { Reviews } from './reviews';

/** What there is to know about the thing under the pointer, from core. */
export function registerHover(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: LANGUAGE },
    {
      provideHover(document, position) {
        const review = reviews.of(document);
        const found = hover(review.parsed, document.offsetAt(position), review.metrics);
        if (found === null) return null;
        return new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(document, found.span));
      },
    },
  );
}
