/** The times of the timeline as its writer most likely means them, for rules that compare times with each other. */
import { behind, NOTHING_BEFORE, readBehind, type Before } from '../../format/bare-time';
import { entriesOf, type Entries } from '../../format/entries';
import type { EntryColumns } from '../../format/entry-columns';
import type { EntryFacts } from '../../format/entry-facts';
import type { ParsedReview } from '../../format/parse';
import { writtenDate, type Moment } from '../../format/time';
import type { Finding } from '../../text/finding';
import { remembered } from '../../text/remembered';
import { dateOutliers } from './date-outliers';

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

/** What an entry whose time cannot be read probably meant. */
interface Meant {
  readonly when: Moment | null;
  readonly text: string;
}

type Guesses = ReadonlyMap<number, Meant>;

/** One time an entry. */
export class TimedEntries {
  /** Milliseconds UTC of each, as it is most likely meant; NaN where not known. */
  readonly instants: Float64Array;

  constructor(
    readonly columns: EntryColumns,
    private readonly guesses: Guesses,
  ) {
    this.instants = instantsOf(columns, guesses);
  }

  get length(): number {
    return this.instants.length;
  }

  instant(index: number): number | null {
    const instant = this.instants[index] ?? NaN;
    return Number.isNaN(instant) ? null : instant;
  }

  at(index: number): TimedEntry | undefined {
    const entry = this.columns.facts[index];
    if (entry === undefined) return undefined;
    const when = entry.at ?? this.guesses.get(index)?.when ?? null;
    const text = entry.at?.text ?? this.guesses.get(index)?.text ?? '';
    return { index, entry, instant: this.instant(index), approximate: when?.approximate ?? false, text };
  }

  /** The last one before an index whose time is known. */
  knownBefore(index: number): TimedEntry | undefined {
    let at = index - 1;
    while (at >= 0 && this.instant(at) === null) at--;
    return this.at(at);
  }
}

/** Where every time can be read, the same as long as only words are typed. */
export function timedEntries({ review, findings }: ParsedReview): TimedEntries {
  // What only reads like a time may be none.
  const unread = findings.filter(({ rule, severity }) => rule === 'schema/time' && severity === 'error');
  const entries = entriesOf(review);
  return unread.length === 0
    ? timesAsWritten(entries.columns)
    : new TimedEntries(entries.columns, guessed(entries, unread, review.zone));
}

const timesAsWritten = remembered((columns: EntryColumns) => new TimedEntries(columns, new Map()));

function instantsOf(columns: EntryColumns, guesses: Guesses): Float64Array {
  const outliers = new Map(dateOutliers(columns).map(({ entry, days }) => [entry, days]));
  if (outliers.size === 0 && guesses.size === 0) return columns.at;
  const instants = columns.at.slice();
  for (const [index, { when }] of guesses) instants[index] = when?.instant ?? NaN;
  if (outliers.size === 0) return instants;
  let days = 0;
  columns.facts.forEach(({ at }, index) => {
    // Bare times take the date of the entry that writes one.
    if (at !== null && !at.bare) days = outliers.get(index) ?? 0;
    instants[index] = (instants[index] ?? NaN) + days * DAY;
  });
  return instants;
}

/** What the parser offers in place of times that it cannot read, by the indices of their entries. */
function guessed(entries: Entries, unread: readonly Finding[], zone: string): Guesses {
  const guesses = new Map<number, Meant>();
  for (const { span, fixes } of unread) {
    for (const index of entries.touching(span)) {
      const place = entries.at(index)?.span;
      if (place === undefined || entries.facts[index]?.at !== null || guesses.has(index)) continue;
      if (span.start < place.start || place.end < span.end) continue;
      const text = fixes.find((fix) => fix.preferred === true)?.edits[0]?.text ?? '';
      const words = { value: text, span: place, map: [0, place.start] };
      const when = text === '' ? null : readBehind(words, handedTo(entries.facts, index), zone);
      guesses.set(index, { when, text });
    }
  }
  return guesses;
}

/** What the time of an entry takes from those above it, and from the date that it writes itself. */
function handedTo(facts: readonly EntryFacts[], index: number): Before {
  // Nothing from above a written date counts, so that is as far as has to be read.
  let from = index;
  while (from > 0 && !beginsAnew(facts[from])) from--;
  let before = NOTHING_BEFORE;
  for (const { at, written } of facts.slice(from, index + 1)) before = behind(before, at, at === null ? written : null);
  return before;
}

const beginsAnew = (entry: EntryFacts | undefined): boolean =>
  entry !== undefined &&
  (entry.at === null
    ? entry.written !== null && writtenDate(entry.written) !== null
    : entry.at.date !== null && entry.at.instant !== null);
