/** Work that was done with too little care or left lying: phrases of `blame/human-error`. */
import { Tag } from '../../prose/tags';
import type { Phrase, SentenceExample } from '../rule';
import { asked, deniedBefore, reported, rightBefore, sentenceHas, subjectIs, supposed } from '../tests';
import { RATED } from './account';
import { CAUSES, EXPLAINING, LOOKING_BACK } from './sections';

const excused = [deniedBefore, asked, reported, supposed];

/** Ours or theirs: who acts is people, and no outsider. */
const people = subjectIs('person', 'they');

/** What was put off by people; a queue defers as well. */
const queues = sentenceHas(
  /^(?:queues?|messages?|jobs?|requests?|retries|retry|scheduler|workers?|delivery|meeting|launch|release)$/,
);

export const NEGLECT_PHRASES: readonly Phrase[] = [
  {
    find: ':past ..6 without ..1 {reading|looking|checking|testing|verifying|reviewing|asking|validating|rehearsing|consulting|thinking|considering|confirming|waiting|noticing|realising|spotting|telling|informing|understanding}',
    accept: (match) => people(match),
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: RATED,
  },
  {
    find: [
      'skim%|skimmed|glance% !stone',
      '{only|merely|just|barely|hardly|superficially|cursorily} {looked|checked|tested|read|skimmed|glanced|tried}',
      ':past ..6 too {fast|quickly|lightly|casually|hastily|eagerly|readily|carelessly}',
      ':past ..5 carelessly|sloppily|casually|lightly|half-heartedly|superficially|haphazardly',
    ],
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: RATED,
  },
  {
    find: [
      '{left|went|gone|sat|sit|remained|lay} ..2 unanswered|unread|unheeded|unaddressed|ignored|neglected',
      'fall%|fell|slip% through the? cracks|net',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, queues],
    message: RATED,
  },
  {
    find: '{was|were|been|be|kept being} ..1 {put off|shelved|neglected|deprioritised|postponed|deferred|pushed back} ..3 again|repeatedly|month+|weeks|year+|times|long|always|money|indefinitely',
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, queues],
    message: RATED,
  },
  {
    find: ['shelve%', '{put%|putting} off', '{kick%|kicked} the can', 'sweep%|swept ..3 under'],
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, queues],
    message: RATED,
  },
  {
    find: [
      'asleep at the {wheel|switch}',
      '{take%|took|taken} our|their|his|her|my eye+ off',
      'caught {napping|sleeping}',
      '{turn%} a blind eye',
      '{lose%|lost} sight of',
      '{take%|took|taken} ..3 for granted',
      'be% reluctant|unwilling to',
      '{refuse%} to !:det',
      'could not be {bothered|arsed}',
      '{prioritise%|favour%|favor%|value%|choose%|chose} ..2 {over|above} ..2 safety|quality|testing|tests|reliability|stability|review|care|security|correctness',
      'despite {knowing|being aware|having been warned|the warning|the warnings|all warnings}',
      'even though {we|they|i|he|she} ..1 knew',
      'knowingly|wilfully|willfully :past|:gerund',
      'knew full well',
      '{said|say} nothing',
      '{kept|keep|stayed} ..1 {quiet|silent}',
      'kept|keep|keeping|left|leaving ..4 in the dark',
      'left|leaving ..3 alone {on|with|in|for|at}',
      '{be% not} ..2 {careful|thorough|diligent|attentive|vigilant|cautious|rigorous|disciplined|responsive|transparent|proactive|prepared|responsive} enough?',
      '{did|do} not have ..2 discipline|patience|foresight|courage|sense|rigour|rigor|nerve',
    ],
    // "Despite knowing of the leak we …": who acts comes after.
    accept: (match) => people(match) ?? (match.from === match.sentence.lead ? match : null),
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: RATED,
  },
  {
    find: [
      '{nobody|no-one|no one} ..2 {reads|checks|watches|monitors|looks|tests|reviews|reacts|responds|answers|listens|cares}',
      'everyone|everybody|each|both|all ..4 {thought|assumed|believed|expected|figured} ..6 else|other|another|others',
      '{nobody|no-one|no one|none of us} ..4 {felt|feels} ..1 responsible',
      '{not enough|too few|few} ..1 people|engineers|of ..4 {feel|felt|care|cared}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    // "an address that nobody reads": a property of the address.
    unless: [asked, reported, rightBefore(/^(?:that|which|where)$/)],
    message: RATED,
  },
  {
    // What people said, and how it is rated; in a finite past tense, also under a heading of steps.
    find: [
      'instructions|messages|updates|communication+|announcement+|guidance|advice|wording ..7 {was|were} ..3 vague|late|confusing|misleading|contradictory|wrong|unclear|insufficient|inconsistent|scarce|sparse',
      'instructions|messages|updates|communication|announcement|guidance|advice ..5 {was|were} not ..1 {clear|timely|helpful|precise|accurate|good|sufficient|frequent|specific}',
      'confusing|misleading|wrong|vague|contradictory|bad|late|unclear|incorrect instructions|advice|communication|information|guidance|answers|updates from|by :person',
    ],
    severity: 'info',
    sections: LOOKING_BACK,
    unless: [
      deniedBefore,
      asked,
      reported,
      sentenceHas(
        /^(?:cpu|processor|assembly|compiler|kernel|queue|broker|docker|logs?|error|sql|opcode|nodes?|commit)$/,
      ),
    ],
    message: RATED,
  },
  {
    find: [
      '{was|were|been} ..1 neglected',
      '{was|were|been} not ..1 {questioned|challenged|contested|thought through}',
      '{habit+} of {ignoring|dismissing|skipping|overriding|bypassing|silencing|muting}',
      ':named :past ..9 {although|even though} ..6 marked|warned|told|knew|known|red|failing|failed|forbidden|documented|clear|clearly|asked',
      'whoever ..6 left no|it|the',
      'typo|misconfiguration|misstep|blunder ..6 by :person',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, deniedBefore, queues],
    message: RATED,
  },
  {
    find: 'without ..1 talking|speaking|communicating to|with',
    severity: 'info',
    sections: EXPLAINING,
    // "They did not feel safe to deploy without speaking to …": what was not done without it.
    unless: [
      asked,
      reported,
      ({ sentence, from }) => sentence.tokens.slice(0, from).some(({ tags }) => (tags & Tag.Negation) !== 0),
    ],
    message: RATED,
  },
  {
    find: [
      '{abandon%|neglect%|shirk%|evade%|dodge%} ..2 responsibilities|responsibility|duties|duty',
      'refusal to {engage|cooperate|communicate|listen|discuss|talk|share|acknowledge|help|answer|collaborate|admit}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [deniedBefore, asked, reported],
    message: RATED,
  },
  {
    find: '{merged|deployed|released|approved|pushed|shipped|applied|launched} ..4 despite|regardless',
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, deniedBefore, sentenceHas(/^(?:pipeline|bot|automation|automatically|scheduler)$/)],
    message: RATED,
  },
  {
    find: '{do|did|had|has|have} not ..1 {do|done|tried|try} {enough|hard enough|more}',
    accept: people,
    severity: 'info',
    sections: CAUSES,
    unless: [asked, reported],
    message: RATED,
  },
];

