import type * as vscode from 'vscode';
import { registerChart } from './chart/register';
import { registerCodeActions } from './code-actions';
import { registerCompletion } from './completion';
import { Configurations } from './configuration';
import { registerDiagnostics } from './diagnostics';
import { registerHover } from './hover';
import { registerIgnore } from './ignore';
import { Reviews } from './reviews';
import { registerSymbols } from './symbols';

export function activate(context: vscode.ExtensionContext): void {
  const configurations = new Configurations();
  const reviews = new Reviews(configurations);
  context.subscriptions.push(
    configurations,
    reviews,
    registerDiagnostics(reviews, configurations),
    registerCodeActions(reviews),
    registerIgnore(reviews),
    registerCompletion(reviews),
    registerHover(reviews),
    registerSymbols(reviews),
    registerChart(context, reviews),
  );
  reviews.start();
}
