import * as vscode from 'vscode';
import type { Configurations } from '../configuration';
import type { Reviews } from '../reviews';
import type { ArchiveFeature, Run } from './feature';
import { registerOverdueMarks } from './overdue-marks';
import { TRENDS_VIEW } from './trends-view';

const REVIEWS_VIEW = 'postIncidentReview.reviews';
const ITEMS_VIEW = 'postIncidentReview.actionItems';

const COMMANDS = [
  'sortReviews',
  'filterReviews',
  'searchReviews',
  'clearReviewsFilter',
  'showMoreReviews',
  'openReviewChart',
  'openReviewReport',
  'newFollowUp',
  'groupActionItems',
  'showActionItem',
  'setActionItemStatus',
  'markActionItemDone',
  'setActionItemDue',
  'openActionItemTicket',
  'copyActionItemTicket',
  'exportActionItems',
  'openTrends',
  'getReviews',
] as const;

/** The views and commands of the archive. What they do is loaded when one of them is first used. */
export function registerArchive(
  context: vscode.ExtensionContext,
  reviews: Reviews,
  configurations: Configurations,
): vscode.Disposable {
  let loading: Promise<ArchiveFeature> | undefined;
  let disposed = false;
  const load = (): Promise<ArchiveFeature> =>
    (loading ??= begin().catch((error: unknown) => {
      // The next call tries again.
      loading = undefined;
      throw error;
    }));
  const begin = async (): Promise<ArchiveFeature> => {
    const { ArchiveFeature } = await import('./feature');
    const feature = new ArchiveFeature({ context, reviews, configurations, reviewsView, itemsView });
    if (disposed) feature.dispose();
    feature.reviewsView.onDidChangeTreeData(() => lateReviews.changed.fire());
    feature.itemsView.onDidChangeTreeData(() => lateItems.changed.fire());
    return feature;
  };
  const lateReviews = new LateProvider(async () => (await load()).reviewsView);
  const lateItems = new LateProvider(async () => (await load()).itemsView);
  const reviewsView = vscode.window.createTreeView(REVIEWS_VIEW, { treeDataProvider: lateReviews });
  const itemsView = vscode.window.createTreeView(ITEMS_VIEW, { treeDataProvider: lateItems });
  const run =
    (name: string): Run =>
    async (...args) =>
      (await load()).commands[name]?.(...args);
  return vscode.Disposable.from(
    reviewsView,
    itemsView,
    lateReviews,
    lateItems,
    registerOverdueMarks(reviews),
    vscode.window.registerWebviewPanelSerializer(TRENDS_VIEW, {
      deserializeWebviewPanel: async (panel) => (await load()).trends.adopt(panel),
    }),
    ...COMMANDS.map((name) => vscode.commands.registerCommand(`postIncidentReview.${name}`, run(name))),
    {
      dispose: () => {
        disposed = true;
        void loading?.then((feature) => feature.dispose()).catch(() => undefined);
      },
    },
  );
}

/** A tree whose rows come from somewhere that is loaded when the first of them is asked for. */
class LateProvider<T> implements vscode.TreeDataProvider<T>, vscode.Disposable {
  readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly load: () => Promise<vscode.TreeDataProvider<T>>) {}

  async getChildren(node?: T): Promise<T[]> {
    return (await (await this.load()).getChildren(node)) ?? [];
  }

  async getTreeItem(node: T): Promise<vscode.TreeItem> {
    return (await this.load()).getTreeItem(node);
  }

  dispose(): void {
    this.changed.dispose();
  }
}
