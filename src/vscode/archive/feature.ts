/** The archive as a feature of the editor; loaded when one of its views or commands is first used. */
import * as vscode from 'vscode';
import { ACTION_STATUSES, queryReviews, type ArchivedReview } from '../../core/index';
import type { Configurations } from '../configuration';
import type { Reviews } from '../reviews';
import { AcrossReviews } from './across-reviews';
import { FindingCounter } from './counts';
import { ReviewIndex } from './index-files';
import { exportItems, groupActionItems, ItemActions } from './item-commands';
import { ItemsView, type ItemNode } from './items-view';
import { filterReviews, newFollowUp, searchReviews, sortReviews } from './reviews-commands';
import { ReviewsView, type ReviewNode } from './reviews-view';
import { Slices } from './slices';
import { ArchiveStore } from './store';
import { TrendsPanel } from './trends-panel';

/** What the feature is built around, made before it is loaded. */
export interface Surroundings {
  readonly context: vscode.ExtensionContext;
  readonly reviews: Reviews;
  readonly configurations: Configurations;
  readonly reviewsView: vscode.TreeView<unknown>;
  readonly itemsView: vscode.TreeView<unknown>;
}

export type Run = (...args: never[]) => unknown;

export class ArchiveFeature implements vscode.Disposable {
  readonly index: ReviewIndex;
  readonly reviewsView: ReviewsView;
  readonly itemsView: ItemsView;
  readonly trends: TrendsPanel;
  /** By the name of the command. */
  readonly commands: Readonly<Record<string, Run>>;
  private readonly subscriptions: vscode.Disposable[];

  constructor({ context, reviews, configurations, reviewsView, itemsView }: Surroundings) {
    const slices = new Slices();
    const counter = new FindingCounter(configurations, slices);
    this.index = new ReviewIndex(new ArchiveStore(context, slices), counter, slices);
    this.reviewsView = new ReviewsView(this.index, reviewsView);
    this.itemsView = new ItemsView(this.index, itemsView);
    const items = new ItemActions(reviews);
    this.trends = new TrendsPanel(context, this.index);
    const chart = (node: ReviewNode, command: string): unknown =>
      'review' in node ? vscode.commands.executeCommand(command, vscode.Uri.parse(node.review.uri, true)) : undefined;
    this.commands = {
      sortReviews: () => sortReviews(this.reviewsView),
      filterReviews: () => filterReviews(this.index, this.reviewsView),
      searchReviews: () => searchReviews(this.reviewsView),
      clearReviewsFilter: () => this.reviewsView.set(this.reviewsView.order, {}),
      showMoreReviews: () => this.reviewsView.showMore(),
      openReviewChart: (node: ReviewNode) => chart(node, 'postIncidentReview.openChart'),
      openReviewReport: (node: ReviewNode) => chart(node, 'postIncidentReview.openReport'),
      newFollowUp: (node: ReviewNode) => newFollowUp(node),
      groupActionItems: () => groupActionItems(this.itemsView),
      showActionItem: (node: ItemNode) => items.show(node),
      setActionItemStatus: (node: ItemNode, status: unknown) =>
        items.setStatus(
          node,
          ACTION_STATUSES.find((one) => one === status),
        ),
      markActionItemDone: (node: ItemNode) => items.setStatus(node, 'done'),
      // The menu's second argument is the selection.
      setActionItemDue: (node: ItemNode, date: unknown) =>
        items.setDue(node, typeof date === 'string' ? date : undefined),
      openActionItemTicket: (node: ItemNode) =>
        items.openTicket(node, (ticket) => ticketUrl(configurations, node, ticket)),
      copyActionItemTicket: (node: ItemNode) => items.copyTicket(node),
      exportActionItems: () => exportItems(this.itemsView),
      openTrends: () => this.trends.show(),
      getReviews: () => this.reviewsNow(),
    };
    const across = new AcrossReviews(this.index, reviews, configurations);
    this.subscriptions = [across, this.trends, slices, counter, this.index, this.reviewsView, this.itemsView];
    // Whoever asks for the reviews hears of a listing that fails; the next doubt lists again.
    void this.index.start().catch(() => undefined);
  }

  /** Every review as plain data, newest first, once all files are read: for scripts and other extensions. */
  private async reviewsNow(): Promise<readonly ArchivedReview[]> {
    await this.index.settled();
    return queryReviews(this.index.archive);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

/** Where a ticket is, by the team's configuration. */
function ticketUrl(configurations: Configurations, { open }: ItemNode, ticket: string): string | null {
  const { url } = configurations.of(vscode.Uri.parse(open.review.uri, true)).config.tickets;
  return url === null ? null : url.replaceAll('{ticket}', encodeURIComponent(ticket));
}
