import { MILESTONES } from '../format/model';
import type { MetricKey } from '../format/model';
import type { Disruption, Mark } from './metrics';

export interface MomentsApart {
  /** `started → acknowledged, the detection phase`. */
  readonly words: string;
  /** The figure that has this length, where one of the file's has. */
  readonly key: MetricKey | null;
}

/** What the time between two milestones is called, where it has a name. */
const NAMES: Readonly<Record<string, MetricKey>> = {
  'started detected': 'time_to_detect',
  'detected acknowledged': 'time_to_acknowledge',
  'started mitigated': 'time_to_mitigate',
  'started restored': 'time_to_recover',
  'started closed': 'time_to_close',
  'started acknowledged': 'detection',
  'acknowledged identified': 'response',
  'identified restored': 'remediation',
  'acknowledged declared': 'triage',
  'declared investigated': 'investigation',
  'investigated identified': 'identification',
};

/** The first pair of milestones that lie a length apart: in one disruption if possible, else across all of them; null when none does. */
export function momentsApart(
  disruptions: readonly Disruption[],
  milliseconds: number,
  tolerance: number,
): MomentsApart | null {
  const fits = (from: Mark, to: Mark): boolean =>
    from.instant !== null && to.instant !== null && Math.abs(to.instant - from.instant - milliseconds) <= tolerance;
  if (milliseconds === 0) return null;
  for (const disruption of disruptions) {
    const marks = inOrder(disruption);
    for (const from of marks) {
      for (const to of marks) {
        if (from === to || !fits(from, to)) continue;
        const key = NAMES[`${from.milestone} ${to.milestone}`] ?? null;
        return { words: `\`${from.milestone}\` → \`${to.milestone}\`${key === null ? '' : `, ${named(key)}`}`, key };
      }
    }
  }
  const all = disruptions.flatMap((disruption, index) => inOrder(disruption).map((mark) => ({ mark, index })));
  for (const from of all) {
    for (const to of all) {
      if (to.index <= from.index || !fits(from.mark, to.mark)) continue;
      const words = `\`${from.mark.milestone}\` of disruption ${from.index + 1} → \`${to.mark.milestone}\` of disruption ${to.index + 1}`;
      return { words, key: null };
    }
  }
  return null;
}

function inOrder({ marks }: Disruption): Mark[] {
  return MILESTONES.flatMap((milestone) => marks[milestone] ?? []);
}

function named(key: MetricKey): string {
  return key.startsWith('time_to_')
    ? `the ${key.replaceAll('_', ' ')}`
    : `the ${key}${/detection|response|remediation/.test(key) ? ' phase' : ' stage'}`;
}
