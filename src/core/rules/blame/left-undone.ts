/** Omissions that are offered as a cause without anybody who is named for them: phrases of `blame/human-error`. */
import { HUMAN_ONLY } from '../../prose/lexicon/acts';
import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { Phrase } from '../rule';
import { after, asked, reported, subjectIs, supposed } from '../tests';
import { ANALYSIS, CAUSES } from './sections';
import { LEFT_OUT, lessUntested } from './undone';

/** People act before it, or people were not told of a passive: "was switched without telling the shift", never a packet. */
function somebodyActs({ sentence, from, to }: Match): boolean {
  const people = sentence.people.filter(({ kind }) => kind !== 'outsider' && kind !== 'you');
  if (people.some((phrase) => !phrase.possessive && phrase.to <= from && from - phrase.to < 12)) return true;
  const passive = sentence.is(from - 1, Tag.Participle) && /^(?:was|were|been|be)$/.test(sentence.word(from - 2));
  return passive && people.some((phrase) => phrase.to > to && phrase.from < to + 3);
}

/** People, or nobody named. */
function peopleOrNone(match: Match): Match | null {
  const subject = subjectOf(match.sentence, match.from);
  if (subject.type === 'person') return subjectIs('person')(match);
  return subject.type === 'none' ? match : null;
}

/** "was not noticed by the probe": by people it counts. */
function byMachine({ sentence, to }: Match): boolean {
  for (let i = to; i < to + 5; i++)
    if (sentence.word(i) === 'by') return !sentence.people.some(({ from }) => from === i + 1);
  return false;
}

const excused = [asked, reported, supposed];

export const LEFT_UNDONE_PHRASES: readonly Phrase[] = [
  {
    find: [
      '{was|were|been} never ..1 {tested|reviewed|verified|communicated|announced|rehearsed|declared|questioned|followed up}',
      '{was|were|been} not ..1 noticed|realised|realized',
      'nothing {was|had been} done',
      'no ..1 action {was|had been} taken',
      '{was|were} not ..1 {identified|noticed|spotted|caught|found|tested|reviewed|checked} ..4 by :person',
    ],
    severity: lessUntested,
    sections: CAUSES,
    // "It appears that … was never tested": what is guessed is the act, not the omission.
    unless: [asked, reported, byMachine, after(/^(?:until|because|as)$/, 2)],
    message: LEFT_OUT,
  },
  {
    // A note without a subject: "Also failed to rehearse it", "Failure to provide a second key".
    find: [
      `^ also|simply? failed to {${HUMAN_ONLY}}`,
      `^ failure to {${HUMAN_ONLY}}`,
      '^ also|simply? failed to follow ..5 protocol|procedure|process|runbook|checklist|policy|steps|guidelines',
      '^ failure to provide sufficient|adequate|proper|timely|enough|clear',
      '^ did not {page|escalate to|react to} :det',
      '^ did not {run|perform|execute|confirm|follow|prepare} ..4 test+|testing|check+|validation|review|rehearsal|procedure|protocol|steps|backup|scan|drill|runbook',
    ],
    severity: 'info',
    sections: CAUSES,
    unless: [asked, reported],
    message: LEFT_OUT,
  },
  {
    find: 'did not {run|execute|perform|do} ..4 test+|testing|checks|validation|rehearsal|drill|backup|scan',
    accept: subjectIs('we'),
    severity: 'info',
    sections: CAUSES,
    unless: excused,
    message: LEFT_OUT,
  },
  {
    find: [
      '{due to|because of|by|from} not {backing|testing|checking|verifying|communicating|reading|following|reviewing|informing|telling|coordinating|planning|monitoring|rotating|documenting|validating|rehearsing|announcing}',
      '{did not|not|without} ..1 {follow|following|followed|perform|performing|observe|observing|adhere to|apply|applying} ..3 {best practice|best practices}',
      'without being ..1 thorough|careful|attentive|diligent|cautious',
    ],
    severity: 'info',
    sections: ANALYSIS,
    unless: excused,
    message: LEFT_OUT,
  },
  {
    find: 'without ..1 {coordination|consultation|coordinating|consulting|informing|telling|notifying|warning|thinking|announcing}',
    when: [somebodyActs],
    severity: 'info',
    sections: ANALYSIS,
    unless: excused,
    message: LEFT_OUT,
  },
  {
    find: [
      '{is|are|was|were} not ..1 {prioritising|monitoring|coordinating|communicating|following|responding|reviewing|cooperating}',
      'did not {start|begin} ..1 {looking|investigating|responding|checking|working}',
    ],
    // "We were not monitoring the queue": there was no monitor.
    accept: (match) =>
      subjectIs(match.sentence.word(match.to - 1) === 'monitoring' ? 'named' : 'person', 'they')(match),
    severity: 'info',
    sections: ANALYSIS,
    unless: excused,
    message: LEFT_OUT,
  },
  {
    // A passive that leaves out who did not test.
    find: '{was|were|been} deployed|merged|released|applied|pushed|changed|made|published|approved|launched ..6 without ..1 testing|verifying|checking|reviewing|rehearsing|validating|verification|validation|review',
    severity: 'info',
    sections: ANALYSIS,
    unless: [...excused, byMachine],
    message: LEFT_OUT,
  },
  {
    find: 'deploying|pushing|making|merging|releasing|applying|changing|committing ..9 without ..2 {testing|verifying|checking|reviewing|asking|rehearsing|validating}',
    accept: peopleOrNone,
    severity: 'info',
    sections: ANALYSIS,
    unless: excused,
    message: LEFT_OUT,
  },
];
