import * as vscode from 'vscode';
import type { PreviewStart } from '../../webview/protocol';
import { escapeHtml } from '../html';
import { webviewPage } from '../webview-page';

/** The page of a preview; reports are in English. */
export function previewPage(webview: vscode.Webview, root: vscode.Uri, style: string, start: PreviewStart): string {
  return webviewPage(webview, {
    language: 'en',
    title: previewName(start.audience),
    script: vscode.Uri.joinPath(root, 'preview.js'),
    style,
    body: `<main>
<p id="said" class="said" role="status" hidden></p>
<p id="hint" class="unseen">${escapeHtml(vscode.l10n.t('Arrow keys go from part to part, Enter goes to its line.'))}</p>
<div id="report" data-start="${escapeHtml(JSON.stringify(start))}"></div>
</main>`,
  });
}

export function previewName(audience: PreviewStart['audience']): string {
  return audience === 'internal' ? vscode.l10n.t('Report') : vscode.l10n.t('Public report');
}
