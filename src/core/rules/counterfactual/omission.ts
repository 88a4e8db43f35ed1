import type { Match } from '../../prose/match';
import { subjectOf } from '../../prose/clause';
import { HUMAN_ONLY } from '../../prose/lexicon/acts';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { actor, after, asked, before, denied, reported, subjectIs, supposed } from '../tests';

const JUDGED = 'fail%|neglect%|forget%';

function severity(match: Match): FindingSeverity {
  const kind = actor(match);
  return kind === 'we' || kind === 'i' || kind === 'they' ? 'info' : 'warning';
}

/** We speak of ourselves in the learnings: an admission, left alone. */
function admission(match: Match): boolean {
  const kind = actor(match);
  return match.sentence.passage.section === 'learnings' && (kind === 'we' || kind === 'i');
}

/** "The cards were full and they failed to …": no people before, and something else. */
function things({ sentence, from }: Match): boolean {
  const at = sentence.tokens.findIndex(({ word }, i) => i < from && word === 'they');
  return at > sentence.lead + 3 && !sentence.people.some(({ to, kind }) => to <= at && kind !== 'outsider');
}

/** "forgot to …": only people forget, so the subject may be missing; a program is not meant. */
function human(match: Match): Match | null {
  // "They are failing to connect": what goes on.
  if (match.sentence.word(match.from) === 'failing' && match.sentence.is(match.from - 1, Tag.Auxiliary)) return null;
  const subject = subjectOf(match.sentence, match.from);
  if (subject.type === 'person' && subject.phrase.kind === 'they' && things(match)) return null;
  if (subject.type === 'person')
    return subject.phrase.kind === 'outsider' || subject.phrase.kind === 'you'
      ? null
      : { ...match, from: subject.phrase.from };
  return /^(?:forg|negl|omitt)/.test(match.sentence.word(match.from)) ? match : null;
}

/** An alert that has failed to tell us is a machine; whoever else has failed to answer is somebody. */
function notMonitored(match: Match): Match | null {
  const { sentence, from } = match;
  return sentence.is(from - 1, Tag.Software) ||
    /^(?:alerts?|alarms?|monitoring|dashboards?|pages?|probes?|checks?|logs?|scripts?|jobs?|systems?|messages?|errors?|docs|documentation|tests?|it|which|that)$/.test(
      sentence.word(from - 1),
    )
    ? null
    : match;
}

const named = subjectIs('named');
const excused = [denied, asked, reported, supposed];

export const omission: LanguageRule = {
  type: 'language',
  id: 'counterfactual/omission',
  severity: 'warning',
  title: 'What people did not do',
  why: 'An act that did not take place is seen only from the outcome; what was done instead explains more.',
  instead: 'Write what was done at that time, and what was to be seen from there.',
  source:
    'Dekker, The Field Guide to Understanding Human Error (not doing as an explanation); Etsy Debriefing Facilitation Guide',
  sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
  phrases: [
    {
      find: [`${JUDGED}|omit% to !:det`, 'omitting|neglecting|forgetting to !:det'],
      accept: human,
      severity,
      unless: [...excused, admission, before(/^(?:did|do|not|never|to)$/, 2)],
    },
    {
      // A note without a subject, among the causes.
      find: [
        `^ also|simply? failed to {${HUMAN_ONLY}}`,
        `^ failure to {${HUMAN_ONLY}}`,
        '^ also|simply? failed to follow ..5 protocol|procedure|process|runbook|checklist|policy|steps|guidelines',
        '^ failure to provide sufficient|adequate|proper|timely|enough|clear',
      ],
      severity: 'info',
      sections: ['contributing_factors'],
      unless: [asked],
    },
    {
      // "Failing to test the copy left us without one": at the head, with what came of it.
      find: `^ failing to {${HUMAN_ONLY}|test|check|rehearse|document} ..9 left|cost|meant|led|caused|made|delayed|prolonged`,
      severity: 'info',
      unless: [asked],
    },
    {
      find: [
        `failure of :named to !:det`,
        `:anybody 's failure to !:det`,
        'failure on my|our|their|his|her part',
        'our|their|his|her failure to !:det',
        `failure to {communicate|notify|inform|escalate|follow|check|verify|document|test|review|plan|coordinate|rehearse|consult|announce}`,
      ],
      unless: [denied, asked],
    },
    {
      find: '{has|have|had} failed to {tell|inform|consult|involve|ask|warn|answer} us|me|anybody|anyone|our|the',
      accept: notMonitored,
      severity: 'info',
      unless: [...excused, admission],
    },
    {
      find: 'forgot|forgotten !to|about|nothing',
      accept: named,
      severity,
      // "forgot his token and drove to the office": a thing of one's own.
      unless: [...excused, after(/^(?:his|her|their|my)$/)],
    },
    {
      find: 'without {anyone|anybody|us|the team|the reviewer|the reviewers} {noticing|checking|realising|reviewing|testing|knowing|asking}',
      severity: 'info',
      unless: [asked, reported],
    },
  ],
  message:
    '“{words}” explains by what was not done, which only the outcome shows. Write what was done instead at that time, and what was to be seen from there.',
  flag: [
    'The night shift failed to acknowledge the second page.',
    'A main factor was the failure of the operations team to rehearse.',
    'We failed to consider an empty batch.',
    { text: 'We forgot to renew the certificate.', in: 'contributing_factors' },
    "The vendor's failure to answer cost two hours.",
    'A failure on our part to warn the shops made it worse.',
    'Our supplier had failed to tell us about the move.',
    { text: 'Also failed to verify that the old key was gone.', in: 'contributing_factors' },
    { text: 'Failure to provide adequate keys stopped the restore.', in: 'contributing_factors' },
    { text: 'Mo rolls back, because he had forgotten the flag.', in: 'timeline' },
  ],
  allow: [
    'Kofi forgot his keys and drove home.',
    'The admin did not open the second tab.',
    'The pod failed to start: image not found.',
    'The probe did not report.',
    'Shoppers cannot tell us that they are failing to pay.',
    { text: 'Failed to start: image not found.', in: 'contributing_factors' },
    { text: 'Failed to read the settings at start.', in: 'contributing_factors' },
    { text: 'Failure to respond to the probe.', in: 'contributing_factors' },
    { text: '10:12 Failure to reach the second region.', in: 'timeline' },
    'The customers did not receive the mail.',
    { text: 'We failed to see how the two queues depend on each other.', in: 'learnings' },
    'They did not feel safe to redeploy without a second person.',
    'Tom confirmed that he did not close the account.',
    'Nobody knew where the document was.',
    'The on-call engineer did not have the key.',
    'The backup never failed to run.',
    'The alert had failed to tell us which tenant it was.',
    'A failure of the second disk made it worse.',
    "The disk's failure rate is 2 %.",
    'The users had forgotten their passwords.',
    'The team forgot nothing that the checklist names.',
  ],
};
