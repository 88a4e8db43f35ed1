import * as vscode from 'vscode';
import { beside } from '../beside';
import type { ChartPanel } from './panel';

/** Asks where the picture goes and writes it: SVG, or PNG where the name ends so. */
export async function saveChart(panel: ChartPanel): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Chart As'),
    defaultUri: beside(panel.uri, '.svg'),
    filters: { [vscode.l10n.t('SVG picture')]: ['svg'], [vscode.l10n.t('PNG picture')]: ['png'] },
  });
  if (target === undefined) return;
  const png = /\.png$/i.test(target.path);
  const data = await panel.draw(png ? 'png' : 'svg');
  if (data === null) return void vscode.window.showWarningMessage(vscode.l10n.t('The chart could not be drawn.'));
  await vscode.workspace.fs.writeFile(target, png ? fromBase64(data) : new TextEncoder().encode(data));
}

/** A webview may not print. The page to print opens in the browser; where that cannot read files, it is saved instead. */
export async function printChart(panel: ChartPanel, storage: vscode.Uri): Promise<void> {
  const html = await panel.draw('html');
  if (html === null) return void vscode.window.showWarningMessage(vscode.l10n.t('The chart could not be drawn.'));
  const bytes = new TextEncoder().encode(html);
  if (storage.scheme === 'file' && vscode.env.remoteName === undefined) {
    await vscode.workspace.fs.createDirectory(storage);
    const page = beside(vscode.Uri.joinPath(storage, nameOf(panel.uri)), '.html');
    await vscode.workspace.fs.writeFile(page, bytes);
    if (await vscode.env.openExternal(page)) return;
  }
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save a page to print'),
    defaultUri: beside(panel.uri, '.html'),
    filters: { [vscode.l10n.t('Web page')]: ['html'] },
  });
  if (target !== undefined) await vscode.workspace.fs.writeFile(target, bytes);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character: string) => character.charCodeAt(0));
}
