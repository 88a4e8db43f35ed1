/** The action items of all reviews that are still to be done. */
import { PRIORITIES } from '../format/model';
import { isOwner } from '../metrics/compute';
import { reviewsByUri, type Archive, type ArchivedReview } from './archive';
import type { ItemSummary } from './summary';

const DAY = 86_400_000;

export interface OpenItem {
  readonly review: ArchivedReview;
  readonly item: ItemSummary;
  /** Whole days past its date; 0 where it is not late or has no date. */
  readonly daysLate: number;
}

export const ITEM_GROUPS = ['owner', 'due', 'priority', 'review'] as const;
export type ItemGrouping = (typeof ITEM_GROUPS)[number];

/** When an item is due, in the words of the list. */
export const DUE_GROUPS = ['overdue', 'this week', 'later', 'without a date'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

export interface ItemGroup {
  /** An owner's id, a due group, a priority, a review's uri; empty: nobody, none. */
  readonly key: string;
  /** As it is shown; empty where there is none. */
  readonly name: string;
  readonly items: readonly OpenItem[];
}

/** Open and begun items: overdue first, then by date, priority and place. `today`: the start of the day, milliseconds UTC. */
export function openItems(archive: Archive, today: number): OpenItem[] {
  const found = reviewsByUri(archive).flatMap((review) =>
    review.summary.items
      .filter(({ status }) => status === 'open' || status === 'in_progress')
      .map((item) => ({ review, item, daysLate: daysLate(item, today) })),
  );
  return found
    .map((one, place) => ({ one, place }))
    .sort((a, b) => dueOf(a.one) - dueOf(b.one) || rank(a.one) - rank(b.one) || a.place - b.place)
    .map(({ one }) => one);
}

/** The same items in groups. An item with several owners stands with each of them. */
export function groupItems(items: readonly OpenItem[], by: ItemGrouping, today: number): ItemGroup[] {
  const groups = new Map<string, { name: string; items: OpenItem[] }>();
  for (const one of items) {
    for (const { key, name } of placesOf(one, by, today)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { name, items: [one] });
      else group.items.push(one);
    }
  }
  const order = orderOf(by);
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => order(a) - order(b) || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

function placesOf(
  { review, item, daysLate: late }: OpenItem,
  by: ItemGrouping,
  today: number,
): { key: string; name: string }[] {
  switch (by) {
    case 'owner': {
      const named = item.owners.filter(({ id }) => isOwner(id));
      if (named.length === 0) return [{ key: '', name: '' }];
      const places = new Map<string, { key: string; name: string }>();
      for (const { id, name } of named) {
        const key = id.trim().replace(/^@/, '').toLowerCase();
        // Somebody who is named twice owns it once.
        if (!places.has(key)) places.set(key, { key, name });
      }
      return [...places.values()];
    }
    case 'priority':
      return [{ key: item.priority ?? '', name: item.priority ?? '' }];
    case 'review':
      return [{ key: review.uri, name: review.summary.title ?? '' }];
    case 'due': {
      const group = dueGroup(item, late, today);
      return [{ key: group, name: group }];
    }
  }
}

function dueGroup({ due }: ItemSummary, late: number, today: number): DueGroup {
  if (due?.instant == null) return 'without a date';
  if (late > 0) return 'overdue';
  return due.instant < today + 7 * DAY ? 'this week' : 'later';
}

/** Groups with an order of their own; nobody and nothing come last. */
function orderOf(by: ItemGrouping): (group: { key: string }) => number {
  const words: readonly string[] = by === 'priority' ? PRIORITIES : by === 'due' ? DUE_GROUPS : [];
  return ({ key }) => (key === '' ? words.length + 1 : Math.max(0, words.indexOf(key)));
}

/** Late from the day after the date on. */
function daysLate({ due }: ItemSummary, today: number): number {
  return due?.instant == null ? 0 : Math.max(0, Math.floor((today - due.instant) / DAY));
}

const dueOf = ({ item }: OpenItem): number => item.due?.instant ?? Number.MAX_SAFE_INTEGER;
const rank = ({ item }: OpenItem): number =>
  item.priority === null ? PRIORITIES.length : PRIORITIES.indexOf(item.priority);
