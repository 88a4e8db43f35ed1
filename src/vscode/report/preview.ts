import * as vscode from 'vscode';
import { unreadableTimeline } from '../../core/index';
import type { Audience, Place } from '../../core/report/index';
import type { FromPreview, PreviewStart, ToPreview } from '../../webview/protocol';
import { findEditor, revealLine } from '../chart/reveal';
import type { Configurations } from '../configuration';
import { toRange } from '../ranges';
import type { Reviews } from '../reviews';
import type { LazyReports, Reporting } from './load';
import { previewName, previewPage } from './page';

/** Milliseconds after a change until the report follows, at least; a report that takes longer waits as long as it takes. */
const FOLLOW = 80;

/** What a preview needs of the extension around it. */
export interface PreviewSurroundings {
  readonly reviews: Reviews;
  readonly configurations: Configurations;
  readonly reports: LazyReports;
  readonly extension: vscode.Uri;
}

/** One report of one review, beside its text. */
export class ReportPreview implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private follow: number | undefined;
  private wait = FOLLOW;
  private ready = false;
  private shown = false;
  private disposed = false;
  /** Where the parts that the page shows are written: offsets in the text that it was made of. */
  private places: readonly Place[] = [];
  /** The text that the page shows. */
  source: string | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    public uri: vscode.Uri,
    readonly audience: Audience,
    private readonly around: PreviewSurroundings,
    private readonly reporting: Reporting,
  ) {
    const { reviews, configurations, extension } = around;
    const root = vscode.Uri.joinPath(extension, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extension, 'media', 'file-light.svg'),
      dark: vscode.Uri.joinPath(extension, 'media', 'file-dark.svg'),
    };
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPreview) => this.receive(message)),
      panel.onDidChangeViewState(() => this.followSoon()),
      reviews.onDidChange((document) => {
        if (this.shows(document)) this.followSoon();
      }),
      configurations.onDidChange(() => this.followSoon()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.sendCursor(textEditor)),
    ];
    this.rename(uri);
    this.source = vscode.workspace.textDocuments.find((document) => this.shows(document))?.getText();
    const start: PreviewStart = { uri: uri.toString(), audience };
    panel.webview.html = previewPage(panel.webview, root, reporting.previewStyle(), start);
  }

  shows(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.uri.toString();
  }

  /** The review's document, opened again if it was closed. */
  async document(): Promise<vscode.TextDocument> {
    const open = vscode.workspace.textDocuments.find((document) => this.shows(document));
    return open ?? (await vscode.workspace.openTextDocument(this.uri));
  }

  rename(uri: vscode.Uri): void {
    this.uri = uri;
    this.panel.title = previewTitle(uri, this.audience);
    this.post({ type: 'moved', uri: uri.toString() });
  }

  private post(message: ToPreview): void {
    if (this.ready && !this.disposed) void this.panel.webview.postMessage(message);
  }

  private receive(message: FromPreview): void {
    switch (message.type) {
      case 'ready':
        this.ready = true;
        this.shown = false;
        void this.send().then((document) => {
          if (document !== null && message.fresh) this.sendCursor(findEditor(document));
        });
        return;
      case 'reveal':
        void this.reveal(message.place);
    }
  }

  private async reveal(place: number): Promise<void> {
    const at = this.places[place]?.at;
    const document = await this.existing();
    if (document !== null && at !== undefined) await revealLine(document, document.positionAt(at).line);
  }

  private followSoon(): void {
    if (!this.ready || !this.panel.visible) return;
    clearTimeout(this.follow);
    this.follow = setTimeout(() => void this.send(), this.wait);
  }

  /** Makes the report and shows it. Of a timeline that cannot be read at the moment, the report from before stays. Null without a file or a panel. */
  private async send(): Promise<vscode.TextDocument | null> {
    const document = await this.existing();
    if (document === null) return null;
    const { parsed } = this.around.reviews.of(document);
    const error = unreadableTimeline(parsed);
    if (error !== null && this.shown) {
      const line = toRange(document, error).start.line + 1;
      const said = vscode.l10n.t('The timeline cannot be read at line {0}. This is the report from before.', line);
      this.post({ type: 'unreadable', said });
      return document;
    }
    const team = this.around.configurations.of(this.uri).config;
    const before = Date.now();
    const { html, places } = this.reporting.preview(parsed, this.audience, { team, now: before });
    this.wait = Math.max(FOLLOW, Date.now() - before);
    this.source = parsed.source;
    this.places = places;
    this.shown = true;
    this.post({ type: 'report', html });
    return document;
  }

  /** The review's document; null where its file is gone, which the page then says, or where the panel was closed meanwhile. */
  private async existing(): Promise<vscode.TextDocument | null> {
    try {
      const document = await this.document();
      // VS Code still holds the text of a deleted file for a while.
      if (!document.isUntitled && findEditor(document) === undefined) await vscode.workspace.fs.stat(this.uri);
      return this.disposed ? null : document;
    } catch {
      this.post({ type: 'unreadable', said: vscode.l10n.t('The file of this review cannot be read any more.') });
      return null;
    }
  }

  /** The last part that begins at or before the line of the cursor. */
  private sendCursor(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !this.shows(editor.document)) return;
    const { line } = editor.selection.active;
    const end = editor.document.offsetAt(editor.document.lineAt(line).range.end);
    let nearest: number | null = null;
    this.places.forEach(({ at, refers }, place) => {
      if (!refers && at <= end && (nearest === null || at >= (this.places[nearest]?.at ?? -1))) nearest = place;
    });
    this.post({ type: 'cursor', place: nearest });
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.follow);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

/** What the tab of a report says. */
export function previewTitle(uri: vscode.Uri, audience: Audience): string {
  return `${previewName(audience)}: ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`;
}
