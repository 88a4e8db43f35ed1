import * as vscode from 'vscode';

/** Which review a command means that names none: that of the chart or preview with the focus, else that of the editor. */
export class ReviewInFront {
  private readonly panels: (() => vscode.Uri | undefined)[] = [];

  /** @param active the review of the panel of a kind that has the focus, if one has */
  addPanels(active: () => vscode.Uri | undefined): void {
    this.panels.push(active);
  }

  get uri(): vscode.Uri | undefined {
    for (const active of this.panels) {
      const uri = active();
      if (uri !== undefined) return uri;
    }
    return vscode.window.activeTextEditor?.document.uri;
  }
}
