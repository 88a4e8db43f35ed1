import { AnchorTable, keyOf } from '../prose/anchors';
import { mask } from '../prose/mask';
import { matchAt, type Match } from '../prose/match';
import type { LanguageContext, Passage, Prose } from '../prose/passages';
import { knownIn, Sentence, type Known } from '../prose/sentence';
import { sentences } from '../prose/sentences';
import type { Finding, FindingSeverity } from '../text/finding';
import { sortFindings } from '../text/finding';
import { gravity, speak, withoutEchoes, type Hit } from './language-findings';
import { lintEntries } from './language-entries';
import type { LanguageMemory, Rests, Said } from './language-memory';
import { bitsOf, ProbeTable, type Trial } from './language-probes';
import { indexPhrases, SENTENCE_RULES, type PhraseIndex } from './phrase-index';
import type { LanguageRule, Phrase } from './rule';
import { SENTENCE_INDEX } from './sentence-index';

/** Of the rules that speak once a review: which have spoken. */
class Once {
  private readonly said = new Set<LanguageRule>();
  private asked = new Map<LanguageRule, boolean>();
  private added: LanguageRule[] = [];

  isSaid(rule: LanguageRule): boolean {
    const said = this.said.has(rule);
    if (!this.asked.has(rule)) this.asked.set(rule, said);
    return said;
  }

  say(rule: LanguageRule): void {
    this.said.add(rule);
    this.added.push(rule);
  }

  /** From here on another passage is read. */
  begin(): void {
    // Who was asked nothing said nothing; both lists of others are kept with their passages.
    if (this.asked.size === 0) return;
    this.asked = new Map();
    this.added = [];
  }

  /** What the findings of the passage rest on besides its words. */
  get rests(): Rests | null {
    return this.asked.size === 0 ? null : { asked: this.asked, added: this.added };
  }

  /** Whether a passage that was read before would be read the same way here; then what it said is said. */
  allows(rests: Rests | null): boolean {
    if (rests === null) return true;
    for (const [rule, said] of rests.asked) if (this.said.has(rule) !== said) return false;
    for (const rule of rests.added) this.said.add(rule);
    return true;
  }
}

/** All that a rule may read besides a passage. */
function surroundings(context: LanguageContext, { terms }: Known): string {
  return JSON.stringify([{ ...context, source: undefined }, [...terms].sort()]);
}

/** The language rules, compiled for one list of rules. */
export class LanguageLinter {
  private readonly probes: ProbeTable;

  constructor(rules: readonly LanguageRule[], index: PhraseIndex = indexPhrases(rules)) {
    this.probes = new ProbeTable(rules, index);
  }

  /**
   * The findings of all rules, in source order: one a sentence and family, the gravest, which names the others; no hint on
   * words that another family says something graver of.
   */
  lint({ above, timeline, below }: Prose, context: LanguageContext, memory?: LanguageMemory): Finding[] {
    const known = knownIn(context, memory?.terms);
    memory?.begin(surroundings(context, known));
    const names = new AnchorTable<null>();
    for (const name of known.people.names) names.put(keyOf(name), null);
    const once = new Once();
    const allows = (rests: Rests | null): boolean => once.allows(rests);
    const read = (passage: Passage, base: number): Said => {
      const before = memory?.recall(passage, allows) ?? null;
      if (before !== null) return before;
      once.begin();
      const hits = this.hitsIn(passage, context, known, names, once);
      const findings = hits.flatMap((found) => speak(found, { source: context.source, base }));
      memory?.keep(passage, findings, once.rests);
      return { passage, findings, rests: once.rests };
    };
    const outside = (passages: readonly Passage[]): Finding[] => passages.flatMap((one) => read(one, 0).findings);
    return sortFindings([...outside(above), ...lintEntries(timeline, read, allows, memory), ...outside(below)]);
  }

