import type * as vscode from 'vscode';
import { registerChart } from './chart/register';
import { registerCodeActions } from './code-actions';
import { registerCompletion } from './completion';
import { registerDiagnostics } from './diagnostics';
import { registerHover } from './hover';
import { registerIgnore } from './ignore';
import { Reviews } from './reviews';
import { registerSymbols } from './symbols';

export function activate(context: vscode.ExtensionContext): void {
  const reviews = new Reviews();
  context.subscriptions.push(
    reviews,
    registerDiagnostics(reviews),
    registerCodeActions(reviews),
    registerIgnore(reviews),
    registerCompletion(reviews),
    registerHover(reviews),
    registerSymbols(reviews),
    registerChart(context, reviews),
  );
  reviews.start();
}
