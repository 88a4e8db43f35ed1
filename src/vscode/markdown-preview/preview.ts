import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { escapeHtml } from '../html';
import type * as drawing from './drawing';
import { nameOf, withCharts, type Charts } from './plugin';
import { WorkspaceTexts } from './texts';

/** Milliseconds after a change until the pages follow: while somebody types they are rendered anyway. */
const FOLLOW = 100;
/** Milliseconds until it follows once more: a page that is only being loaded is deaf to what it is told meanwhile. */
const FOLLOW_AGAIN = 2000;
/** So many drawn charts are kept: a page is rendered anew at every keystroke. */
const KEPT = 40;

/** Charts in VS Code's own Markdown preview. A page is rendered at once, so what is not there yet is fetched and the page drawn again. */
export class MarkdownPreview implements Charts, vscode.Disposable {
  private readonly texts = new WorkspaceTexts((fetched) => this.refreshSoon(fetched));
  private readonly drawn = new Map<string, drawing.Drawn>();
  private drawing: typeof drawing | undefined;
  private loading = false;
  private refreshing: number | undefined;

  readonly extendMarkdownIt = (md: MarkdownIt): MarkdownIt => withCharts(md, this);

  ofText(source: string): string {
    return this.chart(source, `<pre><code>${escapeHtml(source)}</code></pre>`);
  }

  ofFile(uri: vscode.Uri): string {
    const text = this.texts.of(uri);
    if (text === undefined) return waiting();
    return text === null ? said(vscode.l10n.t('There is no review {0} here.', nameOf(uri.path))) : this.chart(text, '');
  }

  /** `otherwise` follows the words when there is no chart. */
  private chart(source: string, otherwise: string): string {
    if (this.drawing === undefined) {
      void this.load();
      return waiting();
    }
    const drawn = this.drawn.get(source) ?? this.drawing.drawnChart(source);
    this.drawn.delete(source);
    this.drawn.set(source, drawn);
    const [oldest] = this.drawn.keys();
    if (this.drawn.size > KEPT && oldest !== undefined) this.drawn.delete(oldest);
    return 'html' in drawn
      ? drawn.html
      : said(vscode.l10n.t('No chart: the timeline cannot be read at line {0}.', drawn.line)) + otherwise;
  }

  private async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    try {
      this.drawing = await import('./drawing');
      this.refreshSoon(true);
    } catch {
      // The next page that is rendered tries again.
      this.loading = false;
    }
  }

  private refreshSoon(andAgain: boolean): void {
    clearTimeout(this.refreshing);
    this.refreshing = setTimeout(() => {
      this.refresh();
      if (andAgain) this.refreshing = setTimeout(() => this.refresh(), FOLLOW_AGAIN);
    }, FOLLOW);
  }

  private refresh(): void {
    // No preview, or none of VS Code's own: nothing to draw anew.
    void vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
  }

  dispose(): void {
    clearTimeout(this.refreshing);
    this.texts.dispose();
  }
}

const waiting = (): string => said(vscode.l10n.t('The chart is being drawn.'));
const said = (words: string): string => `<span class="pir-said">${escapeHtml(words)}</span>`;
