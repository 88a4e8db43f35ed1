import { canBeSorted, sortTimeline } from '../../format/edit/sort-timeline';
import { entriesOf } from '../../format/entries';
import type { ParsedReview } from '../../format/parse';
import type { Span } from '../../text/span';
import { entryAt } from '../entry-at';
import { addSection, type GuideSection } from '../guide/add-section';
import type { Action } from './action';
import { entryActions } from './entry-actions';
import { itemActions } from './item-actions';

/** The actions at a place of a review. They change no fact that is written, and are offered where they apply only. */
export function actionsAt(parsed: ParsedReview, { start, end }: Span): Action[] {
  if (parsed.refused) return [];
  const { source, review } = parsed;
  const index = entryAt(parsed, start);
  const entry = index === null ? undefined : entriesOf(review).at(index);
  if (entry !== undefined) return end <= lineEndOf(source, entry.span.end) ? entryActions(parsed, entry) : [];
  const item = review.actionItems.find(
    ({ span }) => lineStartOf(source, span.start) <= start && end <= lineEndOf(source, span.end),
  );
  return item === undefined ? sectionActions(parsed, start) : itemActions(parsed, item);
}

/** The parts of the guide that are missing, from the line of a top-level key or from a line with nothing in it. */
function sectionActions(parsed: ParsedReview, offset: number): Action[] {
  const { source, review } = parsed;
  const line = source.slice(lineStartOf(source, offset), lineEndOf(source, offset));
  if (!/^(?:[a-z_]+:|[ \t]*\r?$)/.test(line)) return [];
  return GUIDE.filter((section) => !review.sections.has(section)).flatMap((section) => {
    const { edits } = addSection(parsed, section);
    return edits.length === 0 ? [] : [{ title: `Add ${section}`, kind: 'rewrite' as const, edits }];
  });
}

const GUIDE: readonly GuideSection[] = [
  'customer_impact',
  'timeline',
  'learnings',
  'contributing_factors',
  'action_items',
  'summary',
];

/** The action that sorts the timeline, where it is out of order. */
export function sortAction(parsed: ParsedReview): Action | null {
  const instants = entriesOf(parsed.review).columns.at;
  // Asked for at every move of the cursor.
  const edits = canBeSorted(parsed, instants) ? sortTimeline(parsed, instants) : null;
  return edits === null ? null : { title: 'Sort the timeline', kind: 'sort', edits };
}

function lineStartOf(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

function lineEndOf(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}
