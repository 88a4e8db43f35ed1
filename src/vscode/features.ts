import * as vscode from 'vscode';
import { registerChart } from './chart/register';
import { registerCodeActions } from './code-actions';
import { registerCompletion } from './completion';
import { registerHover } from './hover';
import { registerIgnore } from './ignore';
import { MarkdownPreview } from './markdown-preview/preview';
import { registerNames } from './names';
import type { Linter } from './linter';
import type { Reviews } from './reviews';
import { registerSymbols } from './symbols';

/** What answers when it is asked. It is loaded behind the findings, which nobody asks for. */
export function registerFeatures(
  context: vscode.ExtensionContext,
  reviews: Reviews,
  linters: readonly Linter[],
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCodeActions(linters),
    registerIgnore(linters),
    registerCompletion(reviews),
    registerHover(reviews),
    registerSymbols(reviews),
    registerNames(reviews),
    registerChart(context, reviews),
  );
}

export const markdownPreview = (): MarkdownPreview => new MarkdownPreview();
