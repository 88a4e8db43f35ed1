/** The reviews that lie in the workspace, and what tells one version of a file from another. */
import * as vscode from 'vscode';
import { isGone } from '../gone';
import { findReviews } from '../review-files';

/** Files that are asked for at a time. */
const AT_ONCE = 24;

/** Every review of every workspace folder with its stamp. A stamp that is empty equals no other. */
export async function listReviews(): Promise<Map<string, string>> {
  const found = (await findReviews()).map(String).sort();
  const stamps = new Map<string, string>();
  for (let at = 0; at < found.length; at += AT_ONCE) {
    await Promise.all(
      found.slice(at, at + AT_ONCE).map(async (uri) => {
        const stamp = await stampOf(vscode.Uri.parse(uri, true));
        if (stamp !== null) stamps.set(uri, stamp);
      }),
    );
  }
  return stamps;
}

/** Null where there is no such file. File systems without times give an empty stamp, so that their files are read anew. */
export async function stampOf(uri: vscode.Uri): Promise<string | null> {
  try {
    const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) return null;
    return mtime > 0 ? `${mtime}:${size}` : '';
  } catch (error) {
    return isGone(error) ? null : '';
  }
}

/** The text of a file; null where it is gone, undefined where it cannot be read at the moment. */
export async function textOf(uri: vscode.Uri): Promise<string | null | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    return isGone(error) ? null : undefined;
  }
}

/** Names with a dot are taken for files, so that nothing is asked about most of them. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  if (uri.path.slice(uri.path.lastIndexOf('/') + 1).includes('.')) return false;
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

export function isIn(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Whether a file lies in a folder itself, not in one of its folders. */
export function isRightIn(uri: string, folder: string): boolean {
  return isIn(uri, folder) && !uri.slice(folder.length + 1).includes('/');
}
