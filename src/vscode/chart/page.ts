import * as vscode from 'vscode';
import type { Start } from '../../webview/protocol';
import { escapeHtml, randomText } from '../html';

/** Where the webview's own script and style are built to. */
export function webviewRoot(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
}

/** The page of a chart. Nothing but the two built files may load; nothing inline runs. */
export function chartPage(webview: vscode.Webview, root: vscode.Uri, start: Start): string {
  const nonce = randomText();
  const file = (name: string): string => escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString());
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    'img-src blob: data:',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(vscode.l10n.t('Chart of a post-incident review'))}</title>
<link rel="stylesheet" href="${file('main.css')}">
</head>
<body>
<main id="chart" data-start="${escapeHtml(JSON.stringify(start))}"></main>
<script nonce="${nonce}" src="${file('main.js')}"></script>
</body>
</html>`;
}
