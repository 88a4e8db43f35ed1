import type * as vscode from 'vscode';
import { Configurations } from './configuration';
import { registerDiagnostics } from './diagnostics';
import { MarkdownReviews } from './markdown-reviews';
import { Reviews } from './reviews';

/** Findings first: everything else is loaded while the first review is read. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const configurations = new Configurations();
  const reviews = new Reviews(configurations);
  const markdown = new MarkdownReviews(configurations);
  const linters = [reviews, markdown];
  context.subscriptions.push(configurations, reviews, markdown, registerDiagnostics(linters));
  for (const { documents } of linters) documents.start();
  const { registerFeatures } = await import('./features');
  context.subscriptions.push(registerFeatures(context, reviews, linters));
}
