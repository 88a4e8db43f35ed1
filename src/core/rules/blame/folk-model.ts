import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import { except } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { denied, subjectIs } from '../tests';
import { accounted } from './account';

function measured({ sentence }: Match): boolean {
  return sentence.tokens.some(({ tags }) => (tags & Tag.Number) !== 0);
}

/** "The leader was not paying attention to heartbeats." */
function machine({ sentence, from }: Match): boolean {
  return [1, 2].some((back) => sentence.is(from - back, Tag.Software));
}

/** "The model was overconfident". */
function ofThing({ sentence, from }: Match): boolean {
  return /^(?:was|were|is|are)$/.test(sentence.word(from - 1)) && subjectOf(sentence, from - 1).type === 'thing';
}

const person = subjectIs('person');

/** An info: a label may stand beside the measure that makes it a description. */
export const folkModel: LanguageRule = {
  type: 'language',
  id: 'blame/folk-model',
  severity: 'info',
  title: 'A label of psychology in place of a description',
  why: 'A label sounds like an explanation and cannot be checked; the cues that people had can be.',
  instead: 'Describe what was on the screens, what was looked at and for how long.',
  source: 'Dekker, Hollnagel, Human factors and folk models (2004); Etsy Debriefing Facilitation Guide',
  sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
  phrases: [
    {
      find: [
        'complacency|complacent|overconfidence|overconfident|over-confidence|hubris|groupthink|inattention|inattentive|inattentiveness|absent-minded|absentmindedness',
        'tunnel vision',
        '{lose%|loss|lack|poor|no} of? ..2 {situational awareness|situation awareness}',
        'situational awareness ..3 {lost|degraded|poor|lacking|suffered|low|missing}',
        'in the|our|my|his|her|their ..1 haste|hurry|rush !hour|of',
        'being ..1 {tired|exhausted|sleepy|distracted|overtired}',
        'confirmation bias',
        '{excess|excess of|excessive|undue|misplaced} confidence',
        'went into panic',
        'attitude|mentality|mindset {was|of|that|toward+}',
        'arrogance',
      ],
      unless: [denied, ofThing],
    },
    {
      find: [
        '{not|stop%} ..1 pay% ..1 attention',
        'lose% focus|concentration',
        '{not|nobody|no-one} ..3 care|cared',
        'be% distracted|careless|overwhelmed !by|with',
        'drop% ..1 guard',
        'be% too|over ..1 confident|optimistic|trusting|hasty|eager|relaxed',
      ],
      accept: (match) => person(match) ?? (/^(?:nobody|no-one)$/.test(match.sentence.word(match.from)) ? match : null),
      unless: [accounted],
    },
    {
      find: 'be% in a {hurry|rush} !hour',
      accept: person,
      unless: [denied],
    },
    {
      find: 'panic%',
      accept: person,
      unless: [({ sentence, from }) => /^(?:nobody|no-one|no|noone)$/.test(sentence.word(from))],
    },
    { find: '{false|misplaced} sense of', severity: 'hint', unless: [denied] },
    {
      find: 'engineer|operator|responder|team|staff|developer|reviewer|human fatigue|exhaustion|tiredness|distraction',
      unless: [denied, measured],
    },
    { find: ['{alert|alarm|pager|page} fatigue'], unless: [denied, measured] },
    { find: ['{not|never} paying ..1 attention', '{nobody|no-one} ..5 cared'], unless: [machine, accounted] },
  ],
  message:
    '“{words}” is a label, not a description, and cannot be checked. Describe what was on the screens, what was looked at and for how long.',
  flag: [
    'In the rush nobody looked at the sheet.',
    'Being tired, the operator went home.',
    'Complacency about the nightly warnings.',
    'Tunnel vision on the cache.',
    "She wasn't paying attention to the queue graph.",
    'The responders lost situational awareness.',
    'Alert fatigue played a role.',
    'The on-call engineer panicked.',
    'Responder fatigue after three nights.',
    'The engineers were in a hurry.',
  ],
  allow: [
    'The rush hour began at eight.',
    'We were never in a rush.',
    'The hypervisor panicked during the snapshot.',
    'The worker panicked with a nil pointer.',
    'On-call received 412 pages in 7 days; alert fatigue shows in the acknowledgement times.',
    'For 18 minutes all three looked at the database graph; the cache graph was not open.',
    'No complacency was found.',
    'Nobody panicked.',
    'Metal fatigue broke the rail of the rack.',
    'The migration was in a rush of other jobs.',
    'The node lost focus of the leader lease.',
    'The leader was not paying attention to heartbeats.',
    'The responders were asleep when the page came.',
  ],
};
