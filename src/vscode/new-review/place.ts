import * as vscode from 'vscode';
import { exists } from '../gone';
import { findReviews } from '../review-files';

/** So many files tell where a team keeps its reviews. */
const LOOKED_AT = 500;

/** The folder in which a new review belongs: the one that holds most reviews, else that of the workspace. Undefined without a workspace. */
export async function homeOfReviews(): Promise<vscode.Uri | undefined> {
  const files = await findReviews(LOOKED_AT);
  const folders = new Map<string, { folder: vscode.Uri; count: number }>();
  for (const file of files) {
    const folder = vscode.Uri.joinPath(file, '..');
    const key = folder.toString();
    folders.set(key, { folder, count: (folders.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...folders.values()].sort((a, b) => b.count - a.count || a.folder.path.length - b.folder.path.length);
  return most?.folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** A file of this name that is not there yet: `name-2.pir.yaml` where the first is taken. */
export async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, number === 1 ? name : name.replace(/(?=\.pir\.yaml$)/, `-${number}`));
    if (!(await exists(file))) return file;
  }
}
