/** What one person did, with what came of it or what was meant instead: phrases of `blame/person-cause`. */
import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { Phrase, SentenceExample } from '../rule';
import { asked, denied, deniedBefore, reported, sentenceHas, subjectIs, supposed } from '../tests';
import { noticing } from './noticing';
import { isOne } from './one-act';
import { troubled } from './account';
import { CAUSES, EXPLAINING } from './sections';

const HARMING =
  'broke|broken|clobbered|overwrote|overwritten|deleted|removed|wiped|erased|exposed|leaked|cut|killed|dropped|disabled|disconnected|locked|blocked|crashed|corrupted|lost|caused|triggered|took|brought|knocked|applied|created|introduced|invalidated|severed|truncated|stopped|left|undid|reset|flooded|overloaded|purged|revoked';

const cures = sentenceHas(
  /^(?:restor\w+|recover\w+|resolved?|resolving|mitigat\w+|fix(?:e[ds]|ing)?|rolled|rolling|revert\w*|repair\w*|succeeded|luckily|fortunately)$/,
);

/** One person or oneself: no team, and not all of us. */
export function oneOrMe(match: Match): Match | null {
  const { sentence, from } = match;
  const subject = subjectOf(sentence, from);
  if (subject.type !== 'person') return null;
  const { phrase } = subject;
  return phrase.kind === 'i' || isOne(sentence, phrase) ? { ...match, from: phrase.from } : null;
}

/** The act itself is no finding and no cure. */
function acted(match: Match): Match | null {
  const whole = oneOrMe(match);
  return whole === null || noticing({ ...match, to: match.from + 1 }) ? null : whole;
}

const people = subjectIs('person', 'they');
const excused = [denied, asked, reported, supposed];
/** Where the words found hold a "not" or "without" of their own. */
const excusedAround = [deniedBefore, asked, reported, supposed];

/** A step of the response, told with what was known then: "We paused the rollout, believing that …". */
const RESPONDING =
  /^(?:paused|held|waited|halted|suspended|escalated|reverted|rolled|failed|drained|isolated|scaled|called|paged|asked|declared|started|began|searched|looked|focused|investigated|continued)$/;
const responding = ({ sentence, from, to }: Match): boolean => {
  const act = sentence.tokens.slice(from, to).find((_, at) => sentence.is(from + at, Tag.Past));
  return act !== undefined && RESPONDING.test(act.word);
};

/** "running the documented step": the work as it is meant to be done. */
const asMeant = sentenceHas(
  /^(?:documented|planned|scheduled|routine|usual|standard|prescribed|normal|approved|agreed|runbook|playbook)$/,
);

/** What it led to was good, or it proved right. */
const wentWell = sentenceHas(/^(?:saved|helped|spared|avoided|prevented|limited|confirmed|agreed|rightly|correctly)$/);

/** Sent back, or made so to learn from it. */
const onPurpose = sentenceHas(/^(?:back|vendor|maker|staging|reproduce|analysis|purpose|deliberately|drill|exercise)$/);

/** "an error handler", "a bug for each finding": a thing made on purpose, named after what is wrong. */
function madeOnPurpose({ sentence, to }: Match): boolean {
  if (/^(?:for|to|about)$/.test(sentence.word(to))) return true;
  const ends = Tag.Sign | Tag.Preposition | Tag.Conjunction | Tag.Pronoun | Tag.Adverb | Tag.Gerund;
  return (
    sentence.tokens[to] !== undefined &&
    !sentence.is(to, ends) &&
    !/^(?:[.!?,]|that|which|when)$/.test(sentence.word(to))
  );
}

