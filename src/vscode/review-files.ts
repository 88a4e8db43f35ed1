import * as vscode from 'vscode';
import { REVIEW_FILES } from './language';

const NEVER = '**/{node_modules,.git}/**';
/** File systems that something searches: VS Code itself, or the extension that brings them. One that a search has found something in joins. */
const SEARCHABLE = new Set(['file', 'vscode-remote', 'vscode-vfs']);
/** Milliseconds that the search of another file system may take. Where nothing searches it, it never ends. */
const PATIENCE = 4_000;
/** Folders that are walked through in a file system that cannot be searched. */
const MOST_FOLDERS = 5_000;

/**
 * The reviews of every workspace folder.
 *
 * @param most no more than these are needed
 * @param token once it is cancelled nothing more is asked for, and what is found is not all
 * @throws when the files cannot be listed
 */
export async function findReviews(most?: number, token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const { workspaceFolders = [] } = vscode.workspace;
  if (token?.isCancellationRequested === true) return [];
  if (workspaceFolders.every(({ uri }) => SEARCHABLE.has(uri.scheme)))
    return vscode.workspace.findFiles(REVIEW_FILES, NEVER, most, token);
  const found = await Promise.all(
    workspaceFolders.map(async (folder) => {
      const searched = await search(folder, most, token);
      if (searched.length > 0) SEARCHABLE.add(folder.uri.scheme);
      return SEARCHABLE.has(folder.uri.scheme) ? searched : walk(folder.uri, most ?? Infinity, token);
    }),
  );
  return found.flat().slice(0, most);
}

async function search(
  folder: vscode.WorkspaceFolder,
  most?: number,
  token?: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const ended = new vscode.CancellationTokenSource();
  const subscription = token?.onCancellationRequested(() => ended.cancel());
  let timer: number | undefined;
  const patience = new Promise<vscode.Uri[]>((resolve) => {
    if (!SEARCHABLE.has(folder.uri.scheme)) timer = setTimeout(() => resolve([]), PATIENCE);
  });
  try {
    const pattern = new vscode.RelativePattern(folder, REVIEW_FILES);
    return await Promise.race([vscode.workspace.findFiles(pattern, NEVER, most, ended.token), patience]);
  } finally {
    clearTimeout(timer);
    ended.cancel();
    ended.dispose();
    subscription?.dispose();
  }
}

/** Reads folder by folder. What cannot be read is passed over, as a search does. */
async function walk(root: vscode.Uri, most: number, token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [root];
  for (let at = 0; at < folders.length && at < MOST_FOLDERS && found.length < most; at++) {
    if (token?.isCancellationRequested === true) break;
    const folder = folders[at] as vscode.Uri;
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      // A link to a folder may lead in a circle.
      if (type === vscode.FileType.Directory && name !== 'node_modules' && name !== '.git') folders.push(uri);
      else if ((type & vscode.FileType.File) !== 0 && /\.pir\.ya?ml$/.test(name)) found.push(uri);
    }
  }
  return found;
}
