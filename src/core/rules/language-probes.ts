/** The language rules as a table of words: which of them are to be tried in which sentence. */
import { AnchorTable } from '../prose/anchors';
import { elementsOf, rowsOf, type CompiledPattern } from '../prose/pattern';
import { SECTIONS, type Section } from '../prose/section';
import {
  anchorAt,
  meaningsIn,
  patternsOf,
  rowCount,
  rowsAt,
  shelvesOf,
  witnessAt,
  type PhraseIndex,
} from './phrase-index';
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

/** What a word of the table stands for. */
interface Meaning {
  readonly probes: readonly Probe[];
  readonly witnesses: readonly number[];
}

/** The words of the table that a text holds, in order: `words[i]` at `offsets[i]`. Two lists, so that meeting a word makes no object. */
export interface Meetings {
  readonly offsets: readonly number[];
  readonly words: readonly number[];
}

/** A probe to be tried at an offset of the passage. */
export interface Trial {
  readonly offset: number;
  readonly probe: Probe;
}

/** Stands for a declared name or a handle. */
const NAME = -1;

/** Every start pays for this table, so of what words stand for nothing is made before a word is met. */
export class ProbeTable {
  private readonly table: AnchorTable<number>;
  /** What the words stand for that were met, in signs of the index, and read where it was asked for. */
  private readonly written: string[] = [];
  private readonly known: (Meaning | undefined)[] = [];
  /** For each witness the last sentence that was found to hold it. */
  private readonly witnessed: Uint32Array;
  private sentence = 0;
  private readonly rows: RowProbes;
  private readonly checks: readonly Probe[];
  private readonly everywhere: Probe[] = [];
  private readonly byName: Probe[] = [];

  /** @param index the index of these rules */
  constructor(rules: readonly LanguageRule[], index: PhraseIndex) {
    this.rows = new RowProbes(rules, index);
    const checks = rules.map((rule, order) => {
      const places = bitsOf(rule.check?.sections ?? rule.sections);
      return new Probe(rule, order, null, places, -1, null);
    });
    this.checks = checks;
    checks.forEach((probe, order) => {
      const check = rules[order]?.check;
      if (check?.names === true) this.byName.push(probe);
      else if (check !== undefined && check.words === undefined) this.everywhere.push(probe);
    });
    this.witnessed = new Uint32Array(index.witnessCount);
    const { count, read } = shelvesOf(index);
    this.table = new AnchorTable({
      count,
      read: (shelf, put) => read(shelf, (word, meanings) => put(word, this.written.push(meanings) - 1)),
    });
  }

  private meaningIn(written: string): Meaning {
    const probes: Probe[] = [];
    const witnesses: number[] = [];
    for (const meaning of meaningsIn(written)) {
      const number = Math.floor(meaning / 3);
      const kind = meaning % 3;
      const probe = kind === 0 ? this.rows.at(number) : kind === 2 ? this.checks[number] : undefined;
      if (kind === 1) witnesses.push(number);
      else if (probe !== undefined) probes.push(probe);
    }
    return { probes, witnesses };
  }

  private meaningOf(word: number): Meaning {
    if (word === NAME) return { probes: this.byName, witnesses: [] };
    return (this.known[word] ??= this.meaningIn(this.written[word] ?? ''));
  }

  /** Probes that look at every sentence of a section, as far as the text has what they need. */
  always(text: string, place: number): readonly Probe[] {
    return this.everywhere.filter(({ places, rule }) => (places & place) !== 0 && rule.check?.in?.test(text) !== false);
  }

  /** All that is met in a text, by offset. `names` are those that the review declares. */
  meetings(text: string, place: number, names: AnchorTable<null>): Meetings {
    const offsets: number[] = [];
    const words: number[] = [];
    this.table.scan(text, (offset, word) => {
      offsets.push(offset);
      words.push(word);
    });
    const named = this.byName.some(({ places }) => (places & place) !== 0) ? namesIn(text, names) : [];
    if (named.length === 0) return { offsets, words };
    const all = [
      ...offsets.map((offset, index) => ({ offset, word: words[index] ?? NAME })),
      ...named.map((offset) => ({ offset, word: NAME })),
    ].sort((a, b) => a.offset - b.offset);
    return { offsets: all.map(({ offset }) => offset), words: all.map(({ word }) => word) };
  }

  /** Of what was met in a sentence, `from` to `to`: the probes of a section whose witness was met as well. */
  trials({ offsets, words }: Meetings, from: number, to: number, place: number): Trial[] {
    const sentence = ++this.sentence;
    const { witnessed } = this;
    for (let i = from; i < to; i++) {
      for (const witness of this.meaningOf(words[i] ?? NAME).witnesses) witnessed[witness] = sentence;
    }
    const trials: Trial[] = [];
    for (let i = from; i < to; i++) {
      for (const probe of this.meaningOf(words[i] ?? NAME).probes) {
        const { witness } = probe;
        if ((probe.places & place) === 0 || (witness >= 0 && witnessed[witness] !== sentence)) continue;
        trials.push({ offset: offsets[i] ?? 0, probe });
      }
    }
    return trials;
  }
}

interface Written {
  readonly order: number;
  readonly phrase: Phrase;
  readonly pattern: string;
  /** The number of its first row. */
  readonly first: number;
}

/** The rows of all phrases, counted as in the index. */
class RowProbes {
  /** For each row its pattern. */
  private readonly patternOf: Written[] = [];
  private readonly probes: (Probe | undefined)[];

  constructor(
    private readonly rules: readonly LanguageRule[],
    private readonly index: PhraseIndex,
  ) {
    this.probes = new Array<Probe | undefined>(rowCount(index));
    let count = 0;
    rules.forEach(({ phrases }, order) => {
      for (const phrase of phrases) {
        for (const pattern of patternsOf(phrase)) {
          const written = { order, phrase, pattern, first: this.patternOf.length };
          for (let rows = rowsAt(index, count++); rows > 0; rows--) this.patternOf.push(written);
        }
      }
    });
  }

  at(number: number): Probe | undefined {
    return (this.probes[number] ??= this.make(number));
  }

  private make(number: number): Probe | undefined {
    const written = this.patternOf[number];
    const rule = this.rules[written?.order ?? -1];
    if (written === undefined || rule === undefined) return undefined;
    const { order, phrase, pattern, first } = written;
    const places = bitsOf(phrase.sections ?? rule.sections);
    const found = { pattern, row: number - first, anchor: anchorAt(this.index, number) };
    return new Probe(rule, order, phrase, places, witnessAt(this.index, number), found);
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
