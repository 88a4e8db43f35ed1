import type { Match } from '../../prose/match';
import { subjectOf } from '../../prose/clause';
import { PROSE } from '../../prose/section';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { asked, before, reported } from '../tests';
import { possesses } from './modal';

const BY_ITSELF =
  /^(?:automatically|alone|normally|theoretically|theory|eventually|now|presumably|already|sync|schedule)$/;
const COURSE =
  /^(?:completed?|finished|run|started|ended|expired|renewed|arrived|propagated|stopped|fired|recovered|synced|resulted|led|lasted|taken|reached|converged|healed|drained|cleared|caught|refreshed|happened)$/;

/** "for what should have been a plain restart", "the path that should have been taking over": what a thing was for. */
function meant(s: Sentence, from: number, to: number): boolean {
  if (s.word(to - 1) !== 'been') return false;
  const link = s.word(from - 1);
  return (
    (link === 'what' && from - 1 > s.lead && s.is(to, Tag.Determiner)) ||
    ((link === 'that' || link === 'which') && s.is(to, Tag.Gerund))
  );
}

/** "…, but did not", "…, never did": what was due did not come. */
function failedTo(s: Sentence, to: number): boolean {
  return s.tokens.some(
    ({ word }, at) =>
      at > to &&
      (word === 'never' ||
        (word === 'not' && s.is(at - 1, Tag.Auxiliary)) ||
        (/^(?:kept|left|stayed|remained)$/.test(word) && s.word(at - 1) !== 'been')) &&
      [1, 2, 3, 4].some((back) => /^(?:,|;|but|yet|and|–|—)$/.test(s.word(at - back))),
  );
}

/** What a system was expected to do by its design, against which an observation is held; no reproach. */
function expectation(match: Match): boolean {
  const { sentence, from, to } = match;
  const subject = subjectOf(sentence, from);
  const people = subject.type === 'person';
  // "This should not have resulted in lost orders": a verdict on the harm there was.
  const verdict = sentence.tokens.slice(from, to).some(({ word }) => word === 'not');
  // "… so it should not have mattered": how it presumably was.
  if (!people && /^mattered$/.test(sentence.word(to - 1))) return true;
  // "not so busy that it should have stalled"
  if (!people && sentence.word(to - 1) === 'had' && before(/^(?:so|large|small|big|much|many)$/, 4)(match))
    return false;
  if (
    (!people ||
      subject.phrase.kind === 'outsider' ||
      (subject.phrase.kind === 'someone' && sentence.word(to - 1) === 'felt')) &&
    /^(?:had|seen|experienced|noticed|received|felt)$/.test(sentence.word(to - 1))
  )
    return true;
  // "should have fired at 80%, as configured": what it was set to do.
  if (
    !people &&
    sentence.tokens.some(
      ({ word }, at) =>
        at >= to && word === 'as' && /^(?:configured|designed|specified|documented|set)$/.test(sentence.word(at + 1)),
    )
  )
    return true;
  if (people || failedTo(sentence, to)) return false;
  if (meant(sentence, from, to)) return true;
  // "should have taken a minute and took an hour": the measure of a thing; "should not have taken" is a verdict.
  if (
    /^(?:taken|lasted)$/.test(sentence.word(to - 1)) &&
    // "should have taken it out of rotation": an act.
    !/^(?:it|them|this|that|the|over|care|place)$/.test(sentence.word(to)) &&
    !sentence.tokens.slice(from, to).some(({ word }) => word === 'not')
  )
    return true;
  // The state that it was to be in: "should have been in", "at this point it should have been visible".
  if (sentence.word(to - 1) === 'been') {
    if (sentence.is(to, Tag.Preposition) && (to + 1 >= sentence.tokens.length || sentence.is(to + 1, Tag.Sign)))
      return true;
    if (
      /^(?:at|from|since)$/.test(sentence.word(sentence.lead)) &&
      /^(?:visible|available|gone|reachable|back|fixed|resolved|empty)$/.test(sentence.word(to))
    )
      return true;
  }
  // What was believed of it then, and what was to be there.
  if (before(/^(?:believed|thought|expected|assumed|figured|hoped)$/, 7)(match)) return true;
  if (/^(?:that|which)$/.test(sentence.word(from - 1)) && /^(?:existed|contained|held)$/.test(sentence.word(to - 1)))
    return true;
  if (sentence.tokens.some(({ word }) => BY_ITSELF.test(word)) && !sentence.tokens.some(({ word }) => word === 'not'))
    return true;
  // "By 14:00 all entries should have expired."
  if (sentence.word(sentence.lead) === 'by' || sentence.word(0) === 'by') return true;
  // "The rows should have been purged by then"
  const due = sentence.tokens.findIndex(
    ({ word }, at) => at > to && word === 'by' && /^(?:then|now)$/.test(sentence.word(at + 1)),
  );
  if (due > 0 && !sentence.tokens.slice(from, to).some(({ word }) => word === 'not')) return true;
  // Held against what came instead: "should have been sent at midnight; it was sent at nine".
  const contrast = sentence.tokens.some(({ word }, at) => at > to && /^(?:;|but|instead)$/.test(word));
  const beside = sentence.tokens.findIndex(({ word }, at) => at > to && word === ';');
  if (beside > 0 && sentence.word(beside + 1) === 'it' && !verdict) return true;
  if (!COURSE.test(sentence.word(to - 1)) && !(contrast && sentence.is(to, Tag.Participle))) return false;
  for (let i = to; i < sentence.tokens.length; i++) {
    if (
      /^(?:by|at|within|after|around|before|every|until|in|on)$/.test(sentence.word(i)) &&
      (sentence.is(i + 1, Tag.Number | Tag.Identifier | Tag.Opaque | Tag.Capital) ||
        /^(?:midnight|noon|a|then|about|less|half|the)$/.test(sentence.word(i + 1)))
    )
      return true;
  }
  return /^(?:resulted|led|lasted)$/.test(sentence.word(to - 1)) && !verdict;
}

