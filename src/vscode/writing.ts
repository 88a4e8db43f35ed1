import * as vscode from 'vscode';
import { registerConvertZone } from './convert-zone';
import { registerExample } from './example';
import { registerFormatting } from './formatting';
import { StillOpen } from './guide/still-open';
import { registerImport } from './import/register';
import { registerNewReview } from './new-review/register';
import type { Reviews } from './reviews';
import { registerRewrites } from './rewrites';

/** What takes work off the hands of who writes: beginning a review, importing, rewriting, tidying, what is still open. */
export function registerWriting(context: vscode.ExtensionContext, reviews: Reviews): vscode.Disposable {
  return vscode.Disposable.from(
    registerNewReview(),
    registerExample(context),
    registerImport(reviews),
    registerRewrites(reviews),
    registerConvertZone(reviews),
    registerFormatting(reviews),
    new StillOpen(reviews),
  );
}
