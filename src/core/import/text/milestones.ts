import type { Milestone } from '../../format/model';

/** Words that are a milestone's name and nothing more. `Resolved` is two different ones, so it is none. */
const NAMES: readonly (readonly [RegExp, Milestone])[] = [
  [
    /^(?:incident |outage |impact |disruption )?(?:started|start|starts|began|begins|start(?:ed)? of (?:the )?(?:incident|impact|outage|disruption))$/i,
    'started',
  ],
  [/^(?:incident |impact |issue )?(?:first )?detected$/i, 'detected'],
  [/^(?:incident |alert |page )?acknowledged$/i, 'acknowledged'],
  [/^(?:incident |outage )?declared$/i, 'declared'],
  [/^(?:cause |issue |problem )?identified$/i, 'identified'],
  [/^(?:incident |impact |issue )?mitigated$/i, 'mitigated'],
  [/^(?:(?:service )?restored|repaired|incident repaired|service recovered)$/i, 'restored'],
];

/** `(start of incident)`, `**(detected)**`, `[MITIGATED]`: what somebody marked in a list. */
const MARKED = /[([]([^()[\]]{3,40})[)\]](?!\()/g;

/** The milestones that stand in brackets among an entry's words, or are all of them. */
export function markedMilestones(words: string): Milestone[] {
  const marked = [...words.matchAll(MARKED)].flatMap(([, inside = '']) => milestonesOf(inside));
  return [...new Set([...milestonesOf(words), ...marked])];
}

/** The milestone that an entry's words name, where they say nothing else. */
export function milestonesOf(words: string): Milestone[] {
  const text = words.replace(/[*_`.]/g, '').trim();
  return NAMES.flatMap(([pattern, milestone]) => (pattern.test(text) ? [milestone] : []));
}
