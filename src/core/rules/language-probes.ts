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

export class ProbeTable {
  private readonly table = new AnchorTable<Entry>();
  private readonly everywhere: Probe[] = [];
  private readonly byName: Entry[] = [];

  /** @param index the index of these rules */
  constructor(rules: readonly LanguageRule[], index: PhraseIndex) {
    const rows = rowProbes(rules, index);
    const checks = rules.map((rule, order) => {
      const places = bitsOf(rule.check?.sections ?? rule.sections);
      return { probe: new Probe(rule, order, null, places, -1, null), witness: -1 };
    });
    checks.forEach((entry, order) => {
      const check = rules[order]?.check;
      if (check?.names === true) this.byName.push(entry);
      else if (check !== undefined && check.words === undefined) this.everywhere.push(entry.probe);
    });
    const entryOf = (meaning: number): Entry | undefined => {
      const number = Math.floor(meaning / 3);
      const kind = meaning % 3;
      return kind === 0 ? rows[number] : kind === 1 ? { probe: null, witness: number } : checks[number];
    };
    let at = 0;
    for (const word of index.words === '' ? [] : index.words.split(' ')) {
      const list: Entry[] = [];
      for (let last = false; !last && at < index.meanings.length; at++) {
        const meaning = index.meanings[at] ?? 0;
        last = meaning < 0;
        const entry = entryOf(last ? ~meaning : meaning);
        if (entry !== undefined) list.push(entry);
      }
      this.table.put(word, list);
    }
  }

  /** Probes that look at every sentence of a section, as far as the text has what they need. */
  always(text: string, place: number): readonly Probe[] {
    return this.everywhere.filter(({ places, rule }) => (places & place) !== 0 && rule.check?.in?.test(text) !== false);
  }

  /** All that is met in a text, by offset. `names` are those that the review declares. */
  meetings(text: string, place: number, names: AnchorTable<null>): Meetings {
    const offsets: number[] = [];
    const entries: Entry[] = [];
    this.table.scan(text, (offset, values) => {
      for (const entry of values) {
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

/** The rows of all phrases, as entries in the order of the index. */
function rowProbes(rules: readonly LanguageRule[], { rows, witnesses, anchors }: PhraseIndex): Entry[] {
  const entries: Entry[] = [];
  let patterns = 0;
  rules.forEach((rule, order) => {
    for (const phrase of rule.phrases) {
      const places = bitsOf(phrase.sections ?? rule.sections);
      for (const pattern of patternsOf(phrase)) {
        const count = rows[patterns++] ?? 0;
        for (let row = 0; row < count; row++) {
          const witness = witnesses[entries.length] ?? -1;
          const anchor = anchors[entries.length] ?? 0;
          entries.push({
            probe: new Probe(rule, order, phrase, places, witness, { pattern, row, anchor }),
            witness: -1,
          });
        }
      }
    }
  });
  return entries;
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
