import { AnchorTable } from '../prose/anchors';
import { mask } from '../prose/mask';
import { matchAt, type Match } from '../prose/match';
import type { LanguageContext, Passage } from '../prose/passages';
import { anchorWords, compilePattern, type CompiledPattern } from '../prose/pattern';
import { SECTIONS, type Section } from '../prose/section';
import { knownIn, Sentence, type Known } from '../prose/sentence';
import { sentences } from '../prose/sentences';
import type { Finding, FindingSeverity } from '../text/finding';
import { sortFindings } from '../text/finding';
import { LANGUAGE_RULES } from './language-rules';
import { speak, type Hit } from './language-findings';
import type { LanguageRule, Phrase } from './rule';

/** A phrase or check of a rule, ready to be tried where one of its words stands. */
interface Probe {
  readonly rule: LanguageRule;
  readonly order: number;
  readonly phrase: Phrase | null;
  readonly pattern: CompiledPattern | null;
  /** The sections that it is for, a bit each. */
  readonly places: number;
}

/** A probe to be tried in a sentence; `offset` is where its word stands in the passage. */
interface Trial {
  readonly offset: number;
  readonly probe: Probe;
}

/** The language rules, compiled for one list of rules. */
export class LanguageLinter {
  private readonly table = new AnchorTable<Probe>();
  /** Checks that look at every sentence of their sections. */
  private readonly everywhere: Probe[] = [];
  /** Checks that look where people are named: the names that a review declares are known only then. */
  private readonly byName: Probe[] = [];

  constructor(rules: readonly LanguageRule[]) {
    rules.forEach((rule, order) => {
      for (const phrase of rule.phrases) {
        const places = bitsOf(phrase.sections ?? rule.sections);
        for (const source of typeof phrase.find === 'string' ? [phrase.find] : phrase.find) {
          for (const pattern of compilePattern(source)) {
            const probe: Probe = { rule, order, phrase, pattern, places };
            for (const word of anchorWords(pattern)) this.table.add(word, probe);
          }
        }
      }
      const { check } = rule;
      if (check === undefined) return;
      const probe: Probe = {
        rule,
        order,
        phrase: null,
        pattern: null,
        places: bitsOf(check.sections ?? rule.sections),
      };
      for (const word of check.words ?? []) this.table.add(word, probe);
      if (check.names === true) this.byName.push(probe);
      else if (check.words === undefined) this.everywhere.push(probe);
    });
  }

  /** The findings of all rules, in source order: one a sentence and family, the gravest, which names the others. */
  lint(passages: readonly Passage[], context: LanguageContext): Finding[] {
    const known = knownIn(context);
    const names = new AnchorTable<null>();
    for (const name of known.people.names) names.add(name, null);
    const said = new Set<string>();
    const findings: Finding[] = [];
    for (const passage of passages) this.lintPassage(passage, context, known, names, said, findings);
    return sortFindings(findings);
  }

  private lintPassage(
    passage: Passage,
    context: LanguageContext,
    known: Known,
    names: AnchorTable<null>,
    said: Set<string>,
    findings: Finding[],
  ): void {
    const text = mask(passage.words.value);
    const place = bitsOf([passage.section]);
    const trials = this.trialsIn(text, place, names);
    const everywhere = this.everywhere.filter(
      (probe) => (probe.places & place) !== 0 && probe.rule.check?.in?.test(text) !== false,
    );
    if (trials.length === 0 && everywhere.length === 0) return;
    const spans = sentences(text);
    let next = 0;
    for (const [index, span] of spans.entries()) {
      const here: Trial[] = [];
      for (; next < trials.length; next++) {
        const trial = trials[next];
        if (trial === undefined || trial.offset >= span.end) break;
        if (trial.offset >= span.start) here.push(trial);
      }
      for (const probe of everywhere) here.push({ offset: span.start, probe });
      if (here.length === 0) continue;
      const sentence = new Sentence(span.start, span.end, index, text, passage, context, known, spans);
      const hits = hitsIn(sentence, here, said);
      if (hits.length > 0) findings.push(...speak(hits, context.source));
    }
  }

  /** What is to be tried in a text, by offset. */
  private trialsIn(text: string, place: number, names: AnchorTable<null>): Trial[] {
    const trials: Trial[] = [];
    this.table.scan(text, (offset, probes) => {
      for (const probe of probes) if ((probe.places & place) !== 0) trials.push({ offset, probe });
    });
    const byName = this.byName.filter((probe) => (probe.places & place) !== 0);
    if (byName.length === 0) return trials;
    const found: number[] = [];
    if (names.size > 0) names.scan(text, (offset) => found.push(offset));
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) found.push(at);
    if (found.length === 0) return trials;
    for (const offset of found) for (const probe of byName) trials.push({ offset, probe });
    return trials.sort((a, b) => a.offset - b.offset);
  }
}

function bitsOf(sections: readonly Section[]): number {
  return sections.reduce((bits, section) => bits | (1 << SECTIONS.indexOf(section)), 0);
}

function hitsIn(sentence: Sentence, trials: readonly Trial[], said: Set<string>): Hit[] {
  const hits: (Hit & { readonly order: number })[] = [];
  const checked: LanguageRule[] = [];
  for (const { offset, probe } of trials) {
    const { rule, phrase, pattern, order } = probe;
    if (hits.some((hit) => hit.rule === rule) || (rule.once === true && said.has(rule.id))) continue;
    if (pattern === null) {
      if (checked.includes(rule)) continue;
      checked.push(rule);
    }
    const raw =
      pattern === null ? (rule.check?.find(sentence) ?? null) : matchAt(pattern, sentence, tokenAt(sentence, offset));
    const match = raw === null || phrase?.accept === undefined ? raw : phrase.accept(raw);
    if (match === null || !stands(phrase, match)) continue;
    hits.push({
      rule,
      order,
      match,
      severity: severityOf(rule, phrase, match),
      rewrite: (phrase ?? rule.check)?.rewrite ?? null,
      message: phrase?.message ?? rule.message,
    });
    said.add(rule.id);
  }
  return hits.length > 1 ? hits.sort((a, b) => a.order - b.order) : hits;
}

function stands(phrase: Phrase | null, match: Match): boolean {
  if (phrase === null) return true;
  return phrase.when?.every((test) => test(match)) !== false && phrase.unless?.some((test) => test(match)) !== true;
}

function severityOf(rule: LanguageRule, phrase: Phrase | null, match: Match): FindingSeverity {
  const graded = phrase === null ? rule.check?.severity : phrase.severity;
  return typeof graded === 'function' ? graded(match) : (graded ?? rule.severity);
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
export function lintLanguage(passages: readonly Passage[], context: LanguageContext): Finding[] {
  // Compiled when first needed: who only asks for figures or a chart does not pay for it.
  compiled ??= new LanguageLinter(LANGUAGE_RULES);
  return compiled.lint(passages, context);
}
