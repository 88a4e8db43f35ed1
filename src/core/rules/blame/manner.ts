/** In which manner people went about it, and what kept them, told as the cause: phrases of `blame/human-error`. */
import type { Match } from '../../prose/match';
import { isOf } from '../../prose/match';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { Phrase, SentenceExample } from '../rule';
import { asked, before, deniedBefore, reported, sentenceHas, subjectIs, supposed } from '../tests';
import { RATED } from './account';
import { EXPLAINING, LOOKING_BACK } from './sections';

const excused = [deniedBefore, asked, reported, supposed];
const people = subjectIs('person', 'they');

/** Machines communicate, and their records are updates and messages too. */
const wires = sentenceHas(
  /^(?:between|over|links?|bus|nodes?|replicas?|controllers?|servers?|services?|sensors?|queue|broker|pods?|cluster|protocol|socket|radio|network|api|clients?|database|lost)$/,
);

/** People begin the sentence and act: what stands between them and "without checking" is what they did it to. */
function peopleLead(match: Match): Match | null {
  const { sentence, from } = match;
  const phrase = sentence.people.find(({ from: at }) => at <= sentence.lead + 1);
  if (phrase === undefined || phrase.possessive || !isOf(phrase, 'person') || phrase.kind === 'they') return null;
  let verb = phrase.to;
  while (sentence.is(verb, Tag.Adverb)) verb++;
  const acts = sentence.is(verb, Tag.Past) && !sentence.is(verb, Tag.Auxiliary);
  const otherVerb = sentence.tokens
    .slice(verb + 1, from)
    .some(({ word }) => /^(?:was|were|is|are|has|had|did|which|who|because|when|if|;)$/.test(word));
  return acts && !otherVerb ? match : null;
}

/** A delay that somebody's state is given for. */
const delaying = sentenceHas(
  /^(?:delays?|delayed|delaying|later|late|until|prolonged|prolonging|lost|longer|hours|minutes|lapsed?|expired|missed)$/,
);

/** Somebody of us, after "because" or at the head of the sentence. */
function somebodyHere(match: Match): Match | null {
  const { sentence, from } = match;
  const phrase = sentence.people.find(({ from: at }) => at === from || at === from + 1);
  return phrase === undefined || phrase.kind === 'outsider' || phrase.kind === 'you' ? null : match;
}

