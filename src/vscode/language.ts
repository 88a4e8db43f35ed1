import type * as vscode from 'vscode';

/** The language id of reviews, as contributed in `package.json`. */
export const LANGUAGE = 'post-incident-review';

/** Texts that are only shown, such as the older side of a comparison, are left alone. */
const SHOWN_ONLY = new Set(['git', 'output', 'vscode-scm']);

/** A review that somebody may write in. */
export function isReview(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE && !SHOWN_ONLY.has(document.uri.scheme);
}
