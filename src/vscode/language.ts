import type * as vscode from 'vscode';
import { CONFIG_FILE } from '../core/index';

/** The language id of reviews, as contributed in `package.json`. */
export const LANGUAGE = 'post-incident-review';

/** The files that are reviews, as contributed in `package.json`. */
export const REVIEW_FILES = '**/*.pir.{yaml,yml}';

/** Texts that are only shown, such as the older side of a comparison, are left alone. */
const SHOWN_ONLY = new Set(['git', 'output', 'vscode-scm']);

/** A review that somebody may write in. */
export function isReview(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE && !SHOWN_ONLY.has(document.uri.scheme);
}

/** A Markdown file that somebody may write in; whether it is a review depends on where it lies. */
export function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && !SHOWN_ONLY.has(document.uri.scheme);
}

/** The configuration of a team. */
export function isConfiguration({ uri }: vscode.TextDocument): boolean {
  return uri.path.endsWith(`/${CONFIG_FILE}`) && !SHOWN_ONLY.has(uri.scheme);
}
