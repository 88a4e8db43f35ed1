/** From what rules found in a sentence to findings: spans in the source, messages, fixes. */
import { sourceSpan } from '../format/words';
import type { Match } from '../prose/match';
import type { Finding, FindingSeverity, Fix } from '../text/finding';
import type { Span } from '../text/span';
import type { LanguageRule, Rewrite } from './rule';

/** What a rule found in a sentence. */
export interface Hit {
  readonly rule: LanguageRule;
  readonly match: Match;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly rewrite: ((match: Match) => Rewrite | null) | null;
}

const GRAVITY: Readonly<Record<FindingSeverity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

export const gravity = (severity: FindingSeverity): number => GRAVITY[severity];

/** The text that the offsets of a passage speak of: the source from an offset on. */
export interface SourceFrom {
  readonly source: string;
  readonly base: number;
}

/** One finding a family: the gravest speaks and points to the others. In the offsets of the passage. */
export function speak(hits: readonly Hit[], from: SourceFrom): Finding[] {
  return families(hits).flatMap(([first, ...others]) => (first === undefined ? [] : [finding(first, others, from)]));
}

/** The hits of a sentence by family, the gravest of each first. */
function families<H extends Hit>(hits: readonly H[]): H[][] {
  const found = new Map<string, H[]>();
  for (const hit of hits) found.set(familyOf(hit), [...(found.get(familyOf(hit)) ?? []), hit]);
  return [...found.values()].map((family) => family.sort((a, b) => GRAVITY[b.severity] - GRAVITY[a.severity]));
}

const familyOf = ({ rule }: Hit): string => rule.id.slice(0, rule.id.indexOf('/'));

/** The hits of a sentence without the hints on words of which another family says something graver: one place, one finding. */
export function withoutEchoes<H extends Hit>(hits: readonly H[]): H[] {
  if (!hits.some(({ severity }) => severity === 'hint')) return [...hits];
  const graver = families(hits).flatMap(([first]) => (first === undefined || first.severity === 'hint' ? [] : [first]));
  return hits.filter(
    (hit) =>
      hit.severity !== 'hint' ||
      !graver.some(
        (other) =>
          familyOf(other) !== familyOf(hit) && hit.match.from < other.match.to && other.match.from < hit.match.to,
      ),
  );
}

function finding({ rule, match, severity, message, rewrite }: Hit, others: readonly Hit[], from: SourceFrom): Finding {
  const { words } = match.sentence.passage;
  const place = placeOf(match, match.from, match.to);
  const change = rewrite?.(match) ?? null;
  const fix = change === null ? null : fixOf(match, change, from);
  return {
    rule: rule.id,
    severity,
    message: message.replace('{words}', () => words.value.slice(place.start, place.end).replace(/\s+/g, ' ').trim()),
    span: sourceSpan(words, place.start, place.end),
    fixes: fix === null ? [] : [fix],
    ...(others.length === 0 ? {} : { related: others.map(mention) }),
  };
}

function mention({ rule, match }: Hit): { span: Span; message: string } {
  const place = placeOf(match, match.from, match.to);
  const { words } = match.sentence.passage;
  return { span: sourceSpan(words, place.start, place.end), message: `\`${rule.id}\`: ${rule.title}.` };
}

/** Offsets in the passage's value of a row of tokens. */
function placeOf({ sentence }: Match, from: number, to: number): Span {
  return { start: sentence.tokens[from]?.start ?? sentence.start, end: sentence.tokens[to - 1]?.end ?? sentence.end };
}

/** An edit only where the source spells the words as the value does: not across a fold, an escape or a mark. */
function fixOf(match: Match, rewrite: Rewrite, { source, base }: SourceFrom): Fix | null {
  const { words } = match.sentence.passage;
  const place = placeOf(match, rewrite.from ?? match.from, rewrite.to ?? match.to);
  const span = sourceSpan(words, place.start, place.end);
  if (source.slice(base + span.start, base + span.end) !== words.value.slice(place.start, place.end)) return null;
  return { title: rewrite.title, edits: [{ ...span, text: rewrite.text }], safe: rewrite.safe };
}
