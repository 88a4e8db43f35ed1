/** What the language rules said about the passages of a text before this one: what makes linting an edit cheap. */
import { shiftFinding } from '../format/shift';
import type { Words } from '../format/words';
import type { Passage } from '../prose/passages';
import { ExplainedTerms } from '../prose/terms';
import type { Finding } from '../text/finding';
import type { LanguageRule } from './rule';

/** What other passages had said when a passage was read, as far as it mattered there, and what it said first itself. */
export interface Rests {
  readonly asked: ReadonlyMap<LanguageRule, boolean>;
  readonly added: readonly LanguageRule[];
}

interface Kept {
  readonly passage: Passage;
  readonly rests: Rests | null;
  readonly findings: readonly Finding[];
}

/**
 * Handed from one `lintReview` to the next of the same review. Passages whose words, place and surroundings are the same are taken
 * over; the findings are those of a run without it. Holds the last run only.
 */
export class LanguageMemory {
  /** Of the version before. */
  readonly terms = new ExplainedTerms();
  private surroundings = '';
  /** By words; passages of the same words stand in a row. */
  private last = new Map<string, Kept[]>();
  private next = new Map<string, Kept[]>();

  /** @param surroundings everything besides a passage that the rules read, as one text */
  begin(surroundings: string): void {
    this.last = surroundings === this.surroundings ? this.next : new Map();
    this.next = new Map();
    this.surroundings = surroundings;
  }

  /**
   * The findings of a passage that was read before, where it stands now; null when it is to be read.
   * @param allows whether what other passages have said leaves them as they are
   */
  recall(passage: Passage, allows: (rests: Rests | null) => boolean): readonly Finding[] | null {
    const kept = this.last.get(passage.words.value)?.find((one) => isAlike(one.passage, passage));
    if (kept === undefined) return null;
    const { findings, rests } = kept;
    // Where nothing was found nothing can have moved.
    const by = findings.length === 0 ? 0 : distance(kept.passage.words, passage.words);
    if (by === null || !allows(rests)) return null;
    const moved = by === 0 ? findings : findings.map((one) => shiftFinding(one, by));
    this.keep(passage, moved, rests);
    return moved;
  }

  keep(passage: Passage, findings: readonly Finding[], rests: Rests | null): void {
    const same = this.next.get(passage.words.value);
    const kept = { passage, findings, rests };
    if (same === undefined) this.next.set(passage.words.value, [kept]);
    else if (!same.some((one) => isAlike(one.passage, passage))) same.push(kept);
  }
}

/** Whether the same is known of two passages of the same words. */
function isAlike(a: Passage, b: Passage): boolean {
  if (a.section !== b.section) return false;
  const before = a.facts as Readonly<Record<string, unknown>>;
  const now = b.facts as Readonly<Record<string, unknown>>;
  for (const key in before) if (before[key] !== now[key]) return false;
  for (const key in now) if (!(key in before)) return false;
  return true;
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
