import type * as vscode from 'vscode';
import { Configurations } from './configuration';
import { ConfigurationFiles } from './configuration-files';
import { registerDiagnostics } from './diagnostics';
import type { MarkdownPreview } from './markdown-preview/preview';
import { MarkdownReviews } from './markdown-reviews';
import { Reviews } from './reviews';

/** What VS Code's Markdown preview asks of extensions that draw in it. */
type Exports = Pick<MarkdownPreview, 'extendMarkdownIt'>;

/** Findings first: everything else is loaded while the first review is read. */
export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const configurations = new Configurations();
  const reviews = new Reviews(configurations);
  const markdown = new MarkdownReviews(configurations);
  const files = new ConfigurationFiles();
  const linters = [reviews, markdown, files];
  context.subscriptions.push(configurations, ...linters, registerDiagnostics(linters));
  for (const { documents } of linters) documents.start();
  let gone = false;
  context.subscriptions.push({ dispose: () => (gone = true) });
  const { registerFeatures, markdownPreview } = await import('./features');
  const preview = markdownPreview();
  // Switched off while it was loading: nothing would dispose what is registered now.
  if (!gone)
    context.subscriptions.push(registerFeatures(context, { configurations, reviews, markdown, files }), preview);
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
