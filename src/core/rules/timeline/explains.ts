import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { asked, reported } from '../tests';

/** "since 10:00", "since the deploy" are times; "since nobody answered" is a reason. */
function reason({ sentence, to }: Match): boolean {
  return (
    sentence.is(to, Tag.Pronoun) ||
    (sentence.is(to, Tag.Determiner) &&
      [to + 2, to + 3].some((i) => sentence.is(i, Tag.Past | Tag.Auxiliary | Tag.Third)))
  );
}

/** "The dump stops at 60% due to the quota": a state as the machine reports it. */
function state({ sentence, from, to }: Match): boolean {
  if (!/^(?:due|because)$/.test(sentence.word(from)) || !/^(?:to|of)$/.test(sentence.word(to - 1))) return false;
  return (
    !sentence.people.some(({ to: end }) => end <= from) &&
    sentence.tokens
      .slice(0, from)
      .some(({ word }) =>
        /^(?:fails?|failed|exits?|exited|stops?|stopped|aborts?|aborted|killed|evicted)$/.test(word),
      ) &&
    [0, 1, 2, 3].some((ahead) => /^(?:quota|space|memory|oom|timeouts?|permissions?)$/.test(sentence.word(to + ahead)))
  );
}

/** In a review of our format the entry is known to be one; under a heading of a Markdown text it is often a story. */
function certain({ sentence }: Match): FindingSeverity {
  return sentence.passage.facts.actor === undefined ? 'info' : 'warning';
}

/**
 * A warning in timelines of the format only. In Markdown archives half of such sentences are fair stories of a machine ("retries
 * because of a 503"), so that there it is an info.
 */
export const explains: LanguageRule = {
  type: 'language',
  id: 'timeline/explains',
  severity: 'warning',
  title: 'An entry that explains',
  why: 'A timeline tells what happened; reasons in it are read as facts and settle what the review is to find out.',
  instead: 'Keep the event here and move the reason to `judgment` or to a contributing factor.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (timeline); Etsy Debriefing Facilitation Guide',
  sections: ['timeline'],
  phrases: [
    {
      find: [
        'because',
        'due to',
        'owing to',
        'on account of',
        'which ..1 {caused|led|solved|resolved|fixed|triggered|broke|meant}',
        'therefore|thus|hence|consequently',
        'as a result|consequence',
        'caused by',
        '{turned out to be|is|was|be} the cause',
      ],
      severity: certain,
      unless: [asked, state, reported],
    },
    // What was meant to come of a step was known then; it explains less than it tells.
    { find: ['so that', 'in order to', 'to avoid|prevent'], severity: 'info', unless: [asked, reported] },
    { find: 'since', when: [reason], severity: certain, unless: [asked, reported] },
  ],
  message:
    '“{words}” explains inside the timeline, where it is read as a fact. Keep the event here and move the reason to `judgment` or to a factor.',
  flag: [
    'The dump stops at 40% due to the new schema.',
    'Restarted the broker because it hung.',
    'Deployed the fix, which solved the problem.',
    'The cache was the cause, therefore it was flushed.',
    'Escalated since nobody answered.',
    'Pool doubled in order to drain the queue.',
  ],
  allow: [
    'The dump stops at 40% due to a full quota.',
    'Broker restarted, lag 40 minutes.',
    'The commander writes: “probably because of the cache”.',
    'Escalated to storage; no answer after ten minutes.',
    'Log: `closed due to inactivity`',
    'Error rate flat since 10:00.',
  ],
};
