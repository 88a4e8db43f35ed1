import * as vscode from 'vscode';
import type { Start } from '../../webview/protocol';
import { escapeHtml } from '../html';
import { webviewPage } from '../webview-page';

/** Where the webview's own script and style are built to. */
export function webviewRoot(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
}

/** The page of a chart. Pictures of it are drawn in the page before they are copied or saved. */
export function chartPage(webview: vscode.Webview, root: vscode.Uri, start: Start): string {
  return webviewPage(webview, {
    title: vscode.l10n.t('Chart of a post-incident review'),
    script: vscode.Uri.joinPath(root, 'main.js'),
    module: true,
    style: vscode.Uri.joinPath(root, 'main.css'),
    body: `<main id="chart" data-start="${escapeHtml(JSON.stringify(start))}"></main>`,
    allowed: ['img-src blob: data:'],
  });
}
