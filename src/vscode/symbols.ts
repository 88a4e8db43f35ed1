import * as vscode from 'vscode';
import { outline, type OutlineSymbol } from '../core/index';
import { LANGUAGE } from './language';
import { toRange } from './ranges';
import type { Reviews } from './reviews';

export const SYMBOL_KINDS: Readonly<Record<OutlineSymbol['kind'], vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Module,
  value: vscode.SymbolKind.Property,
  entry: vscode.SymbolKind.Event,
  milestone: vscode.SymbolKind.Key,
  person: vscode.SymbolKind.Object,
  item: vscode.SymbolKind.String,
};

/** Outline, breadcrumbs and "go to symbol", from core. */
export function registerSymbols(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    { language: LANGUAGE },
    { provideDocumentSymbols: (document) => toSymbols(document, outline(reviews.of(document).parsed)) },
    { label: vscode.l10n.t('Review') },
  );
}

function toSymbols(document: vscode.TextDocument, symbols: readonly OutlineSymbol[]): vscode.DocumentSymbol[] {
  return symbols.map(({ name, detail, kind, span, selection, children }) => {
    const symbol = new vscode.DocumentSymbol(
      name,
      detail,
      SYMBOL_KINDS[kind],
      toRange(document, span),
      toRange(document, selection),
    );
    symbol.children = toSymbols(document, children);
    return symbol;
  });
}
