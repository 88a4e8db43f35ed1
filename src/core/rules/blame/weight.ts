/** How much an error of people weighs, and what excuses it: for the phrases of `blame/human-error`. */
import type { Match } from '../../prose/match';
import type { FindingSeverity } from '../../text/finding';
import type { Test } from '../rule';
import { actor, denied, forestalled, rightBefore, sentenceHas, supposed } from '../tests';
import { agent } from './whose-act';

/** Of people that are named: a warning; a passive that names nobody is a thing to look at. */
export function graver(match: Match): FindingSeverity {
  const kind = actor(match) ?? agent(match);
  const named = kind === 'name' || kind === 'role' || kind === 'group' || kind === 'he' || kind === 'someone';
  return named && match.sentence.passage.section !== 'timeline' ? 'warning' : 'info';
}

/** We speak of ourselves in the learnings: an admission, left alone. */
export function inLearnings(match: Match): boolean {
  const kind = actor(match);
  return match.sentence.passage.section === 'learnings' && (kind === 'we' || kind === 'i');
}

/** In the timeline, and where we speak of ourselves, it is a thing to look at and no more. */
export function milder(match: Match): FindingSeverity {
  const kind = actor(match);
  return match.sentence.passage.section === 'timeline' || kind === 'we' || kind === 'i' ? 'info' : 'warning';
}

/** It went well by luck, and the error is told for that. */
export const lucky = sentenceHas(/^(?:otherwise|luckily|fortunately|lucky|luck)$/);

export const EXCUSES: readonly Test[] = [denied, forestalled, supposed, lucky, rightBefore(/^being$/)];
