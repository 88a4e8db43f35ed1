import type { Match } from '../../prose/match';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { after, before, denied, ordered, rightBefore, sentenceHas } from '../tests';
import { MAXIM_WORDS, maxim } from './weak/maxims';

const machine = sentenceHas(/^(?:models?|classifier|ranking|embedding|dataset|neural|ml)$/);

function severity({ sentence }: Match): FindingSeverity {
  return sentence.passage.section === 'action_items' ? 'warning' : 'info';
}

/** "by a bot", "from the pipeline": what does not forget. */
const byMachine = sentenceHas(
  /^(?:bot|bots|script|cron|job|calendar|automatically|pipeline|ci|alert|alerts|webhook|hook|lint|linter|banner|prompt|cli|dashboard)$/,
);
/** "Train each engineer once on …": a piece of work with an end. */
const once = sentenceHas(/^(?:once|quarterly|monthly|yearly|annually|twice)$/);

/** An open item, or what is said of the time to come: "the team was made aware" tells. */
function aheadOrItem(match: Match): boolean {
  return (
    (match.sentence.passage.section === 'action_items' && match.sentence.passage.facts.open !== false) || ordered(match)
  );
}

/** "Train a deputy for …", "Train a second engineer on …": one more who can do it, and an item with an end. */
const oneMore = ({ sentence, from }: Match): boolean =>
  /^(?:cross-)?(?:train|teach)/.test(sentence.word(from)) &&
  sentence.says(from + 1, /^(?:an?|another|one|two|three|second|third)$/);

/** Somebody stands before: "the relay is made aware" is of a thing. */
function ofPeople({ sentence, from }: Match): boolean {
  return sentence.people.some(({ from: at }) => at < from);
}

