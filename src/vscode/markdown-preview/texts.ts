import * as vscode from 'vscode';
import { REVIEW_FILES } from '../language';

/** The texts of the workspace's reviews that a page shows: what is open is as the editor has it, the rest as on disk. */
export class WorkspaceTexts implements vscode.Disposable {
  /** Texts from disk; null: there is no such file; undefined: it is being read. */
  private readonly known = new Map<string, string | null | undefined>();
  private readonly subscriptions: vscode.Disposable[] = [];

  /** `changed`: what `of` gives for some file is another now; `fetched`, when it came from disk. */
  constructor(private readonly changed: (fetched: boolean) => void) {}

  of(uri: vscode.Uri): string | null | undefined {
    const key = uri.toString();
    if (this.subscriptions.length === 0) this.watch();
    if (!this.known.has(key)) void this.read(uri);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    return open === undefined ? this.known.get(key) : open.getText();
  }

  private async read(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    this.known.set(key, undefined);
    let text: string | null = null;
    try {
      text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      // No file, or none that may be read: the page says so.
    }
    this.known.set(key, text);
    this.changed(true);
  }

  /** Nothing is watched before a page shows a review. */
  private watch(): void {
    const files = vscode.workspace.createFileSystemWatcher(REVIEW_FILES);
    const again = (uri: vscode.Uri): void => {
      if (this.known.has(uri.toString())) void this.read(uri);
    };
    const edited = ({ uri }: vscode.TextDocument): void => {
      if (this.known.has(uri.toString())) this.changed(false);
    };
    this.subscriptions.push(
      files,
      files.onDidCreate(again),
      files.onDidChange(again),
      files.onDidDelete(again),
      vscode.workspace.onDidChangeTextDocument(({ document }) => edited(document)),
      vscode.workspace.onDidCloseTextDocument(edited),
    );
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
