import { AnchorTable } from '../prose/anchors';
import { mask } from '../prose/mask';
import { matchAt, type Match } from '../prose/match';
import type { LanguageContext, Passage } from '../prose/passages';
import { anchorWords, compilePattern, type CompiledPattern } from '../prose/pattern';
import { peopleWords } from '../prose/people';
import { Sentence } from '../prose/sentence';
import { sentences } from '../prose/sentences';
import { sourceSpan } from '../format/words';
import type { Finding, FindingSeverity, Fix } from '../text/finding';
import { sortFindings } from '../text/finding';
import type { Span } from '../text/span';
import { LANGUAGE_RULES } from './language-rules';
import type { LanguageRule, Phrase, Rewrite } from './rule';

/** A phrase or check of a rule, ready to be tried where one of its words stands. */
interface Probe {
  readonly rule: LanguageRule;
  readonly order: number;
  readonly phrase: Phrase | null;
  readonly pattern: CompiledPattern | null;
}

/** What a rule found in a sentence. */
interface Hit {
  readonly rule: LanguageRule;
  readonly phrase: Phrase | null;
  readonly match: Match;
  readonly severity: FindingSeverity;
}

const GRAVITY: Readonly<Record<FindingSeverity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** The language rules, compiled for one list of rules. */
export class LanguageLinter {
  private readonly table = new AnchorTable<Probe>();
  /** Checks that look at every sentence. */
  private readonly everywhere: Probe[] = [];

  constructor(rules: readonly LanguageRule[]) {
    rules.forEach((rule, order) => {
      for (const phrase of rule.phrases) {
        for (const source of typeof phrase.find === 'string' ? [phrase.find] : phrase.find) {
          for (const pattern of compilePattern(source)) {
            for (const word of anchorWords(pattern)) this.table.add(word, { rule, order, phrase, pattern });
          }
        }
      }
      if (rule.check === undefined) return;
      const probe: Probe = { rule, order, phrase: null, pattern: null };
      if (rule.check.words === undefined) this.everywhere.push(probe);
      else for (const word of rule.check.words) this.table.add(word, probe);
    });
  }

  /** The findings of all rules, in source order: one a sentence and family, the gravest, which names the others. */
  lint(passages: readonly Passage[], context: LanguageContext): Finding[] {
    const people = peopleWords(context);
    const said = new Set<string>();
    const findings: Finding[] = [];
    for (const passage of passages) {
      const text = mask(passage.words.value);
      const probes = this.probesBySentence(passage, text);
      if (probes.size === 0) continue;
      const spans = sentences(text);
      for (const [index, span] of spans.entries()) {
        const here = probes.get(index);
        if (here === undefined) continue;
        const sentence = new Sentence(span.start, span.end, index, text, passage, context, people, spans);
        findings.push(...speak(hitsIn(sentence, here, said), context.source));
      }
    }
    return sortFindings(findings);
  }

  private probesBySentence(passage: Passage, text: string): Map<number, { offset: number; probe: Probe }[]> {
    const { section } = passage;
    const found: { offset: number; probe: Probe }[] = [];
    this.table.scan(text, (offset, probes) => {
      for (const probe of probes) if (applies(probe, section)) found.push({ offset, probe });
    });
    const everywhere = this.everywhere.filter(
      (probe) => applies(probe, section) && probe.rule.check?.in?.test(text) !== false,
    );
    const bySentence = new Map<number, { offset: number; probe: Probe }[]>();
    if (found.length === 0 && everywhere.length === 0) return bySentence;
    const spans = sentences(text);
    let next = 0;
    spans.forEach((span, index) => {
      const here: { offset: number; probe: Probe }[] = [];
      while (next < found.length && (found[next]?.offset ?? 0) < span.end) {
        const hit = found[next++];
        if (hit !== undefined && hit.offset >= span.start) here.push(hit);
      }
      for (const probe of everywhere) here.push({ offset: span.start, probe });
      if (here.length > 0) bySentence.set(index, here);
    });
    return bySentence;
  }
}

