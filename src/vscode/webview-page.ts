import * as vscode from 'vscode';
import { escapeHtml, randomText } from './html';

export interface WebviewPage {
  /** Of the words in it; by default that of the editor. */
  readonly language?: string;
  readonly title: string;
  /** The page's own script, which nothing but its nonce lets run. */
  readonly script: vscode.Uri;
  /** The script is a module, which may read more files; its nonce is theirs. */
  readonly module?: boolean;
  /** The page's own style: a built file, or text that stands in the page. */
  readonly style: vscode.Uri | string;
  /** HTML, escaped by the caller. */
  readonly body: string;
  /** More that the policy allows, such as `img-src data:`. */
  readonly allowed?: readonly string[];
}

/** A page of ours in a panel: its script and its style load, nothing else does, and nothing inline runs. */
export function webviewPage(webview: vscode.Webview, page: WebviewPage): string {
  const { language = vscode.env.language, title, script, module = false, style, body, allowed = [] } = page;
  const nonce = randomText();
  const address = (file: vscode.Uri): string => escapeHtml(webview.asWebviewUri(file).toString());
  const inline = typeof style === 'string';
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${inline ? `'nonce-${nonce}'` : webview.cspSource}`,
    ...allowed,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${inline ? `<style nonce="${nonce}">${style}</style>` : `<link rel="stylesheet" href="${address(style)}">`}
</head>
<body>
${body}
<script${module ? ' type="module"' : ''} nonce="${nonce}" src="${address(script)}"></script>
</body>
</html>`;
}