export const MANNER_PHRASES: readonly Phrase[] = [
  {
    find: 'without ..1 {testing|checking|verifying|reading|reviewing|comparing|trying|rehearsing|validating|asking|consulting}',
    accept: peopleLead,
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: RATED,
  },
  {
    find: [
      'communication|communications|announcements ..6 {was|were} ..2 limited|scarce|sparse|minimal|slow|patchy|sporadic|infrequent|lacking|delayed|poor|insufficient|inconsistent',
      'updates|messages ..6 {was|were} ..2 scarce|sparse|patchy|sporadic|infrequent|lacking|few|vague',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, wires],
    message: RATED,
  },
  {
    find: [
      '{was|were|been} not ..1 {done|performed|handled|managed|organised|planned|approached|conducted} in an|a ..3 way|manner|fashion',
      '{was|were|been} not ..1 {done|performed|handled|managed|organised|planned|approached|conducted} systematically|methodically|carefully|diligently|thoroughly',
      'not ..1 {be|been}? {carried out} ..1 in an|a ..3 way|manner|fashion',
      '{in a|an} ..2 haphazard|careless|sloppy|hasty|rushed|uncoordinated|disorganised|chaotic|unsystematic way|manner|fashion',
      '{did|done} it|this|that wrong',
      '{wired|plugged|connected|installed|mounted|configured|applied|did} ..4 {backwards|the wrong way round|the wrong way around|back to front}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, supposed, sentenceHas(/^(?:script|job|controller|scheduler|pipeline|automatically)$/)],
    message: RATED,
  },
  {
    // A property of the group, told of the past in an item too.
    find: [
      'culture|practice|pattern|tradition|routine of ..1 {ignoring|dismissing|skipping|overriding|bypassing|silencing|muting|neglecting|overlooking|accepting}',
      'culture|practice|tradition of not :gerund',
    ],
    severity: 'info',
    sections: LOOKING_BACK,
    unless: [deniedBefore, asked, reported, sentenceHas(/^(?:parser|proxy|client|function|code|scheduler)$/)],
    message: RATED,
  },
  {
    find: 'because|since|as :person was|were ..1 {tied up|busy|distracted|preoccupied|occupied|asleep|away|absent|inattentive}',
    accept: somebodyHere,
    severity: 'info',
    sections: EXPLAINING,
    when: [delaying],
    unless: [asked, reported, supposed],
    message: RATED,
  },
  {
    find: [
      ':person be% ..1 {unsure|uncertain|hesitant|unclear|indecisive|confused} ..9 , which? delaying|delayed|prolonging|prolonged',
      ':person {hesitated} ..9 , which? ..1 delaying|delayed|prolonging|prolonged',
    ],
    accept: (match) => somebodyHere(match),
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported],
    message: RATED,
  },
  {
    find: [
      '^ unsure|uncertain|unclear about|on|of|what|how|which|whether ..7 , :person',
      ', but? unsure|uncertain|unclear on|about|of|what|how|which|whether ..7 , delaying|prolonging',
    ],
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
    when: [delaying],
    unless: [asked, reported],
    message: RATED,
  },
  {
    find: '{has|had|have} not ..1 {prioritised|invested|bothered|cared|dared|taken the time|made the time|made time|found the time|found time}',
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, supposed],
    message: RATED,
  },
  {
    // Of those who were to do it; what outsiders do not see is only its reach.
    find: '{was|were|been} not|never ..1 {noticed|spotted|seen|read|checked|caught|looked at|picked up|answered|acknowledged|handled|acted upon|followed up|communicated|flagged|raised|escalated|tested|reviewed|updated|documented|understood|considered|told|informed} ..4 by ..2 :person',
    accept: (match) => {
      const phrase = match.sentence.people.find(({ to }) => to === match.to);
      return phrase === undefined || phrase.kind === 'outsider' || phrase.kind === 'you' ? null : match;
    },
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, supposed, before(/^(?:luckily|fortunately)$/, 9)],
    message: RATED,
  },
  {
    // "What we did not realise was …": the omission is made the subject.
    find: [
      '^ what ..1 :person did|had not ..1 {realise|realised|notice|noticed|know|known|consider|considered|anticipate|anticipated|foresee|foreseen|expect|expected|see|seen|understand|understood|check|checked|test|tested} ..9 was|is',
      '^ what ..1 :person {overlooked|missed|forgot|underestimated|misjudged|neglected|ignored|failed to see|failed to notice|failed to realise|failed to realize} ..9 was|is',
      '^ what {nobody|no-one|no one|none of us} ..1 {realised|noticed|considered|anticipated|foreseen|expected|knew|saw|checked|tested} ..7 was|is',
    ],
    accept: (match) =>
      match.sentence.people.some(({ kind, from }) => from < match.to && (kind === 'outsider' || kind === 'you'))
        ? null
        : match,
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported],
    message: RATED,
  },
];

export const MANNER_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'We took over the list of the old depot for the whole north line (the one with the ferries) without checking the stops.',
    'Communication from the depot was sparse.',
    'The recount was not done in an orderly manner.',
    'The relabelling happened in a rather careless way.',
    'We set up the second mast, but did it wrong.',
    'There was a culture of ignoring the yellow lamp.',
    'Because I was tied up elsewhere, the spare pump came online an hour later.',
    'We were unsure which lever to pull, delaying the drain.',
    'We had not yet prioritised the second sluice.',
    'The loss of the feed was not noticed by the administrators for a week.',
    'What we did not realise was that the list lives in two places.',
    'What nobody had considered was the leap day.',
  ],
  allow: [
    'The client takes over whatever the server sends for the whole session, footers included, without checking the sum.',
    'Communication between the two controllers was slow.',
    'The shutdown was done in an orderly manner.',
    'Something went wrong at noon.',
    'The parser has a pattern of ignoring blanks.',
    'Because the line was busy, the fax went out an hour later.',
    'We are unsure whether the bolt broke before noon.',
    'We had not yet received the spare part.',
    'The loss of the feed was not noticed by customers.',
    'What we did next was to open the second gate.',
    'What customers did not notice was the move itself.',
    'What we did not have was a second printer.',
  ],
};