function applies({ rule, phrase }: Probe, section: Passage['section']): boolean {
  return (phrase === null ? (rule.check?.sections ?? rule.sections) : (phrase.sections ?? rule.sections)).includes(
    section,
  );
}

function hitsIn(sentence: Sentence, probes: readonly { offset: number; probe: Probe }[], said: Set<string>): Hit[] {
  const byRule = new Map<LanguageRule, Hit & { order: number }>();
  for (const { offset, probe } of probes) {
    const { rule, phrase, pattern } = probe;
    if (byRule.has(rule) || (rule.once === true && said.has(rule.id))) continue;
    const raw =
      pattern === null ? (rule.check?.find(sentence) ?? null) : matchAt(pattern, sentence, tokenAt(sentence, offset));
    const match = raw === null || phrase?.accept === undefined ? raw : phrase.accept(raw);
    if (match === null) continue;
    if (phrase?.when?.some((test) => !test(match)) === true || phrase?.unless?.some((test) => test(match)) === true)
      continue;
    const graded = phrase === null ? rule.check?.severity : phrase.severity;
    const severity = typeof graded === 'function' ? graded(match) : (graded ?? rule.severity);
    byRule.set(rule, { rule, phrase, match, severity, order: probe.order });
    said.add(rule.id);
  }
  return [...byRule.values()].sort((a, b) => a.order - b.order);
}

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

/** One finding a family: the gravest speaks and points to the others. */
function speak(hits: readonly Hit[], source: string): Finding[] {
  const families = new Map<string, Hit[]>();
  for (const hit of hits) {
    const family = hit.rule.id.slice(0, hit.rule.id.indexOf('/'));
    families.set(family, [...(families.get(family) ?? []), hit]);
  }
  return [...families.values()].map((family) => {
    const [first, ...others] = [...family].sort((a, b) => GRAVITY[b.severity] - GRAVITY[a.severity]);
    if (first === undefined) throw new Error('a family has at least one hit');
    return finding(first, others, source);
  });
}

function finding({ rule, phrase, match, severity }: Hit, others: readonly Hit[], source: string): Finding {
  const { words } = match.sentence.passage;
  const place = placeOf(match, match.from, match.to);
  const rewrite = (phrase ?? rule.check)?.rewrite?.(match) ?? null;
  const fix = rewrite === null ? null : fixOf(match, rewrite, source);
  return {
    rule: rule.id,
    severity,
    message: (phrase?.message ?? rule.message).replace(
      '{words}',
      words.value.slice(place.start, place.end).replace(/\s+/g, ' ').trim(),
    ),
    span: sourceSpan(words, place.start, place.end),
    fixes: fix === null ? [] : [fix],
    ...(others.length === 0
      ? {}
      : {
          related: others.map((other) => {
            const at = placeOf(other.match, other.match.from, other.match.to);
            return { span: sourceSpan(words, at.start, at.end), message: `\`${other.rule.id}\`: ${other.rule.title}.` };
          }),
        }),
  };
}

/** Offsets in the passage's value of a row of tokens. */
function placeOf({ sentence }: Match, from: number, to: number): Span {
  return { start: sentence.tokens[from]?.start ?? sentence.start, end: sentence.tokens[to - 1]?.end ?? sentence.end };
}

/** An edit only where the source spells the words as the value does: not across a fold, an escape or a mark. */
function fixOf(match: Match, rewrite: Rewrite, source: string): Fix | null {
  const { words } = match.sentence.passage;
  const place = placeOf(match, rewrite.from ?? match.from, rewrite.to ?? match.to);
  const span = sourceSpan(words, place.start, place.end);
  if (source.slice(span.start, span.end) !== words.value.slice(place.start, place.end)) return null;
  return { title: rewrite.title, edits: [{ ...span, text: rewrite.text }], safe: rewrite.safe };
}

const LINTER = new LanguageLinter(LANGUAGE_RULES);

/** What the language rules say about the prose of a review. Never throws, linear in the text. */
export function lintLanguage(passages: readonly Passage[], context: LanguageContext): Finding[] {
  return LINTER.lint(passages, context);
}
