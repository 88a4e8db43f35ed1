/** The loop: parser, rules about the whole review, rules about words, and what the writer has decided to ignore. */
import { sortFindings } from '../text/finding';
import type { Finding, FindingSeverity } from '../text/finding';
import type { ParsedReview } from '../format/parse';
import { computeMetrics } from '../metrics/compute';
import type { Metrics } from '../metrics/metrics';
import { languageContext, readProse } from '../prose/passages';
import { publicLeaks } from '../prose/leaks/public-leaks';
import { ARCHIVE_RULE_IDS } from './archive-ids';
import { DEFAULTS } from './defaults';
import type { Thresholds } from './defaults';
import { EntryAnswers } from './entry-answers';
import { withoutIgnored, type KnownRules } from './ignore';
import { incompleteDraft } from './file/incomplete';
import { remainingErrors } from './file/final-gate';
import { FORM_RULES, LANGUAGE_RULES, REVIEW_RULES } from './index';
import { lintProse } from './language';
import type { LintMemory } from './lint-memory';
import type { ReviewSubject } from './rule';
import { timedEntries } from './reading/timeline-times';
import { TEAM_PHRASE, withTeamPhrases, type TeamPhrases } from './phrases';
import { withSeverityNames, type SeverityNames } from './severity-names';
import { findingsOf, speaks } from './speak';

export interface LintOptions {
  /** The figures, where they are known already. */
  readonly metrics?: Metrics;
  /** By rule id; replaces every severity that the rule would give. */
  readonly severities?: Readonly<Record<string, FindingSeverity | 'off'>>;
  /** The present in milliseconds UTC; rules that need it are silent without it. */
  readonly today?: number;
  /** A team's own; the rest are `DEFAULTS`. */
  readonly thresholds?: Partial<Thresholds>;
  /** Words that a team points out, and words that the language rules leave alone. */
  readonly phrases?: TeamPhrases;
  /** Words that name people for this team. */
  readonly roles?: readonly string[];
  /** Names of systems that sound like people or places. */
  readonly systems?: readonly string[];
  /** Hosts that a public report may name. */
  readonly publicHosts?: readonly string[];
  /** How a team calls the levels of severity. */
  readonly severityNames?: SeverityNames;
  /** Of the last run on an earlier version of the same text: makes this one cheap, and no other. */
  readonly memory?: LintMemory;
}

/** All findings of a review in source order. Never throws; same review and options, same findings. */
export function lintReview(parsed: ParsedReview, options: LintOptions = {}): Finding[] {
  if (parsed.refused) return [...parsed.findings];
  const { review, source } = parsed;
  const prose = readProse(review);
  const answers = options.memory?.entries ?? new EntryAnswers();
  const subject: ReviewSubject = {
    source,
    review,
    entries: prose.timeline.entries,
    parsed,
    metrics: options.metrics ?? computeMetrics(review),
    thresholds: { ...DEFAULTS, ...options.thresholds },
    today: options.today ?? null,
    times: timedEntries(parsed),
    passages: [...prose.above, ...prose.below],
    answers,
  };
  const speaking = REVIEW_RULES.filter((rule) => speaks(rule, subject));
  const structural = onePerPlace(
    speaking.flatMap((rule) => findingsOf(rule, subject)),
    parsed.findings,
  );
  const { phrases, roles = [], systems = [], publicHosts = [] } = options;
  const context = { ...languageContext(source, review), roles, systems, publicHosts };
  const language = lintProse(prose, context, options.memory?.language);
  const words = phrases === undefined ? language : withTeamPhrases(prose, language, phrases, source, answers);
  const form = withSeverityNames(parsed.findings, source, options.severityNames ?? {});
  const all = [...form, ...structural, ...publicLeaks(review, publicHosts), ...words].filter(
    ({ rule }) => options.severities?.[rule] !== 'off',
  );
  const known: KnownRules = {
    ids: ALL_IDS,
    unreadable: FORM_IDS,
    silent: (id) =>
      ELSEWHERE.has(id) ||
      options.severities?.[id] === 'off' ||
      REVIEW_RULES.some((rule) => rule.id === id && !speaking.includes(rule)),
  };
  const { findings, about } = withoutIgnored(source, all, known, options.memory?.ignores);
  // A rule that a team has given a severity speaks for itself in a draft as well.
  const lacks = new Map([...LACKS].filter(([id]) => options.severities?.[id] === undefined));
  const heard = withSeverities(incompleteDraft(review, [...findings, ...about], lacks), options);
  return sortFindings([...heard, ...withSeverities(remainingErrors(review, heard), options)]);
}

const LACKS: ReadonlyMap<string, string> = new Map(
  REVIEW_RULES.flatMap(({ id, lacks }) => (lacks === undefined ? [] : [[id, lacks] as const])),
);
const FORM_IDS: ReadonlySet<string> = new Set(FORM_RULES.map(({ id }) => id));
const ALL_IDS: readonly string[] = [
  ...[...FORM_RULES, ...REVIEW_RULES, ...LANGUAGE_RULES, TEAM_PHRASE].map(({ id }) => id),
  ...ARCHIVE_RULE_IDS,
];
/** Rules across reviews run elsewhere, so that a comment for one of them is not unused here. */
const ELSEWHERE: ReadonlySet<string> = new Set(ARCHIVE_RULE_IDS);

const GRAVITY: readonly FindingSeverity[] = ['error', 'warning', 'info', 'hint'];

/**
 * A place is not crowded: what the parser could not read there says enough, a rule speaks once, and hints and infos give way to a graver
 * finding of their family, or to the first of them.
 */
function onePerPlace(findings: readonly Finding[], unread: readonly Finding[]): Finding[] {
  const errors = new Set(unread.filter(({ severity }) => severity === 'error').map(placeKey));
  const said = new Set<string>();
  const sorted = [...findings].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  return sorted.filter((finding) => {
    const family = `${finding.rule.slice(0, finding.rule.indexOf('/'))} ${placeKey(finding)}`;
    const rule = `${finding.rule} ${placeKey(finding)}`;
    const givesWay = GRAVITY.indexOf(finding.severity) >= GRAVITY.indexOf('info') && !LACKS.has(finding.rule);
    if (errors.has(placeKey(finding)) || said.has(rule) || (givesWay && said.has(family))) return false;
    said.add(rule).add(family);
    return true;
  });
}

function placeKey({ span }: Finding): string {
  return `${span.start}-${span.end}`;
}

function withSeverities(findings: readonly Finding[], { severities }: LintOptions): Finding[] {
  if (severities === undefined) return [...findings];
  return findings.flatMap((finding) => {
    const wanted = Object.hasOwn(severities, finding.rule) ? severities[finding.rule] : undefined;
    if (wanted === 'off') return [];
    return [wanted === undefined || wanted === finding.severity ? finding : { ...finding, severity: wanted }];
  });
}
