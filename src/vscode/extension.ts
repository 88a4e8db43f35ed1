import type * as vscode from 'vscode';
import { registerChart } from './chart/register';
import { registerCodeActions } from './code-actions';
import { registerDiagnostics } from './diagnostics';
import { registerIgnore } from './ignore';
import { Reviews } from './reviews';

export function activate(context: vscode.ExtensionContext): void {
  const reviews = new Reviews();
  context.subscriptions.push(
    reviews,
    registerDiagnostics(reviews),
    registerCodeActions(reviews),
    registerIgnore(reviews),
    registerChart(context, reviews),
  );
  reviews.start();
}
