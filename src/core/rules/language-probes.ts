/** The language rules as a table of words: which of them are to be tried in which sentence. */
import { AnchorTable } from '../prose/anchors';
import { anchorWords, compilePattern, type CompiledPattern } from '../prose/pattern';
import { SECTIONS, type Section } from '../prose/section';
import type { LanguageRule, Phrase } from './rule';

/** A phrase or check of a rule, ready to be tried where one of its words stands. */
export interface Probe {
  readonly rule: LanguageRule;
  readonly order: number;
  readonly phrase: Phrase | null;
  readonly pattern: CompiledPattern | null;
  /** The sections that it is for, a bit each. */
  readonly places: number;
  /** A sentence without one of these words need not be read for it. */
  readonly witness: Witness | null;
}

/** Words of a pattern besides the one that it is searched by. */
export interface Witness {
  readonly words: ReadonlySet<string>;
}

/** What a word of the table stands for: a probe to be tried, or a witness. */
export interface Entry {
  readonly probe: Probe | null;
  readonly witness: Witness | null;
}

/** What was met in a text, in order: `entries[i]` at `offsets[i]`. Two lists, so that meeting a word makes no object. */
export interface Meetings {
  readonly offsets: readonly number[];
  readonly entries: readonly Entry[];
}

export class ProbeTable {
  private readonly table = new AnchorTable<Entry>();
  private readonly witnesses = new Map<string, Witness>();
  private readonly everywhere: Probe[] = [];
  private readonly byName: Entry[] = [];

  constructor(rules: readonly LanguageRule[]) {
    rules.forEach((rule, order) => {
      for (const phrase of rule.phrases) this.addPhrase(rule, order, phrase);
      const { check } = rule;
      if (check === undefined) return;
      const places = bitsOf(check.sections ?? rule.sections);
      const probe: Probe = { rule, order, phrase: null, pattern: null, places, witness: null };
      for (const word of check.words ?? []) this.table.add(word, { probe, witness: null });
      if (check.names === true) this.byName.push({ probe, witness: null });
      else if (check.words === undefined) this.everywhere.push(probe);
    });
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

  private addPhrase(rule: LanguageRule, order: number, phrase: Phrase): void {
    const places = bitsOf(phrase.sections ?? rule.sections);
    for (const source of typeof phrase.find === 'string' ? [phrase.find] : phrase.find) {
      for (const pattern of compilePattern(source)) {
        const probe: Probe = { rule, order, phrase, pattern, places, witness: this.witnessOf(pattern) };
        for (const word of anchorWords(pattern)) this.table.add(word, { probe, witness: null });
      }
    }
  }

  /** Patterns with the same words share a witness. */
  private witnessOf({ witness: words }: CompiledPattern): Witness | null {
    if (words === null) return null;
    const key = [...words].sort().join(' ');
    const known = this.witnesses.get(key);
    if (known !== undefined) return known;
    const witness: Witness = { words };
    this.witnesses.set(key, witness);
    for (const word of words) this.table.add(word, { probe: null, witness });
    return witness;
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
