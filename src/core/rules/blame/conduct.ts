/** What people did half, late, badly or no longer: phrases of `blame/human-error`. */
import { FIRMS } from '../../prose/lexicon/acts';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { Phrase, SentenceExample } from '../rule';
import { asked, denied, deniedBefore, reported, sentenceHas, subjectIs, supposed } from '../tests';
import { BELIEVED, RATED } from './account';
import { CAUSES, EXPLAINING } from './sections';

const PAST = except('title', 'parking_lot', 'goals', 'questions', 'action_items');
const CARE =
  'looking|watching|checking|reading|caring|paying|monitoring|testing|maintaining|updating|reviewing|asking|listening|answering|replying|documenting|rotating|rehearsing|practising|practicing';
const FAULTS =
  'misconfiguration|typo|mistake|error|oversight|blunder|slip|misunderstanding|mishandling|omission|negligence|misuse|neglect|mix-up|misstep|inattention|carelessness|inaction|sloppiness';
const people = subjectIs('person', 'they');
const excused = [deniedBefore, asked, reported, supposed];
const machinery = sentenceHas(
  /^(?:scheduler|balancer|parser|clients?|queue|failover|retries|packets?|driver|kernel|cache|proxy|planner|optimi[sz]er|broker)$/,
);

export const CONDUCT_PHRASES: readonly Phrase[] = [
  {
    find: [
      `stop%|cease%|quit ${CARE}`,
      'hesitate%|hesitated|dither%|procrastinate%|dawdle%|linger%|waver%',
      'be% ..1 too {slow|late|hesitant|cautious|timid|confident|trusting|busy|eager|optimistic|relaxed} {to|in|with|about|at|for}',
      'take%|took|taken ..2 too long to|before|until :base|:gerund|we|anyone|somebody|they',
      'communicate%|handle%|manage%|plan%|prepare%|organise%|coordinate%|document%|execute%|test%|react%|respond% ..6 {poorly|badly|clumsily|too late|half-heartedly|inconsistently|carelessly|insufficiently|inadequately}',
      'abandon%|neglected|neglect%|forsook|forsake% the|our|its|their|his|a|all ..2 {package|project|service|server|system|library|tool|module|site|duty|post|repository|plugin|backups|tests|docs|documentation|monitoring}',
      'turn% a deaf ear',
      'dismiss%|dismissed the|these|those|all|several|early ..2 {report+|complaints|warnings|concerns|alerts|signs|signals|mails}',
      'put%|putting it|this|that|them off',
      'had been warned $',
      ':past ..5 without ..1 {permission|authorisation|consent}',
      'did not ..1 :base ..5 {fast|quickly|soon|early|well|carefully|closely|clearly|hard|seriously} enough',
      '{make%|made} it|things|matters|this ..1 worse',
      'merged|deployed|released|shipped|approved|pushed|launched ..3 {with|despite|on} ..1 failing|red|broken|known|open ..1 test+|check+|build|ci|warning+|bugs|issues|findings|pipeline',
      'fail% to :base ..6 {in time|early|soon|quickly|properly}',
      '{do%|did} ..1 {too little|not enough|nothing} ..2 {to|about|until}',
    ],
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, machinery],
    message: RATED,
  },
  {
    find: [
      `${FAULTS} ..1 {by|of|from|on the part of} ..4 {${FIRMS}|partner|technician|staff|customer-support|helpdesk}`,
      `${FAULTS} {by|on the part of} :named`,
      '{mistake|slip|typo|omission|blunder} {went|gone} ..1 {unnoticed|undetected|unseen}',
      'it was ..1 {believed|thought|presumed} ..1 that',
      '{made|added|left|set|created|opened|changed|installed|started|disabled|enabled|put} ..6 {and|then|but|,} ..2 forgotten',
      'acknowledged|seen|noted|read|assigned|accepted|opened|closed|muted ..2 {and|but} ..2 {forgotten|ignored|neglected|abandoned}',
      '{disabled|muted|silenced|turned off|switched off|removed|deleted|changed|opened|closed|unplugged|started|stopped} by {someone|somebody}',
      '{lay|sat|lain|sitting|lying|languished|languishing|gathering dust} ..3 {unread|untouched|unanswered|unnoticed|forgotten|in a drawer|for months|for years|for weeks}',
    ],
    severity: 'info',
    sections: CAUSES,
    unless: [...excused, machinery],
    message: RATED,
  },
  {
    find: [
      '{nobody|no-one|no one|none of us} ..3 {remembered|recalled|recognised} !how|what|where|who|why|which|when|the',
      'two|several|three|both|multiple|different ..1 people|engineers|admins|developers|responders|teams|operators ..7 without {knowing|telling|talking|noticing|coordinating|seeing|coordination|consulting}',
      ':named :past ..7 without {knowing|noticing|realising|seeing}',
    ],
    severity: 'info',
    sections: CAUSES,
    unless: [asked, reported, supposed, machinery],
    message: RATED,
  },
  {
    find: [
      'give%|gave|sent|send%|post%|told|provide%|publish% ..4 {contradictory|conflicting|false|outdated|confusing|vague|misleading|inconsistent|incomplete|inaccurate} ..1 information|advice|instructions|guidance|answers|numbers|figures|updates|commands|statements|messages|steps|picture',
    ],
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    // "gave vague messages a code": what was done to them.
    unless: [...excused, machinery, ({ sentence, to }) => sentence.is(to, Tag.Determiner)],
    message: RATED,
  },
  {
    // Found out that day, what had been left undone before it.
    find: [
      'realise%|notice%|discover%|remember%|find%|found ..2 that? :person ..1 {never|did not|had not|forgot|failed|missed|had forgotten|had missed|left|had left|skipped|had skipped}',
      'realise%|notice%|discover%|see%|saw ..1 that the wrong ..3 {was|were|been|being|got} {chosen|selected|typed|entered|deleted|dropped|copied|pasted|edited|restarted|unplugged|merged|pulled|booked|clicked|emailed}',
      'realise%|notice%|discover%|find%|found|learn%|turns|turned|transpired ..3 :person had {missed|forgotten|overlooked|disabled|switched|turned|deleted|removed|muted|silenced|skipped|ignored|misread|mistyped|misunderstood}',
    ],
    accept: (match) =>
      people(match) ??
      (match.from === match.sentence.lead || /^(?:turns|turned|transpired)$/.test(match.sentence.word(match.from))
        ? match
        : null),
    severity: 'info',
    sections: PAST,
    unless: [asked, reported, sentenceHas(/^(?:customers?|users?|fix|fixed|vendors?|providers?|by)$/)],
    message: RATED,
  },
  {
    find: [
      '{nobody|no-one|no one} ..1 {took|taking|takes} ..2 {lead|charge|command|initiative}',
      '^ slow|poor|bad|hesitant|late|delayed|sloppy|confused {decision-making|decisions|escalation|triage|communication|leadership}',
      '^ slow|poor|bad|hesitant|late|delayed|sloppy|confused decision making',
      '{miscalculation|misestimate|misestimation|misjudgement|misjudgment|mismanagement|mishandling|miscount} of|in|by|on !:num',
      ':past ..6 without {writing|recording|logging|announcing|documenting|noting|mentioning}',
    ],
    // Of people where an act is told.
    accept: (match) => (match.sentence.is(match.from, Tag.Past) ? people(match) : match),
    severity: 'info',
    sections: CAUSES,
    unless: [...excused, machinery],
    message: RATED,
  },
  {
    find: [
      'we|i {assumed|thought|figured|hoped|trusted|supposed} ..4 {would|was|were} ..3 {fine|ok|okay|safe|enough|sufficient|harmless|alright|right|easy|unused|empty}',
      'we|i did not ..2 think|expect|imagine anyone|anybody|anything',
      'what :person ..2 {thought|believed|assumed|took} ..2 {was|were|for|to be}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, sentenceHas(/^(?:whether|customers?)$/)],
    message: BELIEVED,
  },
  {
    find: [
      'be% ..1 {blame|blamed} for ..2 {not|having|causing|ignoring|missing|letting|allowing}',
      '{pay%|paid} the price for ..3 {not|having|ignoring|skipping|years}',
      '{lazy|careless|sloppy|hasty|rushed|tired|distracted|inattentive|overworked|overloaded|overwhelmed|understaffed|stretched|inexperienced} ..1 {engineer+|team+|staff|crew|shift|reviewer+|operator+|admin+|developer+|on-call|responder+}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [denied, asked, reported, supposed],
    message: RATED,
  },
];

export const CONDUCT_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'The storage team had stopped reading those mails.',
    'The responders hesitated to wake the owner.',
    'We were too slow to roll back.',
    'We took too long to call the carrier.',
    'We communicated poorly with the shops.',
    { text: 'A misconfiguration by the hosting partner.', in: 'contributing_factors' },
    { text: 'It was believed that the pool had drained.', in: 'contributing_factors' },
    { text: 'The exception had been added for a trial and then forgotten.', in: 'contributing_factors' },
    { text: 'Nobody remembered that the second disk existed.', in: 'contributing_factors' },
    { text: 'Two engineers edited the plan without knowing of each other.', in: 'contributing_factors' },
    'Support gave out contradictory figures.',
    { text: '09:30 We realise that we never moved the second table.', in: 'timeline' },
    'An overworked crew.',
    'We did not react fast enough.',
    'The desk staff dismissed the early complaints.',
    'We put it off for a year.',
    { text: 'The typo went unnoticed.', in: 'contributing_factors' },
    'Two of us pulled at once and made it worse.',
    'We merged with failing tests.',
    { text: '12:40 We find out that someone had disabled the second link.', in: 'timeline' },
    { text: 'No one took the lead.', in: 'contributing_factors' },
    { text: 'Hesitant decision making.', in: 'contributing_factors' },
    'I assumed that it would be fine.',
    'I deleted what I took for an old copy.',
  ],
  allow: [
    'The exporter stopped reading those rows.',
    'The lamp flickered so often that we stopped looking at it.',
    'The responders waited for the owner.',
    'The pump was too slow to keep up.',
    'The dump took too long to copy.',
    'We communicated every half an hour with the shops.',
    { text: 'A misconfiguration of the second pool.', in: 'contributing_factors' },
    { text: 'It is believed to be a fault of the disk.', in: 'contributing_factors' },
    { text: 'The exception had been added for a trial and then removed.', in: 'contributing_factors' },
    { text: 'The lease is remembered by both nodes.', in: 'contributing_factors' },
    { text: 'Two workers wrote the file without a lock.', in: 'contributing_factors' },
    'The two probes gave contradictory figures.',
    'The team found out that the wrong timetable was shown.',
    'We found that the vendor had removed the stop.',
    'We gave vague fault messages a number.',
    { text: 'The order was never acted upon by the belt.', in: 'contributing_factors' },
    { text: '09:30 We realise that the second table is still there.', in: 'timeline' },
    'An overloaded node.',
    'We reacted within a minute.',
    'The filter dismissed the early reports.',
    'The lid was put on it.',
    { text: 'The leak went unnoticed.', in: 'contributing_factors' },
    'The second restart made it worse.',
    'We merged once the tests were green.',
    { text: '12:40 We find out that the second link had failed.', in: 'timeline' },
    { text: 'No one was near the lead pipe.', in: 'contributing_factors' },
    { text: 'Slow disks.', in: 'contributing_factors' },
    'I asked whether it would be fine.',
    'I deleted what was left of the old copy.',
  ],
};