  /** What the rules found in a passage, a list for each sentence. */
  private hitsIn(
    passage: Passage,
    context: LanguageContext,
    known: Known,
    names: AnchorTable<null>,
    once: Once,
  ): Hit[][] {
    const text = mask(passage.words.value);
    const place = bitsOf([passage.section]);
    const met = this.probes.meetings(text, place, names);
    const always = this.probes.always(text, place);
    if (always.length === 0 && met.offsets.length === 0) return [];
    const spans = sentences(text);
    const found: Hit[][] = [];
    let next = 0;
    for (const [index, span] of spans.entries()) {
      const from = next;
      while (next < met.offsets.length && (met.offsets[next] ?? 0) < span.end) next++;
      const trials = this.probes.trials(met, from, next, place);
      for (const probe of always) trials.push({ offset: span.start, probe });
      if (trials.length === 0) continue;
      const sentence = new Sentence(span.start, span.end, index, text, passage, context, known, spans);
      const hits = hitsOf(sentence, trials, once);
      if (hits.length > 0) found.push(hits);
    }
    return found;
  }
}

function hitsOf(sentence: Sentence, trials: readonly Trial[], once: Once): Hit[] {
  const hits: (Hit & { readonly order: number })[] = [];
  const checked: LanguageRule[] = [];
  for (const { offset, probe } of trials) {
    const { rule, phrase, order } = probe;
    const before = hits.findIndex((hit) => hit.rule === rule);
    const said = hits[before];
    if ((said !== undefined && !mayBeGraver(rule, phrase, said.severity)) || (rule.once === true && once.isSaid(rule)))
      continue;
    const { pattern } = probe;
    if (pattern === null) {
      if (checked.includes(rule)) continue;
      checked.push(rule);
    }
    const raw =
      pattern === null ? (rule.check?.find(sentence) ?? null) : matchAt(pattern, sentence, tokenAt(sentence, offset));
    const match = raw === null || phrase?.accept === undefined ? raw : phrase.accept(raw);
    if (match === null || !stands(phrase, match)) continue;
    const severity = severityOf(rule, phrase, match);
    if (said !== undefined && gravity(severity) <= gravity(said.severity)) continue;
    const rewrite = (phrase ?? rule.check)?.rewrite ?? null;
    const hit = { rule, order, match, severity, rewrite, message: phrase?.message ?? rule.message };
    if (said === undefined) hits.push(hit);
    else hits[before] = hit;
  }
  const told = hits.length > 1 ? withoutEchoes(hits).sort((a, b) => a.order - b.order) : hits;
  for (const { rule } of told) if (rule.once === true) once.say(rule);
  return told;
}

function stands(phrase: Phrase | null, match: Match): boolean {
  if (phrase === null) return true;
  return phrase.when?.every((test) => test(match)) !== false && phrase.unless?.some((test) => test(match)) !== true;
}

function severityOf(rule: LanguageRule, phrase: Phrase | null, match: Match): FindingSeverity {
  const graded = phrase === null ? rule.check?.severity : phrase.severity;
  return typeof graded === 'function' ? graded(match) : (graded ?? rule.severity);
}

/** A rule speaks once of a sentence: by the first of its gravest words. Others are looked at only where they may weigh more. */
function mayBeGraver(rule: LanguageRule, phrase: Phrase | null, said: FindingSeverity): boolean {
  const graded = phrase === null ? rule.check?.severity : phrase.severity;
  return gravity(typeof graded === 'function' ? 'warning' : (graded ?? rule.severity)) > gravity(said);
}

/** The token that holds an offset. */
function tokenAt(sentence: Sentence, offset: number): number {
  const { tokens } = sentence;
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

let compiled: LanguageLinter | null = null;

/** What the language rules say about the prose of a review. Never throws, linear in the text. */
export function lintProse(prose: Prose, context: LanguageContext, memory?: LanguageMemory): Finding[] {
  // Made when first needed: who only asks for figures or a chart does not pay for it.
  compiled ??= new LanguageLinter(SENTENCE_RULES, SENTENCE_INDEX);
  return compiled.lint(prose, context, memory);
}
