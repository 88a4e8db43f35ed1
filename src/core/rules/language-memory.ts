/** What the language rules said about the passages of a text before this one: what makes linting an edit cheap. */
import { shiftFinding } from '../format/shift';
import type { Words } from '../format/words';
import type { Passage } from '../prose/passages';
import type { TimelineProse } from '../prose/timeline-prose';
import { ExplainedTerms } from '../prose/terms';
import type { Finding } from '../text/finding';
import type { LanguageRule } from './rule';

/** What other passages had said when a passage was read, as far as it mattered there, and what it said first itself. */
export interface Rests {
  readonly asked: ReadonlyMap<LanguageRule, boolean>;
  readonly added: readonly LanguageRule[];
}

interface Kept {
  passage: Passage;
  rests: Rests | null;
  findings: readonly Finding[];
  /** The run that it was last needed in. */
  run: number;
}

/** So many that no run has needed lately may lie about, besides twice as many as were needed when that was looked at last. */
const SPARE = 200;

/** What the rules said of a passage, in its offsets. */
export interface Said {
  readonly passage: Passage;
  readonly findings: readonly Finding[];
  readonly rests: Rests | null;
}

/** What was said of each entry of a timeline; of most nothing, whatever else is said: null. */
export interface SaidOfEntries {
  readonly timeline: TimelineProse;
  readonly said: readonly (readonly Said[] | null)[];
}

/**
 * Handed from one `lintReview` to the next of the same review. Entries that nobody edited, and passages whose words, place and
 * surroundings are the same, are taken over; the findings are those of a run without it. Holds little more than what the last run needed.
 */
export class LanguageMemory {
  /** Of the version before. */
  readonly terms = new ExplainedTerms();
  private surroundings = '';
  /** By words; passages of the same words stand in a row. */
  private readonly known = new Map<string, Kept[]>();
  /** Of the version before; null: every entry is asked for again. */
  entries: SaidOfEntries | null = null;
  private run = 0;
  private count = 0;
  /** How many were kept when what nobody needed was forgotten. */
  private needed = 0;
  private isCounting = false;

  /** How many passages are kept. */
  get size(): number {
    return this.count;
  }

  /** @param surroundings everything besides a passage that the rules read, as one text */
  begin(surroundings: string): void {
    if (surroundings !== this.surroundings) {
      this.known.clear();
      this.count = 0;
      this.entries = null;
    } else if (this.isCounting) this.forget();
    // Now and then every entry is asked for again, which tells what is still needed.
    this.isCounting = this.count > 2 * this.needed + SPARE;
    if (this.isCounting) this.entries = null;
    this.surroundings = surroundings;
    this.run++;
  }

  /**
   * What was said of a passage that was read before, where it stands now; null when it is to be read.
   * @param allows whether what other passages have said leaves them as they are
   */
  recall(passage: Passage, allows: (rests: Rests | null) => boolean): Said | null {
    const kept = alikeIn(this.known.get(passage.words.value), passage);
    if (kept === undefined) return null;
    // Where nothing was found nothing can have moved.
    const by = kept.findings.length === 0 ? 0 : distance(kept.passage.words, passage.words);
    if (by === null || !allows(kept.rests)) return null;
    const moved = by === 0 ? kept.findings : kept.findings.map((one) => shiftFinding(one, by));
    if (kept.run !== this.run) this.use(kept, passage, moved);
    return { passage, findings: moved, rests: kept.rests };
  }

  keep(passage: Passage, findings: readonly Finding[], rests: Rests | null): void {
    const same = this.known.get(passage.words.value);
    const kept = alikeIn(same, passage);
    if (kept !== undefined) {
      // What an alike passage of the same run has said first stays.
      if (kept.run === this.run) return;
      kept.rests = rests;
      this.use(kept, passage, findings);
      return;
    }
    const made: Kept = { passage, findings, rests, run: this.run };
    this.count++;
    if (same === undefined) this.known.set(passage.words.value, [made]);
    else same.push(made);
  }

  private use(kept: Kept, passage: Passage, findings: readonly Finding[]): void {
    kept.passage = passage;
    kept.findings = findings;
    kept.run = this.run;
  }

  /** What the last run has not needed. */
  private forget(): void {
    this.count = 0;
    for (const [words, list] of this.known) {
      const rest = list.filter(({ run }) => run === this.run);
      if (rest.length === 0) this.known.delete(words);
      else if (rest.length < list.length) this.known.set(words, rest);
      this.count += rest.length;
    }
    this.needed = this.count;
  }
}

function alikeIn(list: readonly Kept[] | undefined, passage: Passage): Kept | undefined {
  if (list === undefined) return undefined;
  for (const one of list) if (isAlike(one.passage, passage)) return one;
  return undefined;
}

/** Whether the same is known of two passages of the same words. */
function isAlike(a: Passage, b: Passage): boolean {
  if (a.section !== b.section) return false;
  if (a.facts === b.facts) return true;
  const before = a.facts as Readonly<Record<string, unknown>>;
  const now = b.facts as Readonly<Record<string, unknown>>;
  for (const key in before) if (before[key] !== now[key] && key !== 'owner') return false;
  if (a.facts.owner?.start !== b.facts.owner?.start || a.facts.owner?.end !== b.facts.owner?.end) return false;
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
