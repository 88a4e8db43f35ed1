/** The language rules as a table of words: which of them are to be tried in which sentence. */
import { AnchorTable } from '../prose/anchors';
import { elementsOf, rowsOf, type CompiledPattern } from '../prose/pattern';
import { SECTIONS, type Section } from '../prose/section';
import { patternsOf, type PhraseIndex } from './phrase-index';
import type { LanguageRule, Phrase } from './rule';

/** A row of a phrase or the check of a rule, to be tried where one of its words stands. */
export class Probe {
  private compiled: CompiledPattern | null = null;

  constructor(
    readonly rule: LanguageRule,
    readonly order: number,
    /** Null for a check. */
    readonly phrase: Phrase | null,
    /** The sections that it is for, a bit each. */
    readonly places: number,
    /** A sentence without one of the words of this witness need not be read for it; -1 where there is none. */
    readonly witness: number,
    private readonly written: { readonly pattern: string; readonly row: number; readonly anchor: number } | null,
  ) {}

  /** Compiled when first tried: most never are. Null for a check. */
  get pattern(): CompiledPattern | null {
    const { written } = this;
    if (written === null) return null;
    const { pattern, row, anchor } = written;
    return (this.compiled ??= { elements: elementsOf(rowsOf(pattern)[row] ?? ''), anchor });
  }
}

/** What a word of the table stands for: a probe to be tried, or a witness (else -1). */
export interface Entry {
  readonly probe: Probe | null;
  readonly witness: number;
}

/** What was met in a text, in order: `entries[i]` at `offsets[i]`. Two lists, so that meeting a word makes no object. */
export interface Meetings {
  readonly offsets: readonly number[];
  readonly entries: readonly Entry[];
}

/** Every start pays for this table, so of what words stand for nothing is made before a word is met. */
export class ProbeTable {
  /** For each word where in the index its meanings begin. */
  private readonly table = new AnchorTable<number>();
  private readonly lists: (readonly Entry[] | undefined)[];
  private readonly rows: RowProbes;
  private readonly checks: readonly Entry[];
  private readonly everywhere: Probe[] = [];
  private readonly byName: Entry[] = [];

  /** @param index the index of these rules */
  constructor(
    rules: readonly LanguageRule[],
    private readonly index: PhraseIndex,
  ) {
    this.rows = new RowProbes(rules, index);
    const checks = rules.map((rule, order) => {
      const places = bitsOf(rule.check?.sections ?? rule.sections);
      return { probe: new Probe(rule, order, null, places, -1, null), witness: -1 };
    });
    this.checks = checks;
    checks.forEach((entry, order) => {
      const check = rules[order]?.check;
      if (check?.names === true) this.byName.push(entry);
      else if (check !== undefined && check.words === undefined) this.everywhere.push(entry.probe);
    });
    const { words, meanings } = index;
    this.lists = new Array<readonly Entry[] | undefined>(meanings.length);
    let at = 0;
    for (const word of words === '' ? [] : words.split(' ')) {
      this.table.put(word, at);
      while ((meanings[at++] ?? -1) >= 0);
    }
  }

  /** What the word stands for whose meanings begin there. */
  private listAt(start: number): readonly Entry[] {
    const { meanings } = this.index;
    const list: Entry[] = [];
    for (let at = start, last = false; !last && at < meanings.length; at++) {
      const written = meanings[at] ?? 0;
      last = written < 0;
      const meaning = last ? ~written : written;
      const number = Math.floor(meaning / 3);
      const kind = meaning % 3;
      const entry =
        kind === 0 ? this.rows.at(number) : kind === 1 ? { probe: null, witness: number } : this.checks[number];
      if (entry !== undefined) list.push(entry);
    }
    return list;
  }

  /** Probes that look at every sentence of a section, as far as the text has what they need. */
  always(text: string, place: number): readonly Probe[] {
    return this.everywhere.filter(({ places, rule }) => (places & place) !== 0 && rule.check?.in?.test(text) !== false);
  }

  /** All that is met in a text, by offset. `names` are those that the review declares. */
  meetings(text: string, place: number, names: AnchorTable<null>): Meetings {
    const offsets: number[] = [];
    const entries: Entry[] = [];
    const { lists } = this;
    this.table.scan(text, (offset, start) => {
      for (const entry of (lists[start] ??= this.listAt(start))) {
        if (entry.probe !== null && (entry.probe.places & place) === 0) continue;
        offsets.push(offset);
        entries.push(entry);
      }
    });
    const byName = this.byName.filter(({ probe }) => probe !== null && (probe.places & place) !== 0);
    const named = byName.length === 0 ? [] : namesIn(text, names);
    if (named.length === 0) return { offsets, entries };
    const all = [
      ...offsets.map((offset, index) => ({ offset, entry: entries[index] })),
      ...named.flatMap((offset) => byName.map((entry) => ({ offset, entry }))),
    ].sort((a, b) => a.offset - b.offset);
    return { offsets: all.map(({ offset }) => offset), entries: all.flatMap(({ entry }) => entry ?? []) };
  }
}

/** The rows of all phrases, counted as in the index. */
class RowProbes {
  private readonly patterns: { readonly order: number; readonly phrase: Phrase; readonly pattern: string }[] = [];
  /** For each row its pattern. */
  private readonly patternOf: number[] = [];
  private readonly entries: (Entry | undefined)[];

  constructor(
    private readonly rules: readonly LanguageRule[],
    private readonly index: PhraseIndex,
  ) {
    this.entries = new Array<Entry | undefined>(index.witnesses.length);
    rules.forEach(({ phrases }, order) => {
      for (const phrase of phrases) {
        for (const pattern of patternsOf(phrase)) {
          for (let rows = index.rows[this.patterns.length] ?? 0; rows > 0; rows--)
            this.patternOf.push(this.patterns.length);
          this.patterns.push({ order, phrase, pattern });
        }
      }
    });
  }

  at(number: number): Entry | undefined {
    return (this.entries[number] ??= this.make(number));
  }

  private make(number: number): Entry | undefined {
    const at = this.patternOf[number] ?? -1;
    const written = this.patterns[at];
    const rule = this.rules[written?.order ?? -1];
    if (written === undefined || rule === undefined) return undefined;
    const { order, phrase, pattern } = written;
    const places = bitsOf(phrase.sections ?? rule.sections);
    const row = number - this.patternOf.indexOf(at);
    const anchor = this.index.anchors[number] ?? 0;
    const witness = this.index.witnesses[number] ?? -1;
    return { probe: new Probe(rule, order, phrase, places, witness, { pattern, row, anchor }), witness: -1 };
  }
}

/** Where a declared name or a handle stands. */
function namesIn(text: string, names: AnchorTable<null>): number[] {
  const found: number[] = [];
  if (names.size > 0) names.scan(text, (offset) => found.push(offset));
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) found.push(at);
  return found;
}

/** Sections as bits of one number. */
export function bitsOf(sections: readonly Section[]): number {
  return sections.reduce((bits, section) => bits | (1 << SECTIONS.indexOf(section)), 0);
}
