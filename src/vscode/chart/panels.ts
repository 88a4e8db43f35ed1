import * as vscode from 'vscode';
import type { View } from '../../webview/protocol';
import type { Reviews } from '../reviews';
import { ChartPanel, chartTitle, type PanelActions } from './panel';

export const CHART = 'postIncidentReview.chart';

/** The open charts, one for each review. */
export class ChartPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly panels = new Set<ChartPanel>();
  /** Of untitled reviews that were closed: the file that they were saved as may open a moment later. */
  private readonly bereft = new Set<ChartPanel>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly reviews: Reviews,
    private readonly context: vscode.ExtensionContext,
    private readonly actions: PanelActions,
  ) {
    this.subscriptions = [
      vscode.window.registerWebviewPanelSerializer(CHART, this),
      vscode.workspace.onDidRenameFiles(({ files }) => files.forEach((file) => this.follow(file.oldUri, file.newUri))),
      reviews.onDidClose((uri) => this.followSaved(uri)),
      reviews.onDidChange((document) => this.adopt(document)),
    ];
  }

  /** The chart that has the focus. */
  get active(): ChartPanel | undefined {
    return [...this.panels].find(({ webviewPanel }) => webviewPanel.active);
  }

  /** Shows the chart of a review: `side` beside its text, which keeps the focus; `facilitator` in place of it. */
  show(uri: vscode.Uri, view: View): ChartPanel {
    const known = this.of(uri);
    const column = view === 'side' ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    if (known !== undefined) {
      if (known.view === view) known.webviewPanel.reveal(undefined, view === 'side');
      else known.setView(view);
      return known;
    }
    const options = { viewColumn: column, preserveFocus: view === 'side' };
    return this.add(vscode.window.createWebviewPanel(CHART, chartTitle(uri), options), uri, view);
  }

  /** After a reload of the window: the page kept its review's address. */
  async deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = typeof state === 'object' && state !== null ? (state as { uri?: unknown; view?: unknown }) : {};
    if (typeof kept.uri !== 'string') return webviewPanel.dispose();
    const uri = vscode.Uri.parse(kept.uri);
    try {
      await vscode.workspace.openTextDocument(uri);
      this.add(webviewPanel, uri, kept.view === 'facilitator' ? 'facilitator' : 'side');
    } catch {
      webviewPanel.dispose();
    }
  }

  private of(uri: vscode.Uri): ChartPanel | undefined {
    return [...this.panels].find((panel) => panel.uri.toString() === uri.toString());
  }

  private add(webviewPanel: vscode.WebviewPanel, uri: vscode.Uri, view: View): ChartPanel {
    const panel = new ChartPanel(webviewPanel, uri, view, this.reviews, this.context, this.actions);
    this.panels.add(panel);
    webviewPanel.onDidDispose(() => {
      this.panels.delete(panel);
      this.bereft.delete(panel);
      panel.dispose();
    });
    return panel;
  }

  /** A renamed file or folder takes its charts along. */
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
    const panel = this.of(closed);
    if (panel === undefined) return;
    this.bereft.add(panel);
    // Another review may have the same text: the one that was opened last is meant.
    for (const document of [...this.reviews.open].reverse()) this.adopt(document);
  }

  private adopt(document: vscode.TextDocument): void {
    if (this.bereft.size === 0 || this.of(document.uri) !== undefined) return;
    const panel = [...this.bereft].find(({ source }) => source === document.getText());
    if (panel === undefined) return;
    this.bereft.delete(panel);
    panel.rename(document.uri);
  }

  dispose(): void {
    for (const panel of this.panels) panel.webviewPanel.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