/** "The keys were rotated, as they should have been": it was so. */
function affirmed({ sentence, from, to }: Match): boolean {
  const ends = to >= sentence.tokens.length || sentence.is(to, Tag.Sign);
  // "It did what it should have done."
  if (ends && sentence.word(from - 2) === 'what' && /^(?:did|does|doing|done)$/.test(sentence.word(from - 3)))
    return true;
  return (
    ends &&
    sentence.word(from - 2) === 'as' &&
    (from - 2 === sentence.lead || sentence.word(from - 3) === ',') &&
    !sentence.tokens.some(({ tags, word }) => (tags & Tag.Negation) !== 0 || word === 'not' || word === 'never')
  );
}

/** "We should have told you sooner": said to those whom it reached. */
function apology({ sentence, from, to }: Match): boolean {
  return (
    sentence.word(from - 1) === 'we' &&
    /^(?:told|informed|updated|notified|warned|asked)$/.test(sentence.word(to - 1)) &&
    sentence.word(to) === 'you'
  );
}

/** "The timeout should have been 30 and was 300": the value of a thing, held against what it was. */
function measured({ sentence, from, to }: Match): boolean {
  if (sentence.word(to - 1) !== 'been' || to - from > 3 || subjectOf(sentence, from).type === 'person') return false;
  return (
    sentence.is(to, Tag.Number | Tag.Opaque | Tag.Identifier) ||
    sentence.tokens.some(
      ({ word }, at) =>
        at > to &&
        at < to + 7 &&
        ((word === 'instead' && sentence.word(at + 1) === 'of') ||
          (/^(?:was|were|is)$/.test(word) && /^(?:and|but)$/.test(sentence.word(at - 1)))),
    )
  );
}

/** An apology is owed, and no analysis; "this should have contained it" is presumed to be so, as often as missed. */
function presumed(match: Match): FindingSeverity {
  const { sentence, from, to } = match;
  if (apology(match) || measured(match)) return 'info';
  const words = sentence.tokens.slice(from, to).map(({ word }) => word);
  return /^(?:this|these|that)$/.test(sentence.word(from - 1)) && !words.includes('not') && !words.includes('been')
    ? 'info'
    : 'warning';
}

