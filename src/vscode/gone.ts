import * as vscode from 'vscode';

/** Only this says that there is no such file; whatever else went wrong, there may be one. */
export function isGone(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/**
 * Whether something lies there.
 * @throws what the file system says when it cannot tell, so that nobody takes the place for free
 */
export async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}
