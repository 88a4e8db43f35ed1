import * as vscode from 'vscode';
import { folds, type Fold } from '../core/index';
import { LANGUAGE } from './language';

const KINDS: Readonly<Record<Fold['kind'], vscode.FoldingRangeKind | undefined>> = {
  block: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

/** Folding by section, entry and comment, from core. */
export function registerFolding(): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(
    { language: LANGUAGE },
    {
      provideFoldingRanges: (document) =>
        folds(document.getText()).map(({ start, end, kind }) => new vscode.FoldingRange(start, end, KINDS[kind])),
    },
  );
}
