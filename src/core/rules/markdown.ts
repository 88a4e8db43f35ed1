/** Markdown reviews: the language rules, and what such a review can show of its action items. */
import { MAX_LENGTH } from '../format/longest';
import { sizeFinding } from '../format/text-findings';
import { namedInFields } from '../prose/markdown/named';
import { markdownPassages } from '../prose/markdown/passages';
import { proseOf, type LanguageContext, type Passage } from '../prose/passages';
import type { TextEdit } from '../text/edit';
import type { Finding, FindingSeverity } from '../text/finding';
import { sortFindings } from '../text/finding';
import noOwner from './action/no-owner';
import { ignoring, readIgnore, type Ignore } from './ignore';
import { REVIEW_RULES } from './index';
import { lintProse } from './language';
import { LanguageMemory } from './language-memory';
import { LANGUAGE_RULES } from './language-rules';
import { TEAM_PHRASE, withTeamPhrases, type TeamPhrases } from './phrases';

export { LanguageMemory };

export interface MarkdownOptions extends Pick<LanguageContext, 'roles' | 'systems'> {
  /** By rule id; replaces every severity that the rule would give. */
  readonly severities?: Readonly<Record<string, FindingSeverity | 'off'>>;
  /** Words that a team points out, and words that the language rules leave alone. */
  readonly phrases?: TeamPhrases;
}

/**
 * All findings of a Markdown review in source order. Never throws; same text and options, same findings.
 * @param memory handed from one run to the next of the same document: only passages that changed are linted again
 */
export function lintMarkdown(source: string, options: MarkdownOptions = {}, memory?: LanguageMemory): Finding[] {
  if (source.length > MAX_LENGTH) return [sizeFinding(source, MAX_LENGTH, 'with a link to each')];
  const passages = markdownPassages(source);
  const named = namedInFields(source);
  const { roles = [], systems = [], phrases } = options;
  const context: LanguageContext = { source, people: [], named, status: 'reviewed', severity: null, roles, systems };
  const prose = proseOf(passages);
  const language = lintProse(prose, context, memory);
  const words = phrases === undefined ? language : withTeamPhrases(prose, language, phrases, source);
  const all = [...words, ...withoutOwner(passages)].flatMap((finding) => {
    const wanted = options.severities?.[finding.rule];
    if (wanted === 'off') return [];
    return [wanted === undefined ? finding : { ...finding, severity: wanted }];
  });
  const { findings, about } = ignoring(ignoresIn(source, passages), all, {
    ids: KNOWN,
    unreadable: new Set(),
    silent: (id) => options.severities?.[id] === 'off',
  });
  return sortFindings([...findings, ...about]);
}

/** The edit behind "Ignore here, because …": a comment at the end of the paragraph, item or cell that holds the offset. */
export function ignoreMarkdownEdit(source: string, rule: string, offset: number, reason: string): TextEdit {
  const holder = markdownPassages(source).find(({ words }) => words.span.start <= offset && offset <= words.span.end);
  const at = holder?.words.span.end ?? offset;
  return { start: at, end: at, text: ` <!-- pir-ignore ${rule}: ${reason.replace(/-->/g, '')} -->` };
}

const KNOWN: readonly string[] = [...LANGUAGE_RULES, ...REVIEW_RULES, TEAM_PHRASE].map(({ id }) => id);

/** Items that lack an owner where the review shows owners: a column for them, or `@name` or `Owner: …` in other items of the list. */
function withoutOwner(passages: readonly Passage[]): Finding[] {
  return passages
    .filter(({ section, facts }) => section === 'action_items' && facts.owned === false && facts.open !== false)
    .map(({ words }) => ({
      rule: noOwner.id,
      severity: noOwner.severity,
      message:
        'Nobody owns this action item, and what nobody owns is rarely done. Name one person, as the other items do.',
      span: words.span,
      fixes: [],
    }));
}

const COMMENT = /<!--\s*(pir-ignore\b(?:[^-]|-(?!->)){0,500})-->/g;

/** A comment holds for the block that it stands in, or for the next one when it stands by itself. */
function ignoresIn(source: string, passages: readonly Passage[]): Ignore[] {
  return [...source.matchAll(COMMENT)].map((match) => {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const text = (match[1] ?? '').trimEnd();
    const span = { start, end: start + text.length };
    const inside = passages.find(({ words }) => words.span.start <= match.index && match.index <= words.span.end);
    const next = passages.find(({ words }) => words.span.start >= match.index + match[0].length);
    return readIgnore(text, span, (inside ?? next)?.words.span ?? span);
  });
}
