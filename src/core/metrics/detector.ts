import { entriesOf } from '../format/entries';
import type { EntryFacts } from '../format/entry-facts';
import type { Review } from '../format/model';
import type { Disruption } from './metrics';

/** Who knew first: the customers, a tool of ours, or somebody of ours who looked. */
export type Detector = 'customers' | 'monitoring' | 'people';

/** Names in `who` that are no person's: what watches, and the best known tools for it. */
const WATCHERS =
  /^(?:monitoring|alerting|alerts?|alertmanager|automation|bot|cloudwatch|datadog|grafana|icinga|nagios|new ?relic|opsgenie|pager ?duty|pingdom|probes?|prometheus|sentry|system|zabbix)$/i;

/**
 * Who knew first, from the entry that is marked `detected`: `customers` among those named, else the kind `automation` or nobody named but what
 * watches, else anybody named or a kind of work that only people do. An `event` that nobody is named for says nothing.
 */
export function detectorOf(entry: EntryFacts | undefined): Detector | null {
  if (entry === undefined) return null;
  const names = entry.who.map((name) => name.trim().replace(/^@/, ''));
  if (names.some((name) => name.toLowerCase() === 'customers')) return 'customers';
  const { kind } = entry;
  if (kind === 'automation' || (names.length > 0 && names.every((name) => WATCHERS.test(name)))) return 'monitoring';
  if (kind === 'task' || kind === 'interaction' || kind === 'communication') return 'people';
  return names.length > 0 ? 'people' : null;
}

export function detectedBy(review: Review, { marks }: Disruption): Detector | null {
  return marks.detected === undefined ? null : detectorOf(entriesOf(review).facts[marks.detected.entry]);
}