/** "We'll share more information next month", said in running text: to the readers. */
const toReaders = ({ sentence, from, to }: Match): boolean =>
  /^(?:will|'ll)$/.test(sentence.word(from - 1)) && /^(?:information|news|findings)$/.test(sentence.word(to - 1));

const PEOPLE =
  'engineers|engineer|developers|developer|staff|team|teams|operators|users|people|everyone|everybody|employees|members|responders|on-call|oncall|support|admins|maintainers|colleagues|new|all|us|ourselves|junior|reviewers|them|others|personnel|customers|contributors';

/** With these one shares what one knows. */
const SHARED_WITH =
  'team|teams|org|organisation|organization|company|everyone|everybody|colleagues|engineers|developers|community|department|departments|staff|shift|shifts|partners';

export const personFix: LanguageRule = {
  type: 'language',
  id: 'action/person-fix',
  severity: 'warning',
  title: 'An action item that changes people',
  why: 'Care and memory are the first to go at three in the morning; a changed system holds on every night.',
  instead: 'Let the tool ask, refuse or show it, and say when that is done.',
  source: 'Google SRE Workbook, ch. 10; Hand, Post-Incident Reviews, ch. 2 and 9',
  sections: ['action_items', 'learnings', 'notes', 'contributing_factors'],
  phrases: [
    {
      find: [
        'be ..2 {careful|cautious|mindful|vigilant|aware|diligent|attentive|patient|thorough|disciplined|conscious|proactive|prepared|transparent|honest|realistic|conservative|sure to}',
        'careful with|when|about',
        '{pay|paying} ..2 attention',
        '{take|taking|exercise} ..2 {care|caution}',
        'remember to',
        'do not forget',
        "don't forget",
        '{be|stay|remain} alert',
        'on {high|full|heightened} alert',
      ],
      severity,
      when: [ordered],
      unless: [denied, machine],
    },
    {
      find: [
        `mentor|remind|reminding|retrain|re-train|educate|educating|coach|instruct|train|training ..3 ${PEOPLE}`,
        'teach|teaching ..2 engineers|developers|staff|team|teams|operators|users|people|everyone|everybody|crews|colleagues|us|members|newcomers',
        '^ remind|retrain|educate|cross-train|upskill|sensitise|sensitize',
        'refamiliarise|refamiliarize|familiarise|familiarize ..1 {themselves|ourselves|yourself|with}',
        '{raise|increase|improve|spread|create} ..2 awareness',
        '{tell|ask|encourage|urge|inform} ..1 {everyone|everybody|people|developers|engineers|staff|colleagues|teams} ..2 {to|not|about}',
        `{training|education|coaching} {for|of|on|session|sessions|workshop}`,
        '{send|sending|write} ..3 {reminder|reminders|email to|mail to|email asking|mail asking|email telling}',
        '{share|spread|sharing|circulate} ..3 {knowledge|learnings|lessons|insights|experience|experiences|practice|practices|habits|findings|tips|guidelines|best-practices}',
        '{inform|notify|brief|update} ..4 {timely|openly|honestly|transparently|transparent}',
        '{make|making} sure :named {knows|know|understands|understand|remembers|reads|read}',
        'up to speed',
        '{provide|give} ..2 {guidance|clarity|education|coaching}',
        `{share|sharing|circulate} ..4 with ..4 ${SHARED_WITH}`,
        '{additional|more|further|better|extra} training|education|coaching',
        'circulate|circulating|share|sharing ..1 any|more|all ..1 {issues|findings|problems|information|news|changes}',
        '{distribute|send|post|circulate|keep|treat|share|take} ..3 as a ..1 reminder',
        '{provide|give|offer|organise|organize|conduct|hold|schedule|arrange} ..3 {training|trainings|workshop|workshops}',
        'refresh|refreshing ..4 {knowledge|memory|skills|understanding}',
        'continuous training',
        '{emphasise|emphasize|stress|reiterate|re-iterate|repeat|underline|highlight|reinforce} ..1 {importance|need|value|necessity}',
      ],
      severity,
      when: [ordered],
      // "By sharing our experience we hope to …": said to the readers.
      unless: [
        denied,
        machine,
        byMachine,
        once,
        oneMore,
        rightBefore(/^by$/),
        before(/^(?:hope|please)$/, 2),
        toReaders,
      ],
    },
    {
      find: [
        '{be|is|are} ..1 {made aware|kept aware|reminded|retrained|re-trained|educated|coached|briefed|sensitised|sensitized|upskilled}',
        'should|must|shall|will|needs|need|has|have ..1 be ..1 trained|aware|mindful|careful',
      ],
      severity,
      when: [aheadOrItem, ofPeople],
      unless: [denied, machine, byMachine],
    },
    {
      // "Everyone is made aware of the quota", "On-call should be trained on the console"
      find: [
        '^ {everyone|everybody|all|team|teams|staff|developers|engineers} ..2 {made|kept} {aware|informed}',
        'process|processes|procedure|procedures|checklist|runbook|runbooks|guidelines|policy|rules should|must ..1 be ..1 followed|respected|observed|adhered',
        '{reviewers|authors|developers|engineers|operators|maintainers|teams|everyone|everybody} should|must|need ..2 {verify|review|check|read|communicate|announce|coordinate|ask|remember|know|learn|understand|confirm|think|talk}',
        ':named should|must|need|needs ..2 {verify|review|check|double-check|read|communicate|announce|coordinate|ask|watch|remember|know|learn|understand|speak|inform|respect|pay|confirm|think|talk}',
        '{more|greater|extra|further|additional|special|closer} care|caution|attention|diligence|vigilance|thought ..1 {is|are|should|must|will|needs|has} ..2 {needed|required|necessary|warranted|advised|taken|paid|given|exercised}',
        'care|caution|attention {should|must|needs|has} ..2 {taken|paid|given|exercised}',
      ],
      severity,
      when: [aheadOrItem],
      unless: [denied, machine, byMachine],
    },
    {
      find: [
        '^ train|retrain|teach|coach|brief|mentor|remind|educate :named',
        '^ teach|train|brief the ..1 shift',
        '^ hold :named to|accountable',
        '^ have|having a {word|chat|talk} with :named',
        `^ explain to ..2 ${PEOPLE}`,
        '^ tell|ask :named to {be|watch|check|double-check|remember|look|read|think|wait|pay|keep|take|stop|avoid}',
        '^ have :named {brief|teach|train|remind|coach|explain|watch|check}',
      ],
      severity,
      sections: ['action_items'],
      unless: [denied, machine, byMachine, once, oneMore],
    },
    {
      find: 'knowledge sharing',
      severity,
      when: [ordered],
      // "a report for knowledge sharing": what the thing is for.
      unless: [denied, before(/^for$/, 2)],
    },
    {
      find: ':named {is|are} {expected|asked|requested} to',
      severity,
      sections: ['action_items', 'learnings', 'notes'],
      when: [aheadOrItem],
      unless: [denied, machine, byMachine],
    },
    {
      find: '^ tell :named about|that|how',
      severity,
      sections: ['action_items'],
      unless: [
        denied,
        machine,
        ({ sentence, from }) => sentence.people.some((one) => one.from > from && one.kind !== 'name'),
      ],
    },
    {
      find: [
        'double-check|double-checks|triple-check',
        '{double|triple} check',
        '{everyone|everybody|all engineers|all developers|developers|engineers|admins|people|all team members|team members|responders} {must|should|needs|need|has to|have to}',
        '{communicate|communication} {more|better|earlier|early}',
        '{more|better|clear|clearer|improved} communication',
        '!to always ..1 {check|verify|double-check|confirm|test|make|ensure|ask|look|read|communicate}',
      ],
      severity,
      unless: [
        denied,
        machine,
        // "could have been averted through more communication" looks back.
        before(/^(?:avoided|prevented|averted)$/, 10),
        // "People should be able to see it": what a thing lets them do.
        after(/^able$/, 2),
        // "Open a channel for better communication": what the thing is for.
        before(/^for$/, 1),
        sentenceHas(/^(?:sums?|checksum|access|role|roles)$/),
        // A thing to use, and no care to take.
        after(/^(?:use|enable|install|pin|add|rotate|upgrade|set|run)$/, 1),
      ],
    },
  ],
  check: { words: MAXIM_WORDS, find: maxim, severity, sections: ['action_items'] },
  message:
    '“{words}” asks people to be different. Care is the first to go at night; let the tool ask, refuse or show it.',
  flag: [
    'Teach the teams to read the lag.',
    'Everyone on the rota is made aware of the quota.',
    'On-call should be trained on the console.',
    'Care must be taken when the index is rebuilt.',
    'Cross-train the two teams.',
    'Provide training to the engineers of the network.',
    'Knowledge sharing between the halls',
    'Engineers are asked to look at the board first.',
    'Be transparent with the carriers.',
    'Check twice before a purge.',
    'Hold developers to the freeze.',
    'Explain to the teams how quotas work.',
    'Send the list around as a reminder.',
    'Reviewers should verify the plan by hand.',
    'The team is expected to watch the queue.',
    'The checklist must be followed.',
    'Be more careful with the production console.',
    'Retrain the on-call engineers on the runbook.',
    'Send a mail to all developers about Friday deploys.',
    'Always double-check the account before the cleanup.',
    'Raise awareness of the quota.',
    'Measure twice before the cut.',
    'Everyone should read the release notes.',
    'Stress the importance of short handovers.',
    'Share the lessons with the other teams.',
    'Hold a workshop on the new console.',
    'Never kill the broker by hand.',
    "Don't release on the eve of a holiday.",
    'Give carriers plenty of notice.',
    'Over-provision before the summer peak.',
    'Train Ines to run the restore.',
    'Have a word with the author.',
    'Train the night shift on the console.',
    'Remind a deputy of the freeze.',
    'Tell Pavel to watch the disk.',
    'The night shift is on high alert.',
  ],
  allow: [
    'Teach the probe the new header.',
    'Provide training data to the neural model.',
    'Write a report on lane 7 for knowledge sharing.',
    'The gate is asked for the state of lane 7.',
    'Make the transparent cover of the belt two parts.',
    'Run the check twice a night by cron.',
    'Check twice a night that the belt is empty.',
    'Look twice at the scale after the swap.',
    'Hold the lease for an hour.',
    'Explain the quota in the error message.',
    'Have the gate present a badge.',
    { text: 'The console needs a key that few people have.', in: 'learnings' },
    'Open a room in the chat for better communication with the shops.',
    'Train each engineer once on the restore.',
    'Train a deputy for the key of the vault.',
    'Train a second engineer on the restore.',
    'Teach two members of the desk to read the scales.',
    'Have a word list with the importer.',
    'Remind owners by a bot a week before expiry.',
    'The relay is made aware of the zone by a flag.',
    'The models should be trained on the data of May.',
    'The volume must be taken off the pool.',
    'Send the list to the exporter.',
    'The gate should verify the plan.',
    'The relay is expected to start within a minute.',
    'The redirect must be followed by the probe.',
    'It could have been averted through more communication.',
    'Add a confirmation that shows the account.',
    { text: 'Everyone must be able to read the lease.', in: 'learnings' },
    'Retrain the ranking model on the data of May.',
    'Describe how to reach the vault, in the alert itself.',
    'Add a second checksum to the upload.',
    'Highlight the account in the prompt.',
    'Let the console refuse a prefix.',
    'Developers should use a lockfile in every package.',
    'Grant the on-call role to the second team.',
    'Share the volume with the second pool.',
    'Never return a stale tariff: reject the request once the lease is gone.',
    'Do not log the token.',
    'Give the exporter a service account of its own.',
    'Give Pavel access to the vault.',
    'Ask Ines for the key of the old console.',
    'Tell the load balancer to drop idle connections.',
    'Always announce the drain from the pipeline.',
    'Schedule the training job of the ranking model for the night.',
    'Always have at least two people on the rota.',
    "We'll share more information next month.",
    'Please take this as a reminder to look at the status page.',
  ],
};