export const OWN_ACT_PHRASES: readonly Phrase[] = [
  {
    // "I changed the rules and ended up cutting off the office", "ran a query that ended up scanning all of it"
    find: [
      ':past ..8 {and|but|,|which|that} ..1 ended|wound up ..1 :gerund',
      ':past ..9 , this|it|that ..1 ended|wound up',
      `:past ..9 {in|by} {doing} {so|that|this|it} ,? ..1 ${HARMING}`,
      ':past ..8 before {we|i|they|he|she|anyone|anybody} ..1 {understood|knew|verified|checked|tested|confirmed|read|had understood|was sure|were sure}',
    ],
    accept: acted,
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, cures, sentenceHas(/^(?:tried|waited|until)$/)],
  },
  {
    // What was not seen at that moment, told with the act.
    find: [
      ':past ..9 , not realising|knowing|noticing|seeing|thinking|expecting|understanding|anticipating|considering|remembering|checking|aware',
      ':past ..9 , {unaware|oblivious|forgetting|ignoring|believing|thinking|assuming|mistaking|confusing|overlooking|neglecting}',
      ':past ..7 {thinking|believing|assuming|convinced} ..1 {it|that|this|they|we|i|he|she|the} ..6 {was|were|had|would}',
    ],
    accept: (match) => (noticing({ ...match, to: match.from + 1 }) ? null : people(match)),
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, responding],
  },
  {
    // The person stands in the noun phrase of the cause: "it was me restarting the box that …", "the cause was an admin fumbling …"
    find: [
      '{cause|reason|culprit|problem|trigger|explanation} {was|is} :responder !being|having|getting|receiving|needing|wanting|lacking :gerund',
      '{cause|reason|culprit|problem|trigger|explanation} {was|is} :responder not :gerund',
      '{it|this|that} {was|is} :responder !being|having :gerund ..8 that|which',
      '{my|his|her} ..1 change|edit|commit|command|restart|upgrade|script|tweak|decision|migration ..6 {is|was} what',
      '{it was} {my|his|her} ..1 change|edit|commit|command|restart|upgrade|script|tweak|decision that|which',
      '{what} {i|he|she} {did|had done} ..1 was|is ..1 :base|to|wrong !from|in|down',
      'i {am|was} ..1 {the one|the person|the idiot|the culprit} who',
    ],
    severity: 'info',
    sections: EXPLAINING,
    // The words found tell it themselves: "the cause", "not".
    when: [(match) => troubled({ ...match, to: match.from })],
    unless: [
      ...excusedAround,
      cures,
      asMeant,
      ({ sentence, from, to }) =>
        sentence.people.some(({ kind, from: at }) => kind === 'outsider' && at >= from && at < to),
    ],
  },
  {
    find: [
      '{had|have} the wrong ..3 open|selected|active|loaded|focused|highlighted|window|tab|terminal|shell|context|environment|host',
      ':past ..6 {one|a} ..1 {directory|level|line|digit|zero|step|minute|second|row|folder|column|node|day} too',
      ':past ..5 without {saving|committing|thinking|backing|exporting|asking|a backup|a second look|a second pair}',
    ],
    accept: oneOrMe,
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excusedAround, cures],
  },
  {
    // Among the causes even the decision of one counts.
    find: [
      'decided|chose|opted|thought|figured|reckoned {it|to|that|i|he|she|this} !wait|be|have|let|stop|roll|revert|restore|abort|help|move|leave|investigate|look|check|ask|call|page|escalate|fail|try|start|focus',
      '{was|were} ..1 convinced|certain|sure|positive|adamant',
      ':past ..9 although|despite',
      ':past ..7 before ..5 {was|were|had} ..1 finished|done|complete|completed|ready|tested|reviewed|synced|drained|saved|written',
    ],
    accept: oneOrMe,
    severity: 'info',
    sections: CAUSES,
    unless: [...excused, cures, wentWell],
  },
  {
    // Oneself, with a bad piece of work.
    find: [
      'wrote|shipped|pushed|released|deployed|merged|committed|published|made|created|configured|applied|built|rolled a|an|my ..1 {bad|broken|faulty|buggy|incorrect|flawed|half-finished|half-baked|unfinished|wrong}',
      'sent a|an ..1 {bad|broken|faulty|buggy|incorrect|flawed|half-finished|unfinished|wrong}',
      'locked|shut|logged myself|ourselves|himself|herself|themselves|everyone|everybody out',
    ],
    accept: (match) => oneOrMe(match) ?? subjectIs('we')(match),
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, cures, sentenceHas(/^(?:found|fixed|removed|ticket|report|request)$/), onPurpose],
  },
  {
    find: [
      'left ..4 {in|on|open|running|lying|behind|unlocked|exposed} $',
      'left ..3 {debug|test|default|hardcoded|hard-coded|temporary} ..3 in|on|enabled',
    ],
    accept: (match) => oneOrMe(match) ?? subjectIs('we')(match),
    severity: 'info',
    sections: EXPLAINING,
    when: [troubled],
    unless: [...excused, cures],
  },
  {
    find: 'introduced|wrote ..2 bug+|regression|vulnerability|flaw|error|hole',
    accept: (match) => oneOrMe(match) ?? subjectIs('we')(match),
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, cures, madeOnPurpose, sentenceHas(/^(?:found|removed|ticket|report|request)$/)],
  },
];

