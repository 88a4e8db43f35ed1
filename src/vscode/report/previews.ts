import * as vscode from 'vscode';
import type { Audience } from '../../core/report/index';
import { FollowedFiles } from '../followed-files';
import type { Reporting } from './load';
import { previewTitle, ReportPreview, type PreviewSurroundings } from './preview';

/** The kinds of panel; a kind each, so that menus can tell them apart. */
export const VIEW_TYPES: Readonly<Record<Audience, string>> = {
  internal: 'postIncidentReview.report',
  public: 'postIncidentReview.publicReport',
};

/** The open previews, one for each review and audience. */
export class ReportPreviews implements vscode.Disposable {
  private readonly previews = new Set<ReportPreview>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly around: PreviewSurroundings) {
    this.subscriptions = [
      ...(['internal', 'public'] as const).map((audience) =>
        vscode.window.registerWebviewPanelSerializer(VIEW_TYPES[audience], {
          deserializeWebviewPanel: (panel, state) => this.restore(panel, audience, state),
        }),
      ),
      new FollowedFiles(this.previews, around.reviews, (uri, { audience }) => this.of(uri, audience) !== undefined),
    ];
  }

  /** The preview that has the focus. */
  get active(): ReportPreview | undefined {
    return [...this.previews].find(({ panel }) => panel.active);
  }

  /** Shows a report beside the text, which keeps the focus. */
  async show(uri: vscode.Uri, audience: Audience): Promise<void> {
    const reporting = await this.around.reports.get();
    // Asked for only now: somebody else may have opened it meanwhile.
    const known = this.of(uri, audience);
    if (known !== undefined) return known.panel.reveal(undefined, true);
    const options = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const title = previewTitle(uri, audience);
    this.add(vscode.window.createWebviewPanel(VIEW_TYPES[audience], title, options), uri, audience, reporting);
  }

  /** After a reload of the window: the page kept its review's address. */
  private async restore(panel: vscode.WebviewPanel, audience: Audience, state: unknown): Promise<void> {
    const kept = typeof state === 'object' && state !== null ? (state as { uri?: unknown }) : {};
    if (typeof kept.uri !== 'string') return panel.dispose();
    const uri = vscode.Uri.parse(kept.uri);
    try {
      await vscode.workspace.openTextDocument(uri);
      this.add(panel, uri, audience, await this.around.reports.get());
    } catch {
      panel.dispose();
    }
  }

  private of(uri: vscode.Uri, audience: Audience): ReportPreview | undefined {
    return [...this.previews].find((one) => one.audience === audience && one.uri.toString() === uri.toString());
  }

  private add(panel: vscode.WebviewPanel, uri: vscode.Uri, audience: Audience, reporting: Reporting): void {
    const preview = new ReportPreview(panel, uri, audience, this.around, reporting);
    this.previews.add(preview);
    panel.onDidDispose(() => {
      this.previews.delete(preview);
      preview.dispose();
    });
  }

  dispose(): void {
    for (const { panel } of this.previews) panel.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
