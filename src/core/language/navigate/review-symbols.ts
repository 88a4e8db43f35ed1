/** What of a review can be looked for from everywhere: the review itself, its entries and items. */
import type { ParsedReview } from '../../format/parse';
import type { Span } from '../../text/span';
import { outline, type OutlineSymbol } from '../outline';

export interface ReviewSymbol {
  /** `INC-7 · Mails arrive late`, `16:10 The alert pages Ida.` */
  readonly name: string;
  readonly kind: 'review' | OutlineSymbol['kind'];
  readonly span: Span;
}

const LISTS: ReadonlySet<OutlineSymbol['kind']> = new Set(['entry', 'milestone', 'item']);

/** The review first, then entries, learnings, factors and action items in source order. */
export function reviewSymbols(parsed: ParsedReview): ReviewSymbol[] {
  const { review } = parsed;
  const ids = review.incidents.flatMap(({ id }) => id?.value.trim() ?? []);
  const name = [ids.join(', '), review.title?.value.trim() ?? ''].filter((part) => part !== '').join(' · ');
  const place = review.title?.span ?? review.incidents[0]?.span ?? { start: 0, end: 0 };
  const items = outline(parsed).flatMap(({ children }) => children.filter(({ kind }) => LISTS.has(kind)));
  return [
    ...(name === '' ? [] : [{ name, kind: 'review' as const, span: place }]),
    ...items.map((item): ReviewSymbol => ({ name: item.name, kind: item.kind, span: item.span })),
  ];
}

/** Whether the letters of a query stand in a name in their order, as editors match; an empty query matches. */
export function matches(name: string, query: string): boolean {
  let from = 0;
  const text = name.toLowerCase();
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
