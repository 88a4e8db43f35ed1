import type { Entry, Review } from '../format/model';
import type { Disruption } from './metrics';

/** Who knew first: the customers, a tool of ours, or somebody of ours who looked. */
export type Detector = 'customers' | 'monitoring' | 'people';

/**
 * Who knew first, from the entry that is marked `detected`: `customers` among those named, else the kind `automation`, else anybody named or
 * a kind of work that only people do. An `event` that nobody is named for says nothing.
 */
export function detectorOf(entry: Entry | undefined): Detector | null {
  if (entry === undefined) return null;
  if (entry.who.some(({ value }) => value.trim().replace(/^@/, '').toLowerCase() === 'customers')) return 'customers';
  const kind = entry.kind?.value;
  if (kind === 'automation') return 'monitoring';
  if (kind === 'task' || kind === 'interaction' || kind === 'communication') return 'people';
  return entry.who.length > 0 ? 'people' : null;
}

export function detectedBy({ timeline }: Review, { marks }: Disruption): Detector | null {
  return marks.detected === undefined ? null : detectorOf(timeline[marks.detected.entry]);
}
