import type { Entry } from '../../format/model';
import type { PlacedEntry } from './entries';

const MINUTE = 60_000;

/** The entries of a review, to be asked whether one of them already says what an imported one says. */
export class Known {
  /** Who is named in the entries that say it, by time and words. */
  private readonly said = new Map<string, (readonly string[])[]>();

  constructor(timeline: readonly Entry[]) {
    for (const { at, what, quote, who } of timeline) {
      const clock = at === null ? '' : clockOf(at.text);
      for (const words of [what?.value, quote?.value]) {
        if (words === undefined) continue;
        const key = keyOf(at?.instant ?? null, clock, words);
        this.said.set(key, [...(this.said.get(key) ?? []), who.map(({ value }) => value)]);
      }
    }
  }

  /**
   * The same minute, the same words, and not said by somebody else. Of somebody's message the message counts, not that it was written.
   * @param ids ids of the review for ids of the import
   */
  has({ entry, at }: PlacedEntry, ids: ReadonlyMap<string, string>): boolean {
    const key = keyOf(at?.instant ?? null, at === null ? '' : clockOf(at.clock), entry.quote ?? entry.what ?? '');
    const who = entry.who.map((id) => ids.get(id) ?? id);
    return (
      this.said
        .get(key)
        ?.some((others) => who.length === 0 || others.length === 0 || others.some((one) => who.includes(one))) ?? false
    );
  }
}

function keyOf(instant: number | null, clock: string, words: string): string {
  const when = instant === null ? clock : String(Math.floor(instant / MINUTE));
  const plain = words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
  // Words of nothing but signs are compared as they are.
  return `${when} ${plain === '' ? words.trim() : plain}`;
}

function clockOf(text: string): string {
  return /\d{1,2}:\d{2}/.exec(text.replace(/^~?\d{4}-\d\d-\d\d[T ]/, ''))?.[0].padStart(5, '0') ?? '';
}
