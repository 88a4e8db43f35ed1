/** Mistakes and misses as nouns and passives, with or without the people who made them: phrases of `blame/human-error`. */
import { SLIPS } from '../../prose/lexicon/acts';
import type { Match } from '../../prose/match';
import { ordersIn } from '../../prose/order';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { Phrase } from '../rule';
import { accounted } from './account';
import { after, asked, before, denied, forestalled, reported, sentenceHas, subjectIs, supposed } from '../tests';
import { EXPLAINING } from './sections';

/** "was missed by the scraper": by people it counts. */
function byMachine({ sentence, to }: Match): boolean {
  for (let i = to; i < to + 3; i++)
    if (sentence.word(i) === 'by') return !sentence.people.some(({ from }) => from === i + 1);
  return false;
}

/** What a machine misses, and what people would have to be told of it. */
const machinery = sentenceHas(
  /^(?:scraper|collector|poller|exporter|importer|scheduler|cron|queue|consumer|webhook|broker|parser|regex|deadline|target|cache|slo|sla|quorum|heartbeats?)$/,
);

function ofOutsider({ sentence, from }: Match): boolean {
  return sentence.people.some((one) => one.from <= from && from < one.to && one.kind === 'outsider');
}

/** "keeps people from accidentally …", "risked being accidentally …" */
const kept = before(/^(?:keeps?|kept|risked|risking|probability|worry|worried|rather)$/, 6);

/** Of people at large, of what is to come, and of code: no mistake that somebody made. */
const ofNobody = sentenceHas(
  /^(?:all|any|every|everyone|can|could|may|might|would|will|should|happens?|learn|learning|learned|learnt|avoid|avoiding|prevent|preventing|common|future|again|logic|code|bug|easy|fewer|less|reduce|risk|board|committee|council|role|if|usually|often|catch|catches|tolerates?|undo|undoes|finds?|flags?|detects?|rejects?|reports?|providing|keeping|having|giving|doing|typing|formatting|rounding|human|people|government|regulatory|spelling|translation|formula|typical|refuse)$/,
);

/** "Deploying on a Friday was a mistake": the act is judged, for `hindsight/judged-decision`, and nobody is named. */
const ofAct = ({ sentence, from }: Match): boolean =>
  !sentence.people.some(({ to }) => to <= from) &&
  sentence.tokens.slice(0, from).some(({ tags }) => (tags & Tag.Gerund) !== 0);

const excused = [denied, forestalled, supposed, asked];

