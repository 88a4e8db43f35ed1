import * as vscode from 'vscode';
import {
  EMPTY_ARCHIVE,
  groupItems,
  openItems,
  readsTheSame,
  type ItemGroup,
  type ItemGrouping,
  type OpenItem,
} from '../../core/index';
import { startOfToday } from '../today';
import type { ReviewIndex } from './index-files';
import { pathOf, titleOf } from './words';

export interface GroupNode {
  readonly group: ItemGroup;
  readonly by: ItemGrouping;
}
export interface ItemNode {
  readonly open: OpenItem;
  /** The group that it stands in, since an item may stand in several. */
  readonly within: string;
}
export type ActionNode = GroupNode | ItemNode;

/** The open action items of all reviews, in groups. */
export class ItemsView implements vscode.TreeDataProvider<ActionNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  by: ItemGrouping = 'owner';
  /** What the rows were made of. */
  private shown = { archive: EMPTY_ARCHIVE, today: 0, words: '' };

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly index: ReviewIndex,
    private readonly view: vscode.TreeView<unknown>,
  ) {
    this.subscriptions = [
      this.changed,
      index.onDidChange(() => this.follow()),
      // Paths are told from the folders on.
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
    ];
  }

  get items(): OpenItem[] {
    return openItems(this.index.archive, startOfToday());
  }

  group(by: ItemGrouping): void {
    this.by = by;
    this.refresh();
  }

  refresh(): void {
    this.changed.fire();
  }

  /** Rows are drawn anew only where a review reads otherwise than before: one that changes under the pointer loses the click. */
  private follow(): void {
    const { archive } = this.index;
    if (this.shown.today === startOfToday() && readsTheSame(this.shown.archive, archive)) this.say();
    else this.refresh();
  }

  getChildren(node?: ActionNode): ActionNode[] {
    if (node === undefined) {
      const { items } = this;
      this.shown = { archive: this.index.archive, today: startOfToday(), words: countWords(items) };
      this.say();
      return groupItems(items, this.by, startOfToday()).map((group) => ({ group, by: this.by }));
    }
    return 'group' in node ? node.group.items.map((open) => ({ open, within: node.group.key })) : [];
  }

  getTreeItem(node: ActionNode): vscode.TreeItem {
    return 'group' in node ? groupItem(node) : actionItem(node, this.by);
  }

  private say(): void {
    const { left } = this.index;
    this.view.message = left > 0 ? vscode.l10n.t('Reading {0} files …', left) : this.shown.words;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

function countWords(items: readonly OpenItem[]): string {
  const late = items.filter(({ daysLate }) => daysLate > 0).length;
  return items.length === 0 ? '' : vscode.l10n.t('{0} open, {1} overdue', items.length, late);
}

const GROUP_ICONS: Readonly<Record<ItemGrouping, string>> = {
  owner: 'person',
  due: 'calendar',
  priority: 'arrow-up',
  review: 'file',
};

function groupName({ key, name }: ItemGroup, by: ItemGrouping): string {
  const { l10n } = vscode;
  switch (by) {
    case 'owner':
      return name === '' ? l10n.t('Nobody') : name;
    case 'priority':
      return name === '' ? l10n.t('No priority') : name;
    case 'review':
      return name === '' ? pathOf(key) : name;
    case 'due': {
      const words: Readonly<Record<string, string>> = {
        overdue: l10n.t('Overdue'),
        'this week': l10n.t('Due within a week'),
        later: l10n.t('Later'),
        'without a date': l10n.t('Without a date'),
      };
      return words[key] ?? name;
    }
  }
}

function groupItem({ group, by }: GroupNode): vscode.TreeItem {
  const { l10n } = vscode;
  const item = new vscode.TreeItem(groupName(group, by), vscode.TreeItemCollapsibleState.Expanded);
  const late = group.items.filter(({ daysLate }) => daysLate > 0).length;
  item.id = `${by}\n${group.key}`;
  item.description =
    late === 0 || group.key === 'overdue'
      ? String(group.items.length)
      : l10n.t('{0}, {1} overdue', group.items.length, late);
  item.iconPath = new vscode.ThemeIcon(GROUP_ICONS[by]);
  return item;
}

function actionItem({ open, within }: ItemNode, by: ItemGrouping): vscode.TreeItem {
  const { l10n } = vscode;
  const { item: action, review, daysLate } = open;
  const due = action.due === null ? null : (action.due.date ?? action.due.text);
  const priority = by === 'priority' ? null : action.priority;
  const status = action.status === 'in_progress' ? l10n.t('in progress') : null;
  const around = [
    by === 'owner' ? null : action.owners.map(({ name }) => name).join(', ') || null,
    action.tickets.join(', ') || null,
    by === 'review' ? null : titleOf(review),
  ];
  const known = (words: readonly (string | null)[]): string[] => words.filter((word) => word !== null);
  const dueWords = due === null ? null : l10n.t('due {0}', due);
  const late = daysLate === 1 ? l10n.t('1 day overdue') : l10n.t('{0} days overdue', daysLate);
  const words = known([daysLate === 0 ? null : late, dueWords, status, priority, ...around]);
  // Where a narrow side bar shows it: how late or when, and how pressing.
  const first = known([daysLate > 0 ? l10n.t('{0} d overdue', daysLate) : due, priority]);
  const item = new vscode.TreeItem([...first, action.what].join(' · '));
  item.id = `${by}\n${within}\n${review.uri}\n${action.index}`;
  item.description = known([daysLate > 0 ? dueWords : null, status, ...around]).join(' · ');
  item.iconPath =
    daysLate > 0
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon(action.status === 'in_progress' ? 'play-circle' : 'circle-large-outline');
  item.contextValue = action.tickets.length > 0 ? 'actionItem.ticket' : 'actionItem';
  item.tooltip = [action.what, words.join(' · '), pathOf(review.uri)].join('\n');
  item.accessibilityInformation = { label: [action.what, ...words].join(', ') };
  item.command = {
    title: l10n.t('Show in Review'),
    command: 'postIncidentReview.showActionItem',
    arguments: [{ open, within } satisfies ItemNode],
  };
  return item;
}
