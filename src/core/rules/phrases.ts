/** A team's own words: some that it points out, some that the language rules leave alone. */
import type { FlaggedPhrase } from '../config/config';
import { sourceSpan } from '../format/words';
import { mask } from '../prose/mask';
import type { Passage } from '../prose/passages';
import { sortFindings, type Finding } from '../text/finding';
import type { Span } from '../text/span';
import type { RuleFacts } from './rule';

export interface TeamPhrases {
  readonly flag: readonly FlaggedPhrase[];
  readonly allow: readonly string[];
}

export const TEAM_PHRASE: RuleFacts = {
  id: 'team/phrase',
  severity: 'warning',
  title: 'Words that the team has chosen to point out',
  why: 'A team knows best which of its own words hide more than they say.',
  instead: 'What the message of the phrase says; it stands in the configuration of the team.',
  source: 'The configuration of the team, `phrases.flag`',
};

/** The findings without those on words that are allowed, and with those on words that are flagged, in source order. */
export function withTeamPhrases(
  passages: readonly Passage[],
  findings: readonly Finding[],
  { flag, allow }: TeamPhrases,
  source: string,
): Finding[] {
  const allowed = placesOf(passages, literal(allow), (text) => text);
  const kept = findings.filter(({ span }) => !allowed.some((one) => one.start < span.end && span.start < one.end));
  // What is quoted or code is nobody's own wording.
  const flagged = flag.flatMap((phrase) =>
    placesOf(passages, literal(phrase.find), mask).map((span) => finding(phrase, span, source)),
  );
  return sortFindings([...kept, ...flagged]);
}

function finding({ say, instead, severity }: FlaggedPhrase, span: Span, source: string): Finding {
  const words = source.slice(span.start, span.end).replace(/\s+/g, ' ');
  const advice = instead === null ? '' : ` "${instead}" may stand instead.`;
  const whole = /^[^\r\n]+$/.test(source.slice(span.start, span.end));
  return {
    rule: TEAM_PHRASE.id,
    severity,
    message: say ?? `"${words}" is among the words that this team points out.${advice}`,
    span,
    fixes:
      instead === null || !whole
        ? []
        : [{ title: `Change to "${instead}"`, edits: [{ ...span, text: instead }], safe: false }],
  };
}

/** Where a pattern is found in what is read of the passages, as places in the source. */
function placesOf(passages: readonly Passage[], pattern: RegExp | null, read: (text: string) => string): Span[] {
  if (pattern === null) return [];
  return passages.flatMap(({ words }) =>
    [...read(words.value).matchAll(pattern)].map((match) =>
      sourceSpan(words, match.index, match.index + match[0].length),
    ),
  );
}

/** The words as typed, in any case, over line breaks too; not as a part of a longer word. */
function literal(phrases: readonly string[]): RegExp | null {
  const parts = phrases
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return parts.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
