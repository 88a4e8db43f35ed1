import type * as vscode from 'vscode';
import { Configurations } from './configuration';
import { registerDiagnostics } from './diagnostics';
import { Reviews } from './reviews';

/** Findings first: everything else is loaded while the first review is read. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const configurations = new Configurations();
  const reviews = new Reviews(configurations);
  context.subscriptions.push(configurations, reviews, registerDiagnostics(reviews, configurations));
  reviews.start();
  const { registerFeatures } = await import('./features');
  context.subscriptions.push(registerFeatures(context, reviews));
}
