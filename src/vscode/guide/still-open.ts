import * as vscode from 'vscode';
import { openPoints, type GuidePart, type OpenPoint } from '../../core/index';
import { isReview } from '../language';
import { applyEdits } from '../apply-edits';
import { toRange } from '../ranges';
import type { Reviews } from '../reviews';

const VIEW = 'postIncidentReview.stillOpen';
const GO = 'postIncidentReview.goToOpenPoint';
/** Whether the view has something to speak of. */
const CONTEXT = 'postIncidentReview.hasReview';

type Node = { readonly part: GuidePart } | { readonly point: OpenPoint };

/** "Still Open": what the review in front does not say yet, part by part of the guide; each point leads to its place. */
export class StillOpen implements vscode.Disposable, vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<Node>;
  private readonly subscriptions: vscode.Disposable;
  private document: vscode.TextDocument | undefined;
  private points: readonly OpenPoint[] = [];

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly reviews: Reviews) {
    this.view = vscode.window.createTreeView<Node>(VIEW, { treeDataProvider: this });
    this.subscriptions = vscode.Disposable.from(
      this.view,
      this.changed,
      this.view.onDidChangeVisibility(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.follow()),
      reviews.onDidPause((document) => document === this.document && this.refresh()),
      vscode.commands.registerCommand(GO, (point: OpenPoint) => this.go(point)),
    );
    this.follow();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return [...new Set(this.points.map(({ part }) => part))].map((part) => ({ part }));
    return 'part' in node ? this.points.filter(({ part }) => part === node.part).map((point) => ({ point })) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('part' in node) {
      const item = new vscode.TreeItem(titles()[node.part], vscode.TreeItemCollapsibleState.Expanded);
      item.id = node.part;
      return item;
    }
    const { question, about, insert } = node.point;
    const item = new vscode.TreeItem(question);
    item.description = about;
    item.tooltip = [question, about].filter(Boolean).join('\n');
    const adds = insert?.edits.some(({ text }) => text.trim() !== '') ?? false;
    item.iconPath = new vscode.ThemeIcon(adds ? 'add' : 'circle-large-outline');
    item.command = { title: vscode.l10n.t('Go to Place'), command: GO, arguments: [node.point] };
    return item;
  }

  /** The review in front; with its chart in front, still that review. */
  private follow(): void {
    const shown = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isReview);
    const active = vscode.window.activeTextEditor?.document;
    const next =
      active !== undefined && isReview(active) ? active : (shown.find((one) => one === this.document) ?? shown[0]);
    if (next === this.document) return;
    this.document = next;
    void vscode.commands.executeCommand('setContext', CONTEXT, next !== undefined);
    this.refresh();
  }

  /** Nothing is read for a view that nobody sees. */
  private refresh(): void {
    if (!this.view.visible) return;
    this.points = this.current();
    const done = this.document !== undefined && this.points.length === 0;
    this.view.message = done ? vscode.l10n.t('Every part of the guide says something.') : '';
    this.view.description = this.points.length === 0 ? '' : String(this.points.length);
    this.changed.fire(undefined);
  }

  private current(): readonly OpenPoint[] {
    if (this.document === undefined) return [];
    const { parsed, metrics } = this.reviews.of(this.document);
    return openPoints(parsed, metrics);
  }

  /** Goes to the place of a point, which may have moved since it was shown, and writes what has to stand there first. */
  private async go({ question, about }: OpenPoint): Promise<void> {
    const { document } = this;
    const point = this.current().find((one) => one.question === question && one.about === about);
    if (document === undefined || point === undefined) return this.refresh();
    const { insert, span } = point;
    if (insert !== null && !(await applyEdits(document, insert.edits))) return;
    const at = toRange(document, span).start;
    const cursor = insert?.cursor === undefined ? at : document.positionAt(insert.cursor);
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    const options = {
      selection: new vscode.Range(cursor, cursor),
      ...(column === undefined ? {} : { viewColumn: column }),
    };
    await vscode.window.showTextDocument(document, options);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}

function titles(): Readonly<Record<GuidePart, string>> {
  const { t } = vscode.l10n;
  return {
    facts: t('The incident'),
    detection: t('Detection'),
    response: t('Response'),
    remediation: t('Remediation'),
    learning: t('Learning'),
    actions: t('Action items'),
    report: t('Report'),
  };
}
