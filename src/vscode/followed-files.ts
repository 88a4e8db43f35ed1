import * as vscode from 'vscode';
import type { Reviews } from './reviews';

/** A panel that shows a review, wherever its file goes. */
export interface Follower {
  readonly uri: vscode.Uri;
  /** The text that it shows. */
  readonly source: string | undefined;
  rename(uri: vscode.Uri): void;
}

/** Takes panels along with their reviews: to a new name or folder, and from an untitled text to the file that it is saved as. */
export class FollowedFiles<Panel extends Follower> implements vscode.Disposable {
  /** Of untitled reviews that were closed: the file that they were saved as may open a moment later. */
  private readonly bereft = new Set<Panel>();
  private readonly subscriptions: vscode.Disposable[];

  /** @param isTaken whether a file has a panel of this kind already, so that it needs no other */
  constructor(
    private readonly panels: ReadonlySet<Panel>,
    private readonly reviews: Reviews,
    private readonly isTaken: (uri: vscode.Uri, by: Panel) => boolean,
  ) {
    this.subscriptions = [
      vscode.workspace.onDidRenameFiles(({ files }) => files.forEach((file) => this.follow(file.oldUri, file.newUri))),
      reviews.onDidClose((uri) => this.followSaved(uri)),
      reviews.onDidChange((document) => this.adopt(document)),
    ];
  }

  /** A renamed file or folder. */
  private follow(from: vscode.Uri, to: vscode.Uri): void {
    for (const panel of this.panels) {
      if (panel.uri.toString() === from.toString()) panel.rename(to);
      else if (panel.uri.toString().startsWith(`${from.toString()}/`)) {
        panel.rename(to.with({ path: to.path + panel.uri.path.slice(from.path.length) }));
      }
    }
  }

  /** An untitled review that was saved is closed, and a file with its text opened in its place. */
  private followSaved(closed: vscode.Uri): void {
    if (closed.scheme !== 'untitled') return;
    for (const panel of this.panels) if (panel.uri.toString() === closed.toString()) this.bereft.add(panel);
    // Another review may have the same text: the one that was opened last is meant.
    for (const document of [...this.reviews.open].reverse()) this.adopt(document);
  }

  private adopt(document: vscode.TextDocument): void {
    for (const panel of this.bereft) {
      // Closed itself meanwhile.
      if (!this.panels.has(panel)) this.bereft.delete(panel);
      else if (panel.source === document.getText() && !this.isTaken(document.uri, panel)) {
        this.bereft.delete(panel);
        panel.rename(document.uri);
      }
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
