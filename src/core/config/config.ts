/** What a team does its own way, as data. Absent parts are empty. */
import type { Severity } from '../format/model';
import type { Rates } from '../metrics/cost';
import type { FindingSeverity } from '../text/finding';

/** Words of the team's own to point out. */
export interface FlaggedPhrase {
  readonly find: readonly string[];
  readonly say: string | null;
  readonly instead: string | null;
  readonly severity: FindingSeverity;
}

/** One number for all severities, or some of their own; `none` stands for a review without a severity. */
export type StatedThreshold = number | Readonly<Partial<Record<Severity | 'none', number>>>;

/** Names of thresholds in the file. Lengths of time are in milliseconds, shares between 0 and 1. */
export const THRESHOLD_UNITS = {
  gap: 'length',
  business_days_to_review: 'number',
  earliest_review: 'length',
  first_update: 'length',
  days_to_do: 'number',
  open_items: 'number',
  open_items_of_one_owner: 'number',
  tolerance: 'length',
  approximate_tolerance: 'share',
  short_response: 'length',
  window: 'length',
} as const;
export type ThresholdName = keyof typeof THRESHOLD_UNITS;

/** Those that may differ by severity. */
export const BY_SEVERITY: ReadonlySet<ThresholdName> = new Set(['gap', 'business_days_to_review', 'days_to_do']);

/** What of the cost of downtime is not in a review. */
export type CostRates = Rates;

export interface Config {
  readonly rules: Readonly<Record<string, FindingSeverity | 'off'>>;
  readonly flag: readonly FlaggedPhrase[];
  readonly allow: readonly string[];
  readonly roles: readonly string[];
  readonly systems: readonly string[];
  /** How levels are shown. */
  readonly severities: Readonly<Partial<Record<Severity, string>>>;
  /** Globs from the folder of the file; `include` is null where the usual ones hold. */
  readonly markdown: { readonly include: readonly string[] | null; readonly exclude: readonly string[] };
  readonly thresholds: Readonly<Partial<Record<ThresholdName, StatedThreshold>>>;
  readonly tickets: { readonly pattern: string | null; readonly url: string | null };
  /** `status.example.com`, `*.example.com`, in small letters. */
  readonly publicHosts: readonly string[];
  readonly cost: CostRates | null;
  /** Paths from the folder of the file, by name. */
  readonly templates: Readonly<Record<string, string>>;
}

/** The name under which the file is looked for, from the review upwards. */
export const CONFIG_FILE = 'pir.config.yaml';

export const NO_CONFIG: Config = {
  rules: {},
  flag: [],
  allow: [],
  roles: [],
  systems: [],
  severities: {},
  markdown: { include: null, exclude: [] },
  thresholds: {},
  tickets: { pattern: null, url: null },
  publicHosts: [],
  cost: null,
  templates: {},
};
