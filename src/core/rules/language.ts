import { AnchorTable } from '../prose/anchors';
import { mask } from '../prose/mask';
import { matchAt, type Match } from '../prose/match';
import type { LanguageContext, Passage } from '../prose/passages';
import { anchorWords, compilePattern, type CompiledPattern } from '../prose/pattern';
import { peopleWords, type PeopleWords } from '../prose/people';
import { SECTIONS } from '../prose/section';
import { Sentence } from '../prose/sentence';
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
}

/** A probe to be tried in a sentence; `offset` is where its word stands in the passage. */
interface Trial {
  readonly offset: number;
  readonly probe: Probe;
}

/** The language rules, compiled for one list of rules. */
export class LanguageLinter {
  /** The words to look for, a table for each section, so that no other section's rules are tried. */
  private readonly tables = new Map<string, AnchorTable<Probe>>();
  /** Checks that look at every sentence of a section. */
  private readonly everywhere = new Map<string, Probe[]>();
  /** Checks that look where people are named: the names that a review declares are known only then. */
  private readonly byName = new Map<string, Probe[]>();

  constructor(rules: readonly LanguageRule[]) {
    for (const section of SECTIONS) {
      this.tables.set(section, new AnchorTable());
      this.everywhere.set(section, []);
      this.byName.set(section, []);
    }
    rules.forEach((rule, order) => {
      for (const phrase of rule.phrases) {
        for (const source of typeof phrase.find === 'string' ? [phrase.find] : phrase.find) {
          for (const pattern of compilePattern(source)) {
            this.add(phrase.sections ?? rule.sections, anchorWords(pattern), { rule, order, phrase, pattern });
          }
        }
      }
      const { check } = rule;
      if (check === undefined) return;
      const probe: Probe = { rule, order, phrase: null, pattern: null };
      const places = check.sections ?? rule.sections;
      if (check.words !== undefined) this.add(places, check.words, probe);
      if (check.names === true) for (const section of places) this.byName.get(section)?.push(probe);
      else if (check.words === undefined) for (const section of places) this.everywhere.get(section)?.push(probe);
    });
  }

  /** The findings of all rules, in source order: one a sentence and family, the gravest, which names the others. */
  lint(passages: readonly Passage[], context: LanguageContext): Finding[] {
    const people = peopleWords(context);
    const names = new AnchorTable<null>();
    for (const name of people.names) names.add(name, null);
    const said = new Set<string>();
    const findings: Finding[] = [];
    for (const passage of passages) this.lintPassage(passage, context, people, names, said, findings);
    return sortFindings(findings);
  }

  private add(sections: LanguageRule['sections'], words: Iterable<string>, probe: Probe): void {
    for (const word of words) for (const section of sections) this.tables.get(section)?.add(word, probe);
  }

  private lintPassage(
    passage: Passage,
    context: LanguageContext,
    people: PeopleWords,
    names: AnchorTable<null>,
    said: Set<string>,
    findings: Finding[],
  ): void {
    const text = mask(passage.words.value);
    const trials = this.trialsIn(text, passage.section, names);
    const everywhere = (this.everywhere.get(passage.section) ?? []).filter(
      ({ rule }) => rule.check?.in?.test(text) !== false,
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
      const sentence = new Sentence(span.start, span.end, index, text, passage, context, people, spans);
      const hits = hitsIn(sentence, here, said);
      if (hits.length > 0) findings.push(...speak(hits, context.source));
    }
  }

  /** What is to be tried in a text, by offset. */
  private trialsIn(text: string, section: Passage['section'], names: AnchorTable<null>): Trial[] {
    const trials: Trial[] = [];
    this.tables.get(section)?.scan(text, (offset, probes) => {
      for (const probe of probes) trials.push({ offset, probe });
    });
    const byName = this.byName.get(section) ?? [];
    if (byName.length > 0) {
      const found: number[] = [];
      if (names.size > 0) names.scan(text, (offset) => found.push(offset));
      for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) found.push(at);
      for (const offset of found) for (const probe of byName) trials.push({ offset, probe });
      if (found.length > 0) trials.sort((a, b) => a.offset - b.offset);
    }
    return trials;
  }
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

const LINTER = new LanguageLinter(LANGUAGE_RULES);

/** What the language rules say about the prose of a review. Never throws, linear in the text. */
export function lintLanguage(passages: readonly Passage[], context: LanguageContext): Finding[] {
  return LINTER.lint(passages, context);
}
