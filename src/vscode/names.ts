import * as vscode from 'vscode';
import {
  definitionOf,
  nameAt,
  prepareRename,
  rename,
  readNames,
  sameName,
  type Names,
  type Occurrence,
} from '../core/index';
import { LANGUAGE } from './language';
import { toRange, toWorkspaceEdit } from './ranges';
import type { ReadReview, Reviews } from './reviews';

const known = new WeakMap<ReadReview, Names>();

/** The names of one version of a review, read once. */
export function namesOf(review: ReadReview): Names {
  const found = known.get(review) ?? readNames(review.parsed);
  known.set(review, found);
  return found;
}

/** Definition, references, highlights and renaming of the names in a review, from core. */
export function registerNames(reviews: Reviews): vscode.Disposable {
  const selector = { language: LANGUAGE };
  const provider = new NameProvider(reviews);
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, provider),
    vscode.languages.registerReferenceProvider(selector, provider),
    vscode.languages.registerDocumentHighlightProvider(selector, provider),
    vscode.languages.registerRenameProvider(selector, provider),
  );
}

class NameProvider
  implements
    vscode.DefinitionProvider,
    vscode.ReferenceProvider,
    vscode.DocumentHighlightProvider,
    vscode.RenameProvider
{
  constructor(private readonly reviews: Reviews) {}

  provideDefinition(document: vscode.TextDocument, position: vscode.Position): vscode.LocationLink[] {
    const names = namesOf(this.reviews.of(document));
    const here = nameAt(names, document.offsetAt(position));
    const target = here === null ? null : definitionOf(names, here);
    if (here === null || target === null) return [];
    const targetRange = toRange(document, target.span);
    return [{ originSelectionRange: toRange(document, here.span), targetUri: document.uri, targetRange }];
  }

  provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): vscode.Location[] {
    return this.places(document, position)
      .filter(({ role }) => includeDeclaration || role !== 'declaration')
      .map(({ span }) => new vscode.Location(document.uri, toRange(document, span)));
  }

  provideDocumentHighlights(document: vscode.TextDocument, position: vscode.Position): vscode.DocumentHighlight[] {
    return this.places(document, position).map(({ span, role }) => {
      const kind = role === 'declaration' ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read;
      return new vscode.DocumentHighlight(toRange(document, span), kind);
    });
  }

  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { range: vscode.Range; placeholder: string } {
    const ready = prepareRename(namesOf(this.reviews.of(document)), document.offsetAt(position));
    if ('refusal' in ready) throw new Error(plain(ready.refusal));
    return { range: toRange(document, ready.span), placeholder: ready.name };
  }

  provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, to: string): vscode.WorkspaceEdit {
    const review = this.reviews.of(document);
    const result = rename(review.parsed, namesOf(review), document.offsetAt(position), to);
    if ('refusal' in result) throw new Error(plain(result.refusal));
    return toWorkspaceEdit(document, result.edits);
  }

  private places(document: vscode.TextDocument, position: vscode.Position): readonly Occurrence[] {
    const names = namesOf(this.reviews.of(document));
    const here = nameAt(names, document.offsetAt(position));
    return here === null ? [] : sameName(names, here);
  }
}

/** Messages carry code in backticks, which the box of the editor shows as they are. */
function plain(message: string): string {
  return message.replaceAll('`', '"');
}
