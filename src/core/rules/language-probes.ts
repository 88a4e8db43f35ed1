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
interface Witness {
  readonly words: ReadonlySet<string>;
}

/** What the table met at an offset of a text: a probe to be tried there, or a witness. */
export interface Met {
  readonly offset: number;
  readonly probe: Probe | null;
  readonly witness: Witness | null;
}

export class ProbeTable {
  private readonly table = new AnchorTable<Met>();
  private readonly witnesses = new Map<string, Witness>();
  private readonly everywhere: Probe[] = [];
  private readonly byName: Probe[] = [];

  constructor(rules: readonly LanguageRule[]) {
    rules.forEach((rule, order) => {
      for (const phrase of rule.phrases) this.addPhrase(rule, order, phrase);
      const { check } = rule;
      if (check === undefined) return;
      const places = bitsOf(check.sections ?? rule.sections);
      const probe: Probe = { rule, order, phrase: null, pattern: null, places, witness: null };
      for (const word of check.words ?? []) this.table.add(word, { offset: 0, probe, witness: null });
      if (check.names === true) this.byName.push(probe);
      else if (check.words === undefined) this.everywhere.push(probe);
    });
  }

  /** Probes that look at every sentence of a section, as far as the text has what they need. */
  always(text: string, place: number): readonly Probe[] {
    return this.everywhere.filter(({ places, rule }) => (places & place) !== 0 && rule.check?.in?.test(text) !== false);
  }

  /** All that is met in a text, by offset. `names` are those that the review declares. */
  meetings(text: string, place: number, names: AnchorTable<null>): Met[] {
    const met: Met[] = [];
    this.table.scan(text, (offset, values) => {
      for (const { probe, witness } of values) {
        if (probe === null || (probe.places & place) !== 0) met.push({ offset, probe, witness });
      }
    });
    const byName = this.byName.filter(({ places }) => (places & place) !== 0);
    if (byName.length === 0) return met;
    const named: number[] = [];
    if (names.size > 0) names.scan(text, (offset) => named.push(offset));
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) named.push(at);
    if (named.length === 0) return met;
    for (const offset of named) for (const probe of byName) met.push({ offset, probe, witness: null });
    return met.sort((a, b) => a.offset - b.offset);
  }

  private addPhrase(rule: LanguageRule, order: number, phrase: Phrase): void {
    const places = bitsOf(phrase.sections ?? rule.sections);
    for (const source of typeof phrase.find === 'string' ? [phrase.find] : phrase.find) {
      for (const pattern of compilePattern(source)) {
        const probe: Probe = { rule, order, phrase, pattern, places, witness: this.witnessOf(pattern) };
        for (const word of anchorWords(pattern)) this.table.add(word, { offset: 0, probe, witness: null });
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
    for (const word of words) this.table.add(word, { offset: 0, probe: null, witness });
    return witness;
  }
}

/** Sections as bits of one number. */
export function bitsOf(sections: readonly Section[]): number {
  return sections.reduce((bits, section) => bits | (1 << SECTIONS.indexOf(section)), 0);
}