export const OWN_ACT_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'I trimmed the hedge of rules by hand and ended up cutting off the depot.',
    'A technician reseated the card and in doing so disconnected the north hall.',
    { text: 'I powered off the old rack before the copy was complete.', in: 'contributing_factors' },
    'We closed the valve, not realising that the tank was empty.',
    'The clerk cancelled the second stop, believing that it was unused.',
    'The cause was an admin fumbling the switch.',
    'It was me restarting the belt that broke the chain.',
    'The reason was us not reading the label.',
    'My tweak of the timetable is what crashed the displays.',
    'I had the wrong window open.',
    'I typed the path one level too high.',
    'The clerk closed the form without saving.',
    { text: 'I decided to edit the list in place.', in: 'contributing_factors' },
    { text: 'I was convinced that the lamp was off.', in: 'contributing_factors' },
    'I wrote a faulty filter.',
    'I introduced a bug with the last build.',
    'What I did was delete the wrong shelf.',
    'I locked myself out.',
  ],
  allow: [
    { text: 'The clerk decided to look at the pump first.', in: 'contributing_factors' },
    'I powered off the old rack before the copy was complete.',
    'What I did was open the valve.',
    'My tweak of the timetable is what calmed the crowd.',
    'We printed wrong tickets for an hour.',
    'I left the gate open.',
    'The porter closed the shop, believing that it was Sunday, which the sign also said.',
    'I restarted the belt and ended up with a running line, fixed for good.',
    'The proxy reloaded and in doing so dropped the old sessions.',
    'The copy was complete before I powered off the old rack.',
    'The valve closed, not noticing the pressure.',
    'I noticed the gap, thinking that it was a rounding matter.',
    'The cause was an admin page without a lock.',
    'It was the restart of the belt that stopped the line.',
    'The reason was a label not printed.',
    'The tweak of the timetable is what helped.',
    'The page had the wrong window title.',
    'The path is one level deeper.',
    'The form closes without saving.',
    { text: 'I decided to wait for the second copy.', in: 'contributing_factors' },
    { text: 'The team was certain that help would come.', in: 'contributing_factors' },
    'I found a faulty filter and removed it.',
    'The last build introduced a bug.',
    'The lock shut itself out.',
    'We wrote a regression suite for the belt.',
    'We wrote an error counter for the gate.',
    'One of us created a bug for every open point.',
    'We sent the broken lamp back to the maker.',
    'We shipped the broken lamp back.',
    'We built the faulty lamp again to reproduce the flicker.',
    'We held the second train, believing that the smoke came from the first.',
    'What she did is kept in the journal.',
    'The trigger was a technician starting the planned test.',
    { text: 'A clerk held the gate open despite the rain, which spared the crowd.', in: 'contributing_factors' },
    { text: 'A clerk was sure of the number, and the ledger agreed.', in: 'contributing_factors' },
    'I logged in and saw the queue.',
  ],
};
