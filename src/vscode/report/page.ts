import * as vscode from 'vscode';
import type { PreviewStart } from '../../webview/protocol';
import { escapeHtml, randomText } from '../html';

/** The page of a preview. Its own script and style run and nothing else; nothing is loaded from outside. */
export function previewPage(webview: vscode.Webview, root: vscode.Uri, style: string, start: PreviewStart): string {
  const nonce = randomText();
  const script = escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(root, 'preview.js')).toString());
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(previewName(start.audience))}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<p id="said" class="said" role="status" hidden></p>
<p id="hint" class="unseen">${escapeHtml(vscode.l10n.t('Arrow keys go from part to part, Enter goes to its line.'))}</p>
<div id="report" data-start="${escapeHtml(JSON.stringify(start))}"></div>
</main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

export function previewName(audience: PreviewStart['audience']): string {
  return audience === 'internal' ? vscode.l10n.t('Report') : vscode.l10n.t('Public report');
}
