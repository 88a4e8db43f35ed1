import * as vscode from 'vscode';
import { entryAt, unreadableTimeline, type Config, type StillOptions } from '../../core/index';
import type { FromWebview, PictureFormat, Start, ToWebview, View } from '../../webview/protocol';
import { toRange } from '../ranges';
import type { Reviews } from '../reviews';
import { chartZone } from '../settings';
import { chartPage, webviewRoot } from './page';
import { findEditor, revealEntry, revealLine } from './reveal';
import { sentReview } from './sent';

/** Milliseconds after a change until the picture follows. */
const FOLLOW = 50;

/** What a panel asks of the features around it. */
export interface PanelActions {
  edit(panel: ChartPanel, property: 'impact' | 'kind' | 'milestones', entry: number): void;
  add(panel: ChartPanel, instant: number): void;
  take(panel: ChartPanel, as: 'save' | 'print'): void;
}

/** One chart of one review, beside its text or as a whole editor. */
export class ChartPanel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly drawings = new Map<number, (data: string | null) => void>();
  private follow: number | undefined;
  private drawing = 0;
  /** The text of the picture. */
  source: string | undefined;
  private ready = false;
  private severities: Config['severities'] | undefined;
  private watching: vscode.Disposable | undefined;

  constructor(
    readonly webviewPanel: vscode.WebviewPanel,
    public uri: vscode.Uri,
    public view: View,
    private readonly reviews: Reviews,
    context: vscode.ExtensionContext,
    private readonly actions: PanelActions,
  ) {
    const root = webviewRoot(context);
    webviewPanel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    webviewPanel.iconPath = {
      light: vscode.Uri.joinPath(context.extensionUri, 'media', 'file-light.svg'),
      dark: vscode.Uri.joinPath(context.extensionUri, 'media', 'file-dark.svg'),
    };
    this.subscriptions.push(
      webviewPanel.webview.onDidReceiveMessage((message: FromWebview) => this.receive(message)),
      reviews.onDidChange((document) => {
        if (this.shows(document)) this.followSoon();
      }),
      // The configuration of the team may have changed, and with it what severities are called.
      reviews.onDidChangeFindings(() => {
        const document = vscode.workspace.textDocuments.find((each) => this.shows(each));
        if (document !== undefined && reviews.of(document).config.severities !== this.severities) this.followSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.sendCursor(textEditor)),
    );
    this.rename(uri);
    // The page may take its time, and an untitled review may be saved meanwhile.
    this.source = vscode.workspace.textDocuments.find((document) => this.shows(document))?.getText();
    const start: Start = { uri: uri.toString(), zone: chartZone(uri), view, words: vscode.l10n.bundle ?? {} };
    webviewPanel.webview.html = chartPage(webviewPanel.webview, root, start);
    // What draws the first picture is read while the page is.
    void import('./still');
  }

  shows(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.uri.toString();
  }

  /** The review's document, opened again if it was closed. Asking VS Code for an open one would keep it open for minutes. */
  async document(): Promise<vscode.TextDocument> {
    const open = vscode.workspace.textDocuments.find((document) => this.shows(document));
    return open ?? (await vscode.workspace.openTextDocument(this.uri));
  }

  async reveal(entry: number, focus: boolean): Promise<void> {
    await revealEntry(this.reviews.of(await this.document()), entry, focus);
  }

  rename(uri: vscode.Uri): void {
    this.uri = uri;
    this.webviewPanel.title = chartTitle(uri);
    this.post({ type: 'moved', uri: uri.toString() });
    this.watch();
  }

  /** While no editor has the text, nobody says that the file has changed. */
  private watch(): void {
    this.watching?.dispose();
    if (this.uri.scheme === 'untitled') return;
    const name = this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
    const folder = vscode.Uri.joinPath(this.uri, '..');
    const file = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, escapeGlob(name)));
    const follow = (): void => this.followSoon();
    this.watching = vscode.Disposable.from(
      file,
      file.onDidCreate(follow),
      file.onDidChange(follow),
      file.onDidDelete(follow),
    );
  }

  /** For a meeting the chart takes the place of the text; else it stands beside it. */
  setView(view: View): void {
    this.view = view;
    this.post({ type: 'view', view });
    const column = view === 'facilitator' ? vscode.ViewColumn.One : vscode.ViewColumn.Beside;
    if (this.webviewPanel.viewColumn !== column) this.webviewPanel.reveal(column, false);
  }

  copy(): void {
    this.post({ type: 'copy' });
  }

  /** The picture as SVG or HTML text, or as PNG in base 64; null when the page could not draw it. */
  draw(format: PictureFormat): Promise<string | null> {
    const request = ++this.drawing;
    return new Promise((resolve) => {
      this.drawings.set(request, resolve);
      this.post({ type: 'draw', format, request });
    });
  }

  private post(message: ToWebview): void {
    if (this.ready) void this.webviewPanel.webview.postMessage(message);
  }

  private receive(message: FromWebview): void {
    switch (message.type) {
      case 'ready':
        this.ready = true;
        void this.sendReview(message.still).then((document) => {
          if (document !== null && message.fresh) this.sendCursor(findEditor(document));
        });
        return;
      case 'reveal':
        void this.reveal(message.entry, message.focus);
        return;
      case 'revealLine':
        void this.document().then((document) => revealLine(document, message.line - 1));
        return;
      case 'edit':
        this.actions.edit(this, message.property, message.entry);
        return;
      case 'add':
        this.actions.add(this, message.instant);
        return;
      case 'take':
        this.actions.take(this, message.as);
        return;
      case 'view':
        this.setView(message.view);
        return;
      case 'open':
        void openLink(this.uri, message.link);
        return;
      case 'drawn':
        this.drawings.get(message.request)?.(message.data);
        this.drawings.delete(message.request);
        return;
      case 'copied':
        if (message.done) vscode.window.setStatusBarMessage(vscode.l10n.t('Chart copied as an image'), 4000);
        else
          void vscode.window.showWarningMessage(
            vscode.l10n.t('The chart could not be copied. It can be saved as a file.'),
          );
    }
  }

  private followSoon(): void {
    clearTimeout(this.follow);
    this.follow = setTimeout(() => void this.sendReview(), FOLLOW);
  }

  /** Null when there is no such file any more. `first`: the picture to send along. */
  private async sendReview(first: StillOptions | null = null): Promise<vscode.TextDocument | null> {
    const drawing = first && (await import('./still'));
    const document = await this.existing();
    if (document === null) {
      this.post({ type: 'gone' });
      return null;
    }
    const { parsed, metrics, config } = this.reviews.of(document);
    this.severities = config.severities;
    // An untitled text that is let go of is emptied first.
    if (parsed.source !== '') this.source = parsed.source;
    const error = unreadableTimeline(parsed);
    this.post({
      type: 'review',
      review: sentReview(parsed.review),
      metrics,
      severities: config.severities,
      editable: vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== false,
      unreadable: error === null ? null : toRange(document, error).start.line + 1,
      ...(drawing && first && { still: drawing.drawStill(parsed.review, metrics, config.severities, first) }),
    });
    return document;
  }

  /** The review's document; what VS Code still holds of a file that was deleted does not count, unless somebody edits it. */
  private async existing(): Promise<vscode.TextDocument | null> {
    try {
      // Asked for, a closed untitled review would come back empty.
      if (this.uri.scheme === 'untitled' && !vscode.workspace.textDocuments.some((each) => this.shows(each)))
        return null;
      const document = await this.document();
      if (document.isUntitled || findEditor(document) !== undefined) return document;
      await vscode.workspace.fs.stat(this.uri);
      return document;
    } catch {
      return null;
    }
  }

  private sendCursor(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !this.shows(editor.document)) return;
    const { parsed } = this.reviews.of(editor.document);
    const entry = entryAt(parsed, editor.document.offsetAt(editor.selection.active));
    this.post({ type: 'cursor', entry });
  }

  dispose(): void {
    // Whatever still waits for the document finds no page to send it to.
    this.ready = false;
    clearTimeout(this.follow);
    this.watching?.dispose();
    for (const resolve of this.drawings.values()) resolve(null);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

/** A name that is meant letter by letter. */
const escapeGlob = (name: string): string => name.replace(/[[\]{}*?]/g, '[$&]');

/** What the tab of a review's chart says. */
export function chartTitle(uri: vscode.Uri): string {
  return vscode.l10n.t('Chart of {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
}

/** Evidence: an address opens outside, a path in the editor, from the review's folder. */
async function openLink(from: vscode.Uri, link: string): Promise<void> {
  if (/^(https?|mailto):/i.test(link)) {
    await vscode.env.openExternal(vscode.Uri.parse(link));
  } else if (!/^[a-z][a-z0-9+.-]*:/i.test(link)) {
    const file = vscode.Uri.joinPath(from, '..', link);
    // Nothing outside of the workspace is opened from a review in it.
    const inside = vscode.workspace.getWorkspaceFolder(from) === undefined || vscode.workspace.getWorkspaceFolder(file);
    if (inside) await vscode.commands.executeCommand('vscode.open', file);
  }
}
