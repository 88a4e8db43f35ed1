import * as vscode from 'vscode';
import type { View } from '../../webview/protocol';
import { FollowedFiles } from '../followed-files';
import type { Reviews } from '../reviews';
import { ChartPanel, chartTitle, type PanelActions } from './panel';

export const CHART = 'postIncidentReview.chart';

/** The open charts, one for each review. */
export class ChartPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly panels = new Set<ChartPanel>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly reviews: Reviews,
    private readonly context: vscode.ExtensionContext,
    private readonly actions: PanelActions,
  ) {
    this.subscriptions = [
      vscode.window.registerWebviewPanelSerializer(CHART, this),
      new FollowedFiles(this.panels, reviews, (uri) => this.of(uri) !== undefined),
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
      panel.dispose();
    });
    return panel;
  }

  dispose(): void {
    for (const panel of this.panels) panel.webviewPanel.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
