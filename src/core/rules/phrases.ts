/** A team's own words: some that it points out, some that the language rules leave alone. */
import type { FlaggedPhrase } from '../config/config';
import { shiftSpan } from '../format/shift';
import { sourceSpan } from '../format/words';
import { mask } from '../prose/mask';
import type { Passage, Prose } from '../prose/passages';
import { entryPassages } from '../prose/timeline-prose';
import { sortFindings, type Finding } from '../text/finding';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import { EntryAnswers, type EntryQuestion } from './entry-answers';
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

/** Places in some passages, in their offsets. */
interface Places {
  readonly allowed: readonly Span[];
  readonly flagged: readonly { readonly phrase: FlaggedPhrase; readonly span: Span }[];
}

/** The findings without those on words that are allowed, and with those on words that are flagged, in source order. */
export function withTeamPhrases(
  { above, timeline: { entries }, below }: Prose,
  findings: readonly Finding[],
  phrases: TeamPhrases,
  source: string,
  answers = new EntryAnswers(),
): Finding[] {
  const places = searchFor(phrases);
  const { allowed, flagged } = joined([
    places([...above, ...below]),
    ...answers.of(entries.own, ofEntries(phrases)).map((found, index) => found && moved(found, entries.base(index))),
  ]);
  const kept = findings.filter(({ span }) => !allowed.some((one) => one.start < span.end && span.start < one.end));
  return sortFindings([...kept, ...flagged.map(({ phrase, span }) => finding(phrase, span, source))]);
}

type Search = (passages: readonly Passage[]) => Places;

const searchFor = remembered(({ flag, allow }: TeamPhrases): Search => {
  const left = literal(allow);
  const looked = flag.map((phrase) => ({ phrase, pattern: literal(phrase.find) }));
  return (passages) => ({
    allowed: placesOf(passages, left, (text) => text),
    // What is quoted or code is nobody's own wording.
    flagged: looked.flatMap(({ phrase, pattern }) =>
      placesOf(passages, pattern, mask).map((span) => ({ phrase, span })),
    ),
  });
});

/** The search in an entry. Where phrases are found has nothing to do with what is known of it. */
const ofEntries = remembered((phrases: TeamPhrases): EntryQuestion<Places> => (entry) => {
  const found = searchFor(phrases)(entryPassages(entry, null));
  return found.allowed.length === 0 && found.flagged.length === 0 ? null : found;
});

const joined = (all: readonly (Places | null)[]): Places => ({
  allowed: all.flatMap((places) => places?.allowed ?? []),
  flagged: all.flatMap((places) => places?.flagged ?? []),
});

const moved = ({ allowed, flagged }: Places, by: number): Places => ({
  allowed: allowed.map((span) => shiftSpan(span, by)),
  flagged: flagged.map(({ phrase, span }) => ({ phrase, span: shiftSpan(span, by) })),
});

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
