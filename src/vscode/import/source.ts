import * as vscode from 'vscode';
import { importFormatNames, importText, type ImportTextOptions } from '../../core/index';

/** What is to be imported, and what it is called. */
export interface Source {
  readonly text: string;
  readonly name: string;
}

interface Choice extends vscode.QuickPickItem {
  read(): Promise<Source | undefined>;
}

/** Asks where the text comes from: the clipboard, an open document, a file. Undefined where nobody chose. */
export async function askSource(title: string, options: ImportTextOptions): Promise<Source | undefined> {
  const { l10n } = vscode;
  const text = await clipboard();
  const choices: Choice[] = [
    {
      label: `$(clippy) ${l10n.t('Clipboard')}`,
      description: describe(text, options),
      read: () => Promise.resolve({ text, name: l10n.t('the clipboard') }),
    },
    {
      label: `$(folder-opened) ${l10n.t('File…')}`,
      description: l10n.t('a chat, another tool’s export, a Markdown postmortem, CSV'),
      read: askFile,
    },
  ];
  const open = vscode.window.activeTextEditor?.document;
  if (open !== undefined && ['markdown', 'plaintext', 'json', 'csv'].includes(open.languageId))
    choices.unshift({
      label: `$(file) ${vscode.workspace.asRelativePath(open.uri)}`,
      description: describe(open.getText(), options),
      read: () => Promise.resolve({ text: open.getText(), name: vscode.workspace.asRelativePath(open.uri) }),
    });
  const placeHolder = l10n.t('Where is the text to import?');
  const chosen = await vscode.window.showQuickPick(choices, { title, placeHolder });
  return chosen?.read();
}

/** The text of a file of any file system. What cannot be read is said, and nothing else happens. */
export async function given(file: vscode.Uri): Promise<Source | undefined> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return { text, name: vscode.workspace.asRelativePath(file) };
  } catch {
    void vscode.window.showWarningMessage(vscode.l10n.t('This file cannot be read.'));
    return undefined;
  }
}

async function askFile(): Promise<Source | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import'),
      openLabel: vscode.l10n.t('Import'),
      ...(folder === undefined ? {} : { defaultUri: folder }),
    })) ?? [];
  return file && given(file);
}

async function clipboard(): Promise<string> {
  try {
    return await vscode.env.clipboard.readText();
  } catch {
    // A browser asks its user, who may say no.
    return '';
  }
}

/** What the text is, in a few words. */
function describe(text: string, options: ImportTextOptions): string {
  if (text.trim() === '') return vscode.l10n.t('empty');
  const result = importText(text, options);
  if (!result.ok) return vscode.l10n.t('nothing in it can be read');
  const name = importFormatNames().find(({ id }) => id === result.format)?.name ?? result.format;
  return vscode.l10n.t('{0}, {1} entries', name, result.imported.entries.length);
}
