/** What the language rules said about the passages of a text before this one: what makes linting an edit cheap. */
import { shiftFinding } from '../format/shift';
import type { Words } from '../format/words';
import type { Passage } from '../prose/passages';
import type { Finding } from '../text/finding';

interface Kept {
  readonly words: Words;
  readonly findings: readonly Finding[];
}

/**
 * Handed from one `lintReview` to the next of the same review. Passages whose words, place and surroundings are the same are taken
 * over; the findings are those of a run without it. Holds the last run only.
 */
export class LanguageMemory {
  private surroundings = '';
  private last = new Map<string, Kept>();
  private next = new Map<string, Kept>();

  /** @param surroundings everything besides a passage that the rules read, as one text */
  begin(surroundings: string): void {
    this.last = surroundings === this.surroundings ? this.next : new Map();
    this.next = new Map();
    this.surroundings = surroundings;
  }

  /** The findings of a passage that was read before, where it stands now; null when it is to be read. */
  recall(passage: Passage): readonly Finding[] | null {
    const key = keyOf(passage);
    const kept = this.last.get(key);
    if (kept === undefined) return null;
    const by = distance(kept.words, passage.words);
    if (by === null) return null;
    const findings = by === 0 ? kept.findings : kept.findings.map((one) => shiftFinding(one, by));
    this.next.set(key, { words: passage.words, findings });
    return findings;
  }

  keep(passage: Passage, findings: readonly Finding[]): void {
    this.next.set(keyOf(passage), { words: passage.words, findings });
  }
}

function keyOf({ section, facts, words }: Passage): string {
  return `${section} ${JSON.stringify(facts)} ${words.value}`;
}

/** How far words have moved in the source; null when the source spells them otherwise than before. */
function distance(before: Words, now: Words): number | null {
  if (before === now) return 0;
  const by = now.span.start - before.span.start;
  if (now.span.end - before.span.end !== by || now.map.length !== before.map.length) return null;
  for (let i = 0; i < now.map.length; i += 2) {
    if (now.map[i] !== before.map[i] || (now.map[i + 1] ?? 0) - (before.map[i + 1] ?? 0) !== by) return null;
  }
  return by;
}
