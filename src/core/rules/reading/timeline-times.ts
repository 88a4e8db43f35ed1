/** The times of the timeline as its writer most likely means them, for rules that compare times with each other. */
import { behind, NOTHING_BEFORE, readBehind, writtenTime, type Before } from '../../format/bare-time';
import type { Entry, When } from '../../format/model';
import { pairOf } from '../../format/node';
import type { Finding } from '../../text/finding';
import { dateOutliers } from './date-outliers';
import type { DateOutlier } from './date-outliers';
import type { ParsedReview } from '../../format/parse';

const DAY = 86_400_000;

export interface TimedEntry {
  readonly entry: Entry;
  /** Milliseconds UTC, or null. A time that cannot be read counts as what it was probably meant to be; a mistyped date as mended. */
  readonly instant: number | null;
  readonly approximate: boolean;
  /** As it stands in messages. */
  readonly text: string;
}

export function timedEntries({ root, review, findings }: ParsedReview): TimedEntry[] {
  const outliers = new Map(dateOutliers(review).map((outlier) => [outlier.entry.index, outlier]));
  const unread = findings.filter(({ rule }) => rule === 'schema/time');
  let outlier: DateOutlier | undefined;
  const list = pairOf(root, 'timeline')?.value;
  let before = NOTHING_BEFORE;
  return review.timeline.map((entry) => {
    if (entry.at !== null && !entry.at.bare) outlier = outliers.get(entry.index);
    // Only an entry without a moment is looked up: the nodes of a long list are made when they are asked for.
    const written = entry.at === null && list?.type === 'seq' ? writtenTime(list.items[entry.index]) : null;
    before = behind(before, entry.at, written);
    const { when, text } =
      entry.at === null ? meant(entry, unread, review.zone, before) : { when: entry.at, text: entry.at.text };
    const moved = (outlier?.days ?? 0) * DAY;
    const instant = when?.instant == null ? null : when.instant + moved;
    return { entry, instant, approximate: when?.approximate ?? false, text };
  });
}

/** What the parser offers in place of a time that it cannot read. */
function meant(
  entry: Entry,
  unread: readonly Finding[],
  zone: string,
  before: Before,
): { when: When | null; text: string } {
  const finding = unread.find(({ span }) => entry.span.start <= span.start && span.end <= entry.span.end);
  const text = finding?.fixes.find((fix) => fix.preferred === true)?.edits[0]?.text ?? '';
  const words = { value: text, span: entry.span, map: [0, entry.span.start] };
  return { when: text === '' ? null : readBehind(words, before, zone), text };
}