export const shouldHave: LanguageRule = {
  type: 'language',
  id: 'counterfactual/should-have',
  severity: 'warning',
  title: 'What ought to have happened',
  why: 'It describes a past that did not take place, and so says nothing about the one that did.',
  instead: 'Write what happened and what could be seen at that moment; put the wish into an action item.',
  source: 'Dekker, The Field Guide to Understanding Human Error; Hand, Post-Incident Reviews, ch. 9 (the facilitator)',
  sections: PROSE,
  phrases: [
    {
      find: [
        'should not? have|of|had|hav|has all|both|each|double? :part|lead',
        'ought not? to have all|both|each|double? :part',
        '{should|ought to} not? have|had be',
        'should long have been :part',
      ],
      severity: presumed,
      unless: [possesses, expectation, affirmed, reported],
    },
    // "…, as it should have."
    { find: ['should not? have $', 'should not? have ,|;'], unless: [affirmed, reported] },
    // "Should we have waited?" holds its answer.
    { find: '^ should|ought ..4 have :part', severity: 'info', when: [asked], unless: [reported] },
    { find: ['shouldnt have :part'], unless: [possesses, expectation, reported] },
    { find: ['need|needed not have :part', 'need not have be'], unless: [reported] },
  ],
  message:
    '“{words}” tells of a past that did not happen and explains nothing about the one that did. Write what happened and what was visible then; a wish belongs in an action item.',
  flag: [
    { text: 'We should have told you earlier, and we will.', in: 'public' },
    'The lamps were not lit, as they should have been.',
    'We should have noticed this in the rehearsal.',
    'Should we have closed the gate sooner?',
    'The guard should have taken it off the belt.',
    "The agent shouldn't have been upgraded before the holiday.",
    'Support ought to have paged the second line.',
    "The limit should've been twice as large.",
    'A warning that should have been removed long ago hid the real one.',
    'The search need not have taken half an hour.',
    'The key that should have been rotated was still in use.',
    'The token should long have been revoked.',
    'What should have been checked was the second pool.',
    'The quota page, which should have gone out at 80 percent, never did.',
    'Operations were not told, which they should have been.',
    'The page did not go out as it should have.',
    'The release went out when it should not have.',
    'Such a patch should not have resulted in lost parcels.',
    'The limit should have been 30 and was 300.',
    'The old key should have been deleted in March but was kept.',
  ],
  allow: [
    'The gate did what it should have done.',
    'The lid should have opened within a second; it opened after nine.',
    'The gate should have closed at 40 parcels, as configured; it did not, because the counter was off.',
    'Both lamps were lit, as they should have been.',
    'The pump stopped, as it should have.',
    'The restart should have resulted in a short pause.',
    'Should the client have a second address?',
    { text: 'We should add an alert on queue age.', in: 'action_items' },
    'The client should have exponential backoff.',
    'The digest should have been mailed at 06:00; it was mailed at nine.',
    'The backup should have finished by 03:00; it finished at 05:10.',
    'The alert should fire at 80 percent.',
    'Late invoices should have been sent automatically once the queue had drained.',
    'Support reports that the transfer should have arrived.',
    'The host took an hour for what should have been a plain restart.',
    'The path that should have been taking over was switched off in May.',
    'The job was moved as well, so it should not have mattered.',
    'By noon all sessions should have been renewed, and the errors were gone.',
    'The rows should have been purged by then, as the job runs hourly.',
    'The vendor stated that the firmware should have caught the overflow.',
    'It should have taken a minute and took an hour.',
    'We believed that the new path should have been fine.',
    'This is the state that the pool should have been in.',
    'The reader asked for files that should have existed.',
    'The pool has the limit that it should have by design.',
    'The key is as short as it should be.',
    { text: 'We should have dedicated roles in a call.', in: 'learnings' },
  ],
};
