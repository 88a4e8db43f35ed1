/** The prose of the timeline, entry by entry. */
import { Entries, entriesOf } from '../format/entries';
import { markedEntries, type EntryColumns } from '../format/entry-columns';
import type { Entry, Review } from '../format/model';
import { repeatsQuote } from '../format/quoted';
import type { Words } from '../format/words';
import type { Passage, PassageFacts } from './passages';

/** Where an entry stands to the one that identified what to act on: before it, or from it on; null where there is none. */
export type Stage = 'early' | 'late' | null;

/** The entries of a timeline as what is read in them. */
export class TimelineProse {
  /** @param identified the first entry that identified what to act on, or -1 */
  constructor(
    readonly entries: Entries,
    readonly identified: number,
  ) {}

  stageOf(index: number): Stage {
    return this.identified < 0 ? null : index < this.identified ? 'early' : 'late';
  }
}

export const NO_TIMELINE = new TimelineProse(new Entries([], [], new Int32Array(0)), -1);

export function timelineProse(review: Pick<Review, 'timeline'>): TimelineProse {
  const entries = entriesOf(review);
  return new TimelineProse(entries, firstIdentified(entries.columns));
}

const firstIdentified = (columns: EntryColumns): number =>
  markedEntries(columns).find((index) => columns.facts[index]?.milestones.includes('identified')) ?? -1;

const entryFacts = (more: PassageFacts): Readonly<Record<'acted' | 'other', PassageFacts>> => ({
  acted: { actor: true, ...more },
  other: { actor: false, ...more },
});
/** Entries of a long timeline share what is known of them. */
const ENTRIES = entryFacts({});
const EARLY_ENTRIES = entryFacts({ foresight: true });
const LATE_ENTRIES = entryFacts({ foresight: false });
const NOTHING: PassageFacts = {};

/** The prose of one entry, in its offsets. */
export function entryPassages(entry: Entry, stage: Stage): Passage[] {
  const found: Passage[] = [];
  const add = (section: Passage['section'], words: Words | null, facts: PassageFacts): void => {
    if (words !== null && words.value !== '') found.push({ section, words, facts });
  };
  const facts = stage === null ? ENTRIES : stage === 'early' ? EARLY_ENTRIES : LATE_ENTRIES;
  // Somebody's words, word for word, are left alone wherever they stand.
  add('timeline', repeatsQuote(entry) ? null : entry.what, entry.who.length > 0 ? facts.acted : facts.other);
  const { judgment } = entry;
  if (judgment === null) return found;
  for (const words of [judgment.decision, judgment.known, judgment.reasoning, judgment.alternatives])
    add('judgments', words, NOTHING);
  return found;
}
