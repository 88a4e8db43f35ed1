/** The configuration of a team, as far as rules go. */
import { NO_CONFIG, THRESHOLD_UNITS, type Config, type StatedThreshold, type ThresholdName } from '../config/config';
import { readConfig, type ReadConfig } from '../config/read';
import { SEVERITIES } from '../format/model';
import { ARCHIVE_RULE_IDS } from './archive-ids';
import { DEFAULTS, type BySeverity, type Thresholds } from './defaults';
import { FORM_RULES, LANGUAGE_RULES, REVIEW_RULES } from './index';
import type { LintOptions } from './lint';
import { TEAM_PHRASE } from './phrases';

/** Every rule that can be named in a configuration. Asked for late: who has none does not need all rules for it. */
const ruleIds = (): readonly string[] => [
  ...[...FORM_RULES, ...REVIEW_RULES, ...LANGUAGE_RULES, TEAM_PHRASE].map(({ id }) => id),
  ...ARCHIVE_RULE_IDS,
];

/** Reads `pir.config.yaml`. Never throws. */
export function readTeamConfig(text: string): ReadConfig {
  return readConfig(text, ruleIds());
}

/** Names in the file for names in code; a threshold that is missing in either does not compile. */
const NAMES = {
  gap: 'gap',
  business_days_to_review: 'businessDaysToReview',
  earliest_review: 'earliestReview',
  first_update: 'firstUpdate',
  days_to_do: 'daysToDo',
  open_items: 'openItems',
  open_items_of_one_owner: 'openItemsOfOneOwner',
  tolerance: 'tolerance',
  approximate_tolerance: 'approximateTolerance',
  short_response: 'shortResponse',
  window: 'window',
} as const satisfies Record<ThresholdName, keyof Thresholds>;

export type TeamOptions = Required<
  Pick<LintOptions, 'severities' | 'severityNames' | 'thresholds' | 'phrases' | 'roles' | 'systems' | 'publicHosts'>
>;

/** What the linter takes from a configuration. */
export function teamOptions(config: Config = NO_CONFIG): TeamOptions {
  const { rules, thresholds, flag, allow, roles, systems, publicHosts } = config;
  const stated = (Object.keys(THRESHOLD_UNITS) as ThresholdName[]).flatMap((name) => {
    const value = thresholds[name];
    return value === undefined ? [] : [[NAMES[name], whole(value, DEFAULTS[NAMES[name]])] as const];
  });
  return {
    severities: rules,
    severityNames: config.severities,
    thresholds: Object.fromEntries(stated) as Partial<Thresholds>,
    phrases: { flag, allow },
    roles,
    systems,
    publicHosts,
  };
}

/** One value for all severities; of several, the usual ones where none of the team's own is stated. */
function whole(stated: StatedThreshold, usual: number | BySeverity): number | BySeverity {
  if (typeof usual === 'number') return typeof stated === 'number' ? stated : usual;
  if (typeof stated !== 'number') return { ...usual, ...stated };
  return Object.fromEntries([...SEVERITIES, 'none'].map((severity) => [severity, stated])) as unknown as BySeverity;
}
