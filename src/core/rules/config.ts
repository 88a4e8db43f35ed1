/** A team's configuration: severities of rules, and thresholds in place of the defaults. */
import type { FindingSeverity } from '../text/finding';
import { durationMilliseconds } from '../format/duration';
import { SEVERITIES } from '../format/model';
import { toValue } from '../format/node';
import { parsePiece } from '../format/yaml';
import { DEFAULTS } from './defaults';
import type { BySeverity, Thresholds } from './defaults';
import { FORM_RULES, LANGUAGE_RULES, REVIEW_RULES } from './index';
import type { LintOptions } from './lint';

export interface Config {
  readonly options: Pick<LintOptions, 'severities' | 'thresholds'>;
  /** What could not be read, as sentences. */
  readonly problems: readonly string[];
}

const LEVELS = ['error', 'warning', 'info', 'hint', 'off'] as const;
const DAY = 86_400_000;

/** Names in the file, and how their values are written: lengths of time, days, numbers, shares. */
const THRESHOLDS = {
  gap: ['gap', 'duration'],
  business_days_to_review: ['businessDaysToReview', 'number'],
  earliest_review: ['earliestReview', 'duration'],
  first_update: ['firstUpdate', 'duration'],
  days_to_do: ['daysToDo', 'number'],
  open_items: ['openItems', 'number'],
  open_items_of_one_owner: ['openItemsOfOneOwner', 'number'],
  tolerance: ['tolerance', 'duration'],
  approximate_tolerance: ['approximateTolerance', 'share'],
  short_response: ['shortResponse', 'duration'],
  window: ['window', 'duration'],
} as const satisfies Record<string, readonly [keyof Thresholds, 'duration' | 'number' | 'share']>;

/**
 * Reads a configuration: YAML with `rules` (id → `error`, `warning`, `info`, `hint` or `off`) and `thresholds`. Never throws. Keys of
 * other parts of the product are left alone.
 */
export function readConfig(source: string): Config {
  const { node, findings } = parsePiece(source);
  const problems = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const value = toValue(node);
  if (value === null) return { options: {}, problems };
  if (!isMapping(value))
    return { options: {}, problems: [...problems, 'The configuration is not a mapping of keys and values.'] };
  return {
    options: { severities: readRules(value.rules, problems), thresholds: readThresholds(value.thresholds, problems) },
    problems,
  };
}

function readRules(value: unknown, problems: string[]): Record<string, FindingSeverity | 'off'> {
  if (value == null) return {};
  if (!isMapping(value)) {
    problems.push('`rules` is a mapping of rule ids to severities.');
    return {};
  }
  const known = new Set([...FORM_RULES, ...REVIEW_RULES, ...LANGUAGE_RULES].map(({ id }) => id));
  const result: Record<string, FindingSeverity | 'off'> = {};
  for (const [id, written] of Object.entries(value)) {
    // YAML 1.1 readers take `off` for false; so may a writer.
    const level = written === false ? 'off' : LEVELS.find((one) => one === written);
    if (!known.has(id)) problems.push(`\`rules\` names \`${id}\`, and there is no such rule.`);
    else if (level === undefined)
      problems.push(`\`${id}\` is one of ${LEVELS.join(', ')}, not \`${String(written)}\`.`);
    else result[id] = level;
  }
  return result;
}

function readThresholds(value: unknown, problems: string[]): Partial<Thresholds> {
  if (value == null) return {};
  if (!isMapping(value)) {
    problems.push('`thresholds` is a mapping.');
    return {};
  }
  const result: Partial<Record<keyof Thresholds, number | BySeverity>> = {};
  for (const [key, written] of Object.entries(value)) {
    const known = Object.hasOwn(THRESHOLDS, key) ? THRESHOLDS[key as keyof typeof THRESHOLDS] : undefined;
    if (known === undefined) {
      problems.push(`\`thresholds\` has no \`${key}\`; it has ${Object.keys(THRESHOLDS).join(', ')}.`);
      continue;
    }
    const [name, unit] = known;
    const usual = DEFAULTS[name];
    const read = typeof usual === 'number' ? readNumber(written, unit) : readBySeverity(written, unit, usual);
    if (read === null)
      problems.push(`\`${key}\` is not ${unit === 'duration' ? 'a length of time such as 20m' : 'a number'}.`);
    else result[name] = read;
  }
  return result as Partial<Thresholds>;
}

/** One value for all severities, or a mapping of some of them. */
function readBySeverity(value: unknown, unit: 'duration' | 'number' | 'share', usual: BySeverity): BySeverity | null {
  if (!isMapping(value)) {
    const all = readNumber(value, unit);
    return all === null
      ? null
      : { ...usual, ...Object.fromEntries([...SEVERITIES, 'none'].map((severity) => [severity, all])) };
  }
  const entries = Object.entries(value).map(([severity, one]) => [severity, readNumber(one, unit)] as const);
  const wrong = entries.some(([severity, one]) => one === null || !Object.hasOwn(usual, severity));
  return wrong ? null : { ...usual, ...Object.fromEntries(entries) };
}

function readNumber(value: unknown, unit: 'duration' | 'number' | 'share'): number | null {
  if (unit === 'duration') return typeof value === 'string' ? durationMilliseconds(value.trim()) : null;
  if (typeof value === 'number') return value >= 0 && value < 1000 * DAY ? value : null;
  const share = unit === 'share' && typeof value === 'string' ? /^(\d+(?:\.\d+)?)%$/.exec(value.trim()) : null;
  return share === null ? null : Number(share[1]) / 100;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
