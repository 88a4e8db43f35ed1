import * as vscode from 'vscode';
import { registerArchive } from './archive/register';
import { registerChart } from './chart/register';
import { registerCodeActions } from './code-actions';
import { registerCodeLens } from './code-lens';
import { registerCompletion } from './completion';
import type { Configurations } from './configuration';
import type { ConfigurationFiles } from './configuration-files';
import { registerConfigurationLanguage } from './configuration-language';
import { registerConfigurationStatus } from './configuration-status';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerIgnore } from './ignore';
import { registerInlayHints } from './inlay-hints';
import { registerLinks } from './links';
import { MarkdownPreview } from './markdown-preview/preview';
import type { MarkdownReviews } from './markdown-reviews';
import { registerNames } from './names';
import { registerReports } from './report/register';
import { ReviewInFront } from './review-in-front';
import type { Reviews } from './reviews';
import { registerSelectionRanges } from './selection-ranges';
import { registerStatusBar } from './status-bar';
import { registerSymbols } from './symbols';
import { registerWorkspaceSymbols } from './workspace-symbols';
import { registerWriting } from './writing';

/** What is linted, and by what it is known. */
export interface Linted {
  readonly configurations: Configurations;
  readonly reviews: Reviews;
  readonly markdown: MarkdownReviews;
  readonly files: ConfigurationFiles;
}

/** What answers when it is asked. It is loaded behind the findings, which nobody asks for. */
export function registerFeatures(
  context: vscode.ExtensionContext,
  { configurations, reviews, markdown, files }: Linted,
): vscode.Disposable {
  const linters = [reviews, markdown, files];
  const front = new ReviewInFront();
  return vscode.Disposable.from(
    registerWriting(context, reviews),
    registerCodeActions(linters),
    registerIgnore(linters),
    registerCompletion(reviews),
    registerHover(reviews, linters),
    registerSymbols(reviews),
    registerNames(reviews),
    registerLinks(reviews),
    registerFolding(),
    registerSelectionRanges(reviews),
    registerWorkspaceSymbols(reviews),
    registerInlayHints(reviews),
    registerCodeLens(reviews),
    registerStatusBar(reviews),
    registerConfigurationLanguage(files),
    registerConfigurationStatus(configurations, markdown),
    registerChart(context, reviews, front),
    registerArchive(context, reviews, configurations),
    registerReports(context, reviews, configurations, front),
  );
}

export const markdownPreview = (): MarkdownPreview => new MarkdownPreview();
