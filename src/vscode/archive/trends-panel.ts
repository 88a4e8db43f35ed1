import * as vscode from 'vscode';
import {
  filterChoices,
  PERIOD_LENGTHS,
  searchLearnings,
  SEVERITIES,
  FILE_MARGIN,
  toSvg,
  trendCsv,
  trendHeadline,
  trendPicture,
  trendsOf,
  trendTables,
  type Trends,
} from '../../core/index';
import type { FromTrends, TrendQuestion, TrendsMessage } from '../../webview/protocol';
import { webviewRoot } from '../chart/page';
import { escapeHtml } from '../html';
import { webviewPage } from '../webview-page';
import type { ReviewIndex } from './index-files';
import { TRENDS_VIEW } from './trends-view';
import { pathOf, titleOf } from './words';

/** Milliseconds after the archive has changed until the page follows. */
const FOLLOW = 500;
const MOST_LEARNINGS = 50;

/** The trends of the workspace, in one tab. */
export class TrendsPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private question: TrendQuestion | undefined;
  private follow: number | undefined;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly index: ReviewIndex,
  ) {
    this.listener = index.onDidChange(() => {
      if (this.panel === undefined) return;
      clearTimeout(this.follow);
      this.follow = setTimeout(() => this.send(), FOLLOW);
    });
  }

  show(): void {
    if (this.panel !== undefined) return this.panel.reveal();
    this.adopt(
      vscode.window.createWebviewPanel(TRENDS_VIEW, vscode.l10n.t('Trends'), vscode.ViewColumn.Active, {
        enableFindWidget: true,
      }),
    );
  }

  /** A new tab, or one that is there again after a reload of the window; its page remembers what was asked. */
  adopt(panel: vscode.WebviewPanel): void {
    if (this.panel !== undefined) return panel.dispose();
    const root = webviewRoot(this.context);
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    panel.iconPath = vscode.Uri.joinPath(this.context.extensionUri, 'media', 'file-light.svg');
    panel.webview.onDidReceiveMessage((message: FromTrends) => {
      // VS Code itself says where a review cannot be opened.
      void this.receive(message).catch(() => undefined);
    });
    panel.onDidDispose(() => (this.panel = undefined));
    panel.webview.html = trendsPage(panel.webview, root);
    this.panel = panel;
  }

  private async receive(message: FromTrends): Promise<void> {
    if (message.type === 'open') {
      // Only what the archive knows is opened.
      if (this.index.archive.reviews.has(message.uri))
        await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(message.uri, true));
    } else if (message.type === 'take') await this.take(message.as, message.question);
    else {
      this.question = message.question;
      this.send();
    }
  }

  private send(): void {
    const { panel, question, index } = this;
    if (panel === undefined || question === undefined) return;
    const { severities, services } = filterChoices(index.archive);
    const trends = this.trends(question);
    const message: TrendsMessage = {
      type: 'trends',
      headline: trendHeadline(trends),
      svg: toSvg(trendPicture(trends, { width: question.width, head: false }), 'follow', { style: false }),
      tables: trendTables(trends),
      severities,
      services,
      learnings: searchLearnings(index.archive, question.search, MOST_LEARNINGS).map(({ review, learning }) => ({
        what: learning.what,
        of: [titleOf(review), review.summary.date ?? ''].filter((words) => words !== '').join(', '),
        uri: review.uri,
      })),
    };
    void panel.webview.postMessage(message);
  }

  private trends({ severity, service, period, means }: TrendQuestion): Trends {
    const length = PERIOD_LENGTHS.find((one) => one === period);
    return trendsOf(this.index.archive, {
      severities: SEVERITIES.filter((one) => one === severity),
      services: service === '' ? [] : [service],
      means,
      ...(length === undefined ? {} : { period: length }),
    });
  }

  private async take(as: 'svg' | 'csv', question: TrendQuestion): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      title: as === 'svg' ? vscode.l10n.t('Save the picture of the trends') : vscode.l10n.t('Save the figures'),
      ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, `trends.${as}`) }),
      filters: as === 'svg' ? { SVG: ['svg'] } : { CSV: ['csv'] },
    });
    if (target === undefined) return;
    const trends = this.trends(question);
    const text =
      as === 'csv' ? trendCsv(trends, pathOf) : toSvg(trendPicture(trends), 'light', { margin: FILE_MARGIN });
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} could not be written: {1}', pathOf(target.toString()), why),
      );
    }
  }

  dispose(): void {
    clearTimeout(this.follow);
    this.listener.dispose();
    this.panel?.dispose();
  }
}

function trendsPage(webview: vscode.Webview, root: vscode.Uri): string {
  const words = escapeHtml(JSON.stringify(vscode.l10n.bundle ?? {}));
  return webviewPage(webview, {
    title: vscode.l10n.t('Trends of post-incident reviews'),
    script: vscode.Uri.joinPath(root, 'trends', 'main.js'),
    style: vscode.Uri.joinPath(root, 'trends', 'main.css'),
    body: `<main id="trends" data-words="${words}"></main>`,
  });
}
