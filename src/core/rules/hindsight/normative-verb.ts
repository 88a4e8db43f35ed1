import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import { except } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { asked, denied, forestalled, reported, sentenceHas } from '../tests';

/** Conduct of people: they act, or a passive leaves out who did. A thing that acts by itself is not judged. */
function conduct(match: Match): boolean {
  const { sentence, from, to } = match;
  const passive =
    [from - 3, from - 2, from - 1, from, from + 1, from + 2].some((i) => i < to + 2 && sentence.is(i, Tag.Auxiliary)) ||
    sentence.is(from - 1, Tag.Participle) ||
    sentence.is(to - 1, Tag.Participle);
  const subject = subjectOf(sentence, from);
  if (subject.type === 'thing' && sentence.is(to - 1, Tag.Gerund)) return false;
  if (subject.type === 'person') return subject.phrase.kind !== 'outsider';
  return passive || subject.type === 'none';
}

const machine = sentenceHas(
  /^(?:connections?|sockets?|packets?|thread|process|processes|pods?|nodes?|timed|expired|shutdown|token|session)$/,
);
/** "The probe was improperly configured": the state of a thing. */
const artefact = sentenceHas(
  /^(?:configured|formatted|encoded|escaped|sized|initiali[sz]ed|typed|indexed|cached|mounted|zeroed|parsed|saniti[sz]ed|freed|stored|cleared|propagated|terminated|signed|linked|cleaned|released)$/,
);
const MANNER =
  'prematurely|hastily|hurriedly|improperly|inappropriately|rashly|recklessly|haphazardly|sloppily|incompetently';

/** An info: the same verbs are said of connections and jobs, and of plans that are still to come. */
export const normativeVerb: LanguageRule = {
  type: 'language',
  id: 'hindsight/normative-verb',
  severity: 'info',
  title: 'A verb that judges what people did',
  why: 'It tells how the act is rated now, not what the act was.',
  instead: 'Write the act, its time, and what was on the screen.',
  source: 'Bergström, Three analytical traps in accident investigation; Dekker, The Field Guide',
  sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
  phrases: [
    {
      find: ['mismanage%|mishandle%|botch%|bungle%|fumble%|mismanagement|mishandling|maladministration'],
      unless: [denied, reported, asked],
    },
    {
      find: [
        `${MANNER} :part|:past|:gerund`,
        `:part|:past ..3 ${MANNER}`,
        '{modified|changed|calculated|estimated|handled|diagnosed|applied} {incorrectly|wrongly}',
        'incorrectly|wrongly {concluded|closed|handled|escalated|prioritised|triaged|dismissed|diagnosed|attributed|decided|estimated|planned|calculated}',
        'too early|soon|hastily {closed|declared|deployed|released|merged}',
      ],
      when: [conduct],
      unless: [denied, forestalled, reported, machine, artefact],
    },
    {
      find: [
        'poorly|badly|inadequately|insufficiently {planned|executed|communicated|coordinated|handled|managed|tested|reviewed|prepared|thought|timed|considered|validated|rehearsed}',
        'not|never properly|adequately|sufficiently|thoroughly|correctly {planned|communicated|coordinated|handled|tested|reviewed|prepared|considered|validated|vetted}',
        'poor|bad|insufficient|inadequate|sloppy|flawed|lax ..1 {planning|handling|preparation|practice+|execution|timing|strategy|strategies|testing|review+|verification|validation|diligence|release strategy|change management|housekeeping|discipline|habits}',
        'misguided|ill-advised|ill-conceived attempt+|effort+|fix|change',
        'too much|little trust|faith|confidence|reliance',
        'misplaced trust|faith|reliance|hope',
        'careless|sloppy|clumsy timing|wording|naming',
      ],
      unless: [denied, reported],
    },
    {
      find: ['inappropriate|improper {action+|use|handling|response|change|decision|behaviour|behavior}'],
      unless: [denied, reported],
    },
  ],
  message:
    '“{words}” tells how the act is rated now, not what it was. Write the act, its time, and what was on the screen.',
  flag: [
    'The rota had been changed incorrectly.',
    'There was too much trust in green checks.',
    'A case of careless timing.',
    'The hand-over was mishandled.',
    'The switch was botched.',
    'The release was improperly coordinated.',
    'The commander prematurely closed the incident.',
    'Insufficient testing on the staging host.',
    'The window was poorly planned.',
    'The length of the window was wrongly estimated.',
  ],
  allow: [
    'The fan was hurriedly spinning up.',
    'There was too much load.',
    'The balance was improperly zeroed.',
    '`Improper shutdown detected; recovery starts`',
    'The ticket was closed at noon and opened again at one.',
    'The default buffer is too small for the link.',
    'The unmanaged pool has no drain hook.',
    'The connection was closed prematurely by the proxy.',
    'The hand-over was not mishandled.',
    'The probe was improperly configured.',
  ],
};