export const NEGLECT_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'The training had been neglected.',
    'The order of the steps was not questioned.',
    'Two people worked on the host without talking to each other.',
    'The announcement that we sent was vague and late.',
    'The instructions were not clear.',
    'The change was merged despite a red build.',
    'We chose speed over safety.',
    'Despite knowing of the leak we went on.',
    'We were not careful enough.',
    'There was a mix-up about who calls the registry.',
    'The decision was made on gut feeling.',
    'A tired operator is no safeguard.',
    'The vendor has abandoned its duties.',
    'The team kept quiet about the leak.',
    'We closed the first ticket without reading it.',
    'The reviewers only skimmed the plan.',
    'I went through the list too fast.',
    'The mail of the test team was left unanswered.',
    'The ticket fell through the cracks.',
    'The repair was put off month after month.',
    'The planning department shelved the repair.',
    'We were asleep at the wheel.',
    'We had taken the second link for granted.',
    'The technician was reluctant to call the hotline.',
    'Nobody reads that mailbox.',
    'Everyone thought that somebody else was writing the update.',
    { text: 'We have not done enough about it.', in: 'contributing_factors' },
  ],
  allow: [
    { text: 'They did not feel safe to deploy without talking to the lead.', in: 'contributing_factors' },
    'The training took place in May.',
    'The order of the steps was not random.',
    'The messages in the queue were late.',
    'The log messages were not clear of secrets.',
    'The build was not merged.',
    'The nodes were not ready.',
    'The client kept the second copy.',
    'The cache favours speed over size.',
    'We were told at noon.',
    'A mix-up of bytes.',
    'The reading of the graph took a while.',
    'Carrying cables is heavy work.',
    'An exhausted pool is no safeguard.',
    'The refusal to connect came from the proxy.',
    'The job took the wrong lock.',
    'Both teams were on the call.',
    'The host was not named.',
    'The operator was on leave.',
    'Trust in the certificate was renewed.',
    'The proxy closed the link without checking the quota.',
    'The queue grew too fast.',
    'We scaled the pool without a restart.',
    'The request went unanswered in the retry queue.',
    'The release was postponed by a day.',
    'The job was put off by the scheduler for two hours, many times.',
    'The shelf of the rack was full.',
    'The node took the lease for granted time slots.',
    'The client refused to connect.',
    'Nobody was at the desk on Sunday.',
    'Everyone else was on the call.',
    'We read the plan twice.',
    { text: 'The job has not done enough passes.', in: 'contributing_factors' },
  ],
};
