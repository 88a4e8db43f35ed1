import { csv } from '../text/csv';
import type { OpenItem } from './open-items';

const COLUMNS = [
  'action item',
  'owner',
  'priority',
  'due',
  'days late',
  'status',
  'phase',
  'ticket',
  'review',
  'severity',
  'date',
  'file',
];

/** Open items as CSV (RFC 4180), a row an item. `pathOf` says how a review's file is named. */
export function openItemsCsv(items: readonly OpenItem[], pathOf: (uri: string) => string): string {
  const rows = items.map(({ review: { uri, summary }, item, daysLate }) => [
    item.what,
    item.owners.map(({ name }) => name).join(', '),
    item.priority ?? '',
    item.due?.date ?? item.due?.text ?? '',
    daysLate === 0 ? '' : String(daysLate),
    item.status,
    item.phase ?? '',
    item.tickets.join(' '),
    summary.title ?? '',
    summary.severity ?? '',
    summary.date ?? '',
    pathOf(uri),
  ]);
  return csv([COLUMNS, ...rows]);
}
