/** The times of the timeline as its writer most likely means them, for rules that compare times with each other. */
import { behind, NOTHING_BEFORE, readBehind, type Before } from '../../format/bare-time';
import { entriesOf, type Entries } from '../../format/entries';
import type { EntryFacts } from '../../format/entry-facts';
import type { ParsedReview } from '../../format/parse';
import type { Moment } from '../../format/time';
import type { Finding } from '../../text/finding';
import { remembered } from '../../text/remembered';
import { dateOutliers, type DateOutlier } from './date-outliers';

const DAY = 86_400_000;

export interface TimedEntry {
  /** Index of the entry. */
  readonly index: number;
  readonly entry: EntryFacts;
  /** Milliseconds UTC, or null. A time that cannot be read counts as what it was probably meant to be; a mistyped date as mended. */
  readonly instant: number | null;
  readonly approximate: boolean;
  /** As it stands in messages. */
  readonly text: string;
}

/** One an entry. Where every time can be read, the same list as long as only words are typed. */
export function timedEntries({ review, findings }: ParsedReview): readonly TimedEntry[] {
  const unread = findings.filter(({ rule }) => rule === 'schema/time');
  const entries = entriesOf(review);
  if (unread.length === 0) return timesAsWritten(entries.facts);
  return timesOf(entries.facts, (index, before) => meant(entries, index, unread, review.zone, before));
}

interface Meant {
  readonly when: Moment | null;
  readonly text: string;
}

const timesAsWritten = remembered((facts: readonly EntryFacts[]) => timesOf(facts, () => ({ when: null, text: '' })));

/** @param guess what an entry without a moment probably meant */
function timesOf(facts: readonly EntryFacts[], guess: (index: number, before: Before) => Meant): readonly TimedEntry[] {
  const outliers = new Map(dateOutliers(facts).map((outlier) => [outlier.entry, outlier]));
  let outlier: DateOutlier | undefined;
  let before = NOTHING_BEFORE;
  return facts.map((entry, index) => {
    const { at, written } = entry;
    if (at !== null && !at.bare) outlier = outliers.get(index);
    before = behind(before, at, at === null ? written : null);
    const { when, text } = at === null ? guess(index, before) : { when: at, text: at.text };
    const moved = (outlier?.days ?? 0) * DAY;
    const instant = when?.instant == null ? null : when.instant + moved;
    return { index, entry, instant, approximate: when?.approximate ?? false, text };
  });
}

/** What the parser offers in place of a time that it cannot read. */
function meant(entries: Entries, index: number, unread: readonly Finding[], zone: string, before: Before): Meant {
  const place = entries.at(index)?.span ?? { start: 0, end: 0 };
  const finding = unread.find(({ span }) => place.start <= span.start && span.end <= place.end);
  const text = finding?.fixes.find((fix) => fix.preferred === true)?.edits[0]?.text ?? '';
  const words = { value: text, span: place, map: [0, place.start] };
  return { when: text === '' ? null : readBehind(words, before, zone), text };
}