export const MISTAKE_PHRASES: readonly Phrase[] = [
  {
    // Whose mistakes: "learn from our mistakes", "this was a costly mistake".
    find: [
      'our|their|his|her own? mistakes',
      'mistake|oversight|slip in :gerund',
      '{this|that|it|which} {was|is} a ..4 mistake on|in|by|that|which|:gerund',
      '{was|is} ..1 {a|my|our} ..1 mistake $',
      '{was|is} ..1 {a|my|our} ..1 mistake to|on|,|and|that|which|because|:gerund',
      '{this|that|it|which} {was|is} a massive|huge|big|serious|major|grave|costly|terrible ..3 mistake',
      '{was|is|were} a grave|costly|huge|terrible ..1 error',
      '{was|is|were} a massive|huge|big|serious|major|grave|costly|terrible ..1 blunder|misstep',
      'oversights',
      'a|an|our ..1 big|huge|major|massive|serious|grave miss !rate|ratio',
      'misconception !about|among|of',
      'someone|somebody|people made errors|mistakes',
    ],
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
    unless: [
      denied,
      asked,
      reported,
      kept,
      ofAct,
      sentenceHas(
        /^(?:common|usually|typically|generally|popular|easy|everyone|anyone|everybody|anybody|others|prevent|avoid|reduce)$/,
      ),
    ],
  },
  {
    find: [
      'case|cases|alert+|notification+|warning+|email+|reminder|step+|check|signal|signs|requirement|dependency|edge-case|scenario|renewal|call|field|ticket|review ..5 {was|were|been} missed !deadline',
      'overlooked :base|:gerund|dependency|difference|detail|setting|flag|step|case|limit|condition',
      'corners {were|being|been} ..1 cut',
      'omission of :gerund',
      'omission of|in ..2 test+|testing|step+|check+|review',
    ],
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
    // "… was missed due to a rule of the router": a thing was in the way.
    unless: [...excused, reported, byMachine, machinery, after(/^due$/, 2)],
  },
  {
    // Mistakes told one by one; an error or a fault is said of things too.
    find: [
      'first|second|third|next|last|biggest|worst|main|real|initial|original|only|key|fatal|crucial|final|decisive|gravest mistake|blunder',
      'mistake|blunder number',
      "here|this|that be%|'s ..3 the mistake|blunder",
      '{the|that} mistake|blunder {was|is|came|happened} !in|found|caught|noticed|spotted|corrected|fixed|undone|reverted',
      '{do%|did|commit%|committed} ..2 mistake+|blunder|blunders',
      '{same|similar} mistake+|blunder|blunders',
      '{repeat%|repeating} this|that|the|our|these|those mistake+|blunder',
    ],
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions'),
    unless: [asked, reported, sentenceHas(/^(?:common|usually|typical|often|translations?|any)$/)],
  },
  {
    find: [
      'this|that|such|same an? ..1 oversight !board|committee|role|body|of|team|group|function|process|by|council',
      'the ..1 oversight {was|had|cost|left|caused|led|went|came|meant|allowed|resulted|remained}',
    ],
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
    unless: [denied, asked, reported, before(/^(?:under|with|without|for)$/, 3)],
  },
  {
    // The act that is missing is for `counterfactual/omission`; whose failure it was is said here.
    find: [
      'our|my|their|his|her ..1 failure|inability|refusal|reluctance|unwillingness to !:det',
      ":anybody 's refusal|reluctance|unwillingness to",
      ":anybody 's ..1 mistake|typo|blunder|oversight|carelessness|inattention",
    ],
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
    unless: [denied, asked, reported, ofOutsider],
  },
  {
    find: 'misconfigure%|mistype%|mishandle%|misread%',
    accept: (match) => (match.sentence.is(match.anchor, Tag.Past) ? subjectIs('named')(match) : null),
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
    unless: [denied, asked, reported, supposed],
  },
  {
    // Whoever is told of "the mistake" was told of somebody's.
    find: 'about|of|noticed|noticing|realised|realising|admitted|acknowledged|recognised ..1 the|his|her|their|my|our ..1 mistake|blunder !in|of',
    severity: 'info',
    unless: [denied, asked, reported],
  },
  {
    find: `by a|an|the|one|another ..2 ${SLIPS} :gerund`,
    severity: 'info',
    unless: [denied, forestalled, supposed],
  },
  {
    // Under a heading of steps as well: it tells of the past.
    find: '{this|that|it|which} {was|were} a massive|huge|big|serious|major|grave|costly|terrible ..3 mistake !in',
    severity: 'info',
    sections: ['action_items'],
    unless: [denied, asked, reported],
  },
  {
    // A note without a subject, and a small word for what was missed.
    find: '^ missed|misread|misjudged|misunderstood|overlooked|underestimated the|a|an|that|this|how|several',
    severity: 'info',
    sections: ['contributing_factors'],
    unless: [asked, reported],
  },
  {
    find: [
      'miss%|overlook% it|them',
      'sign|signs|signal+|clue+|warning+|symptom+|hint+|detail|step|case ..1 :person missed|overlooked|ignored|disregarded',
    ],
    accept: (match) =>
      /^(?:it|them)$/.test(match.sentence.word(match.to - 1)) ? subjectIs('person', 'they')(match) : match,
    severity: 'info',
    sections: ['contributing_factors', 'summary', 'notes', 'customer_impact'],
    unless: [...excused, reported],
  },
  {
    find: `from|by|through|after|of ${SLIPS} :gerund`,
    severity: 'info',
    unless: [
      denied,
      forestalled,
      supposed,
      kept,
      sentenceHas(/^(?:script|job|pipeline|automation|bot|proxy|prevents?)$/),
    ],
  },
  { find: `:named ${SLIPS} :gerund`, severity: 'info', unless: [denied, forestalled, supposed] },
  {
    find: `!was|were being ${SLIPS} {deleted|removed|merged|moved|sent|published|committed|disabled|enabled|included|excluded|applied|deployed|closed|dropped|overwritten|left|revoked|changed}`,
    severity: 'info',
    sections: EXPLAINING,
    unless: [denied, forestalled, supposed, kept, byMachine],
  },
  {
    // An excuse that tells the fault with it.
    find: [
      'sorry|apologise%|apologies for allowing|failing|breaking|forgetting|missing|overlooking|neglecting|ignoring',
      'sorry|apologise%|apologies for not {communicating|informing|telling|testing|checking|catching|noticing|responding|warning|announcing}',
      'sorry|apologise%|apologies for ..2 {lack|absence} of communication',
    ],
    severity: 'info',
    unless: [asked, reported],
  },
  {
    find: [
      'fail% at|in|on|with? that|this|it|:gerund',
      'fail% ..2 times|twice|again|repeatedly|badly|miserably|spectacularly|completely|utterly',
      '{fall%|fell|fallen} ..1 short',
      'dropped the ball',
      'let ..3 slip',
    ],
    accept: subjectIs('person', 'they'),
    severity: 'info',
    unless: [...excused, reported],
  },
  {
    // Whose it was, what it was made in or what came of it: a form has mistakes, too, and an import makes them.
    find: [
      ':person mistake+|oversight|blunder|blunders',
      'configuration|deployment mistake|oversight',
      'the|a|an|this ..1 :gerund mistake|oversight !of|team|board',
      `first|last|series|chain|string of ..2 mistakes|oversights|blunders`,
      '{due to|because of|caused by|result of|cause was} ..3 mistake+|oversight+|blunder|blunders',
    ],
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions'),
    when: [({ sentence }) => sentence.passage.section !== 'action_items' || ordersIn(sentence).length === 0],
    unless: [...excused, reported, ofNobody],
  },
  {
    find: '{make%|made|making} ..4 mistake+|blunder|blunders',
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions'),
    unless: [...excused, reported, ofNobody],
  },
  {
    find: [
      '{this|that|it|which} {was|were|been} ..1 missed',
      '{was|were|been} somehow|simply|apparently|initially|completely|entirely|clearly|regrettably missed',
    ],
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
    unless: [...excused, reported, byMachine, machinery, accounted],
  },
  {
    find: [
      'should|could|ought not? {have|to have} been ..1 more {careful|thorough|attentive|cautious|diligent|vigilant|careful}',
      'should|could|ought have done ..1 better job',
      'should|could|ought have done ..1 better',
    ],
    accept: subjectIs('person', 'they'),
    severity: 'info',
    unless: [asked, reported],
  },
  {
    find: 'approved|merged|accepted|released|deployed|pushed|published|closed ..2 when it|they|this should not',
    severity: 'info',
    unless: [asked, reported],
  },
];
