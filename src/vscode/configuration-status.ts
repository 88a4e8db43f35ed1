import * as vscode from 'vscode';
import { CONFIG_FILE } from '../core/index';
import type { Configurations } from './configuration';
import { isReview, LANGUAGE } from './language';
import type { MarkdownReviews } from './markdown-reviews';

/** Says in the language status, the quietest place there is, which configuration holds for the review; a click opens it. */
export function registerConfigurationStatus(
  configurations: Configurations,
  markdown: MarkdownReviews,
): vscode.Disposable {
  const status = vscode.languages.createLanguageStatusItem('postIncidentReview.configuration', { language: LANGUAGE });
  status.name = vscode.l10n.t('Configuration of the team');
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !(isReview(document) || markdown.isReview(document))) return;
    // Of all Markdown only what is a review has one.
    status.selector = isReview(document) ? { language: LANGUAGE } : onlyFor(document);
    const { file, errors } = configurations.of(document.uri);
    status.text = file === null ? vscode.l10n.t('No {0}', CONFIG_FILE) : vscode.workspace.asRelativePath(file);
    status.detail =
      errors === 0
        ? vscode.l10n.t('Configuration of the team')
        : vscode.l10n.t('Not all of it is understood: {0}', errors);
    status.severity = errors === 0 ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning;
    status.command =
      file === null ? undefined : { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [file] };
  };
  show();
  return vscode.Disposable.from(
    status,
    vscode.window.onDidChangeActiveTextEditor(show),
    configurations.onDidChange(show),
  );
}

function onlyFor({ uri }: vscode.TextDocument): vscode.DocumentFilter {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return { language: 'markdown', pattern: new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name) };
}
