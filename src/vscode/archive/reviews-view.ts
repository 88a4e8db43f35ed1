import * as vscode from 'vscode';
import { queryReviews, type Archive, type ArchivedReview, type ReviewFilter, type ReviewOrder } from '../../core/index';
import type { ReviewIndex } from './index-files';
import { findingWords, pathOf, recoveryOf, statusWords, titleOf } from './words';

/** As many rows are shown at first, and more by as many. */
const PAGE = 300;

export type ReviewNode = { readonly review: ArchivedReview } | { readonly more: number };

/** All reviews of the workspace, in an order and through a filter. */
export class ReviewsView implements vscode.TreeDataProvider<ReviewNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private readonly paths = new Map<string, string>();
  private shown = PAGE;
  /** What the rows were made of, and how many there are with those that are not shown. */
  private drawn: { readonly archive: Archive | null; readonly found: number } = { archive: null, found: 0 };
  order: ReviewOrder = 'date';
  filter: ReviewFilter = {};

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly index: ReviewIndex,
    private readonly view: vscode.TreeView<unknown>,
  ) {
    this.subscriptions = [
      this.changed,
      index.onDidChange(() => this.follow()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.paths.clear();
        this.refresh();
      }),
    ];
  }

  set(order: ReviewOrder, filter: ReviewFilter): void {
    this.order = order;
    this.filter = filter;
    this.shown = PAGE;
    void vscode.commands.executeCommand('setContext', 'postIncidentReview.reviewsFiltered', this.isFiltered);
    this.refresh();
  }

  showMore(): void {
    this.shown += PAGE;
    this.refresh();
  }

  get isFiltered(): boolean {
    return Object.values(this.filter).some((value) => (typeof value === 'boolean' ? value : value.length > 0));
  }

  /** Rows are drawn anew only where the archive is another one: a row that changes under the pointer loses the click. */
  private follow(): void {
    if (this.drawn.archive === this.index.archive) this.say(this.drawn.found);
    else this.refresh();
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    if (node !== undefined) return [];
    const found = queryReviews(this.index.archive, {
      order: this.order,
      filter: this.filter,
      pathOf: (uri) => this.pathOf(uri),
    });
    this.drawn = { archive: this.index.archive, found: found.length };
    this.say(found.length);
    const rows: ReviewNode[] = found.slice(0, this.shown).map((review) => ({ review }));
    return found.length > rows.length ? [...rows, { more: found.length - rows.length }] : rows;
  }

  getTreeItem(node: ReviewNode): vscode.TreeItem {
    return 'review' in node ? reviewItem(node.review) : moreItem(node.more);
  }

  /** From the workspace folder on, as people read it. */
  private pathOf(uri: string): string {
    const path = this.paths.get(uri) ?? pathOf(uri);
    this.paths.set(uri, path);
    return path;
  }

  private refresh(): void {
    this.changed.fire();
  }

  /** What is left out, and what is still being read. An empty list has a welcome that says how to show all again. */
  private say(found: number): void {
    const { l10n } = vscode;
    const all = this.index.archive.reviews.size;
    const parts = [
      ...(this.isFiltered ? [l10n.t('{0} of {1} reviews: {2}', found, all, filterWords(this.filter))] : []),
      ...(this.index.left > 0 ? [l10n.t('Reading {0} files …', this.index.left)] : []),
    ];
    const none = this.isFiltered && found === 0 && this.index.left === 0;
    this.view.message = none ? '' : parts.join('\n');
    this.view.description = none ? filterWords(this.filter) : '';
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

/** Status is a shape and a word, severity a word. */
const ICONS = { draft: 'edit', reviewed: 'pass', published: 'globe' } as const;

function reviewItem(review: ArchivedReview): vscode.TreeItem {
  const { uri, summary, findings } = review;
  const item = new vscode.TreeItem(titleOf(review));
  const later = summary.laterVersion;
  // What a narrow side bar shows comes first.
  const words = [
    recoveryOf(review),
    summary.date,
    summary.severity,
    statusWords(summary.status),
    summary.services.join(', ') || null,
    later === null ? findingWords(findings) : vscode.l10n.t('written in version {0} of the format', later),
  ].filter((word) => word !== null);
  item.id = uri;
  item.description = words.join(' · ');
  item.iconPath = new vscode.ThemeIcon(ICONS[summary.status]);
  item.contextValue = 'review';
  item.tooltip = [titleOf(review), words.join(' · '), pathOf(uri)].join('\n');
  item.accessibilityInformation = { label: [titleOf(review), ...words].join(', ') };
  item.command = { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [vscode.Uri.parse(uri, true)] };
  return item;
}

function moreItem(count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more …', count));
  item.command = { title: vscode.l10n.t('Show more'), command: 'postIncidentReview.showMoreReviews' };
  return item;
}

export function filterWords({ severities, services, statuses, tags, notRestored, text }: ReviewFilter): string {
  const quoted = text === undefined || text === '' ? [] : [`“${text}”`];
  const ongoing = notRestored === true ? [vscode.l10n.t('not restored')] : [];
  return [...(severities ?? []), ...(services ?? []), ...(statuses ?? []), ...(tags ?? []), ...ongoing, ...quoted].join(
    ', ',
  );
}
