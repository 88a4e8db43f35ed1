/** How well people went about it, by a verdict of degree or manner: phrases of `blame/human-error`. */
import type { Match } from '../../prose/match';
import { CARE } from '../../prose/lexicon/acts';
import { verbForms } from '../../prose/lexicon/verbs';
import { ordersIn } from '../../prose/order';
import type { Phrase, SentenceExample } from '../rule';
import { asked, deniedBefore, reported, sentenceHas, subjectIs, supposed } from '../tests';
import { RATED, troubled } from './account';
import { CAUSES, EXPLAINING, LOOKING_BACK } from './sections';
import { peopleOrPassive } from './hurry';
import { oneOrMe } from './own-act';
import { reasoned } from './undone';

const looksBack = ({ sentence }: Match): boolean => ordersIn(sentence).length === 0;

const BRIEF =
  'brief|light|minimal|cursory|limited|basic|superficial|partial|quick|rudimentary|perfunctory|shallow|rough|half-hearted|token|little|spotty';
const CHECKING =
  'testing|tests|test|checks|check|checking|review|reviews|verification|validation|look|glance|search|inspection|read';
const people = subjectIs('person', 'they');
const excused = [deniedBefore, asked, reported, supposed];

/** Machines are slow, and bad at things, too. */
const machinery = sentenceHas(
  /^(?:scheduler|balancer|parser|clients?|queue|failover|retries|packets?|driver|kernel|cache|proxy|planner|optimi[sz]er|broker|nodes?|pods?|script|pipeline|models?)$/,
);

/** "were dismissed by the filter": by people it counts. */
function byMachine({ sentence, to }: Match): boolean {
  for (let i = to; i < to + 3; i++)
    if (sentence.word(i) === 'by') return !sentence.people.some(({ from }) => from === i + 1);
  return false;
}

/** What people say, and what was to be seen. */
const TOLD_TO_US =
  'reports|report|warnings|warning|alerts|alert|concerns|complaints|complaint|ticket|tickets|signs|signals|symptoms|errors|mails|emails';

/** What somebody was to pick up: no state of a machine, and not the incident itself. */
const PICKED_UP =
  /^(?:tickets?|reports?|requests?|alerts?|alarms?|pages?|warnings?|mails?|emails?|messages?|items?|tasks?|bugs?|issues?|findings?|complaints?|pr|prs|vulnerabilit(?:y|ies)|flaws?|defects?|servers?|hosts?|systems?|it|they|this|that|which)$/;
const pickedUp = ({ sentence, from }: Match): boolean =>
  sentence.tokens.slice(Math.max(0, from - 6), from).some(({ word }) => PICKED_UP.test(word));

function forms(bases: string): string {
  return [...new Set(bases.split('|').flatMap((base) => [base, verbForms(base).participle]))].join('|');
}

export const JUDGED_PHRASES: readonly Phrase[] = [
  {
    // "did not read the notes very carefully"
    find: [
      '{did|do|had|have} not ..7 very|so|too|all|particularly|especially|terribly|quite? ..1 {intelligently|carefully|properly|wisely|cleverly|smartly|thoroughly|responsibly|diligently|sensibly|systematically|rigorously|thoughtfully|cautiously|prudently|attentively|transparently|correctly|closely}',
      'did not ..1 {communicate|communicated|plan|planned|prepare|prepared|test|tested|handle|handled|coordinate|coordinated|document|documented|organise|organised|manage|managed|think|explain|explained|respond|responded|review|reviewed|listen|follow|cover} ..5 well|enough',
      '{is|are|was|were} not ..1 :gerund ..3 very|too|so? {closely|carefully|properly|well|thoroughly}',
    ],
    accept: people,
    severity: 'info',
    sections: LOOKING_BACK,
    when: [looksBack],
    unless: [asked, reported, supposed, machinery],
    message: RATED,
  },
  {
    find: `{did|had|have} not really|properly|fully|adequately|sufficiently|thoroughly|seriously|carefully|correctly ..1 ${forms(CARE)}|read|look|looked|listen|listened|pay|paid|prepare|prepared|react|respond|investigate|investigated|explain|explained|train|secure|secured`,
    accept: people,
    severity: 'info',
    sections: LOOKING_BACK,
    when: [looksBack],
    unless: [asked, reported, supposed, machinery],
    message: RATED,
  },
  {
    find: [
      `only|just|merely|barely|hardly :past ..1 ${BRIEF} ..3 ${CHECKING}`,
      `only :past ..4 {briefly|superficially|cursorily|quickly|roughly|partially|half-heartedly|locally}`,
      `${CHECKING}|monitoring|planning|handover|preparation {was|were} ..2 cursory|superficial|half-hearted|perfunctory|rushed|sloppy|lax|shallow|careless|haphazard|slapdash`,
    ],
    accept: (match) => (/^(?:was|were)$/.test(match.sentence.word(match.from + 1)) ? match : people(match)),
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, machinery],
    message: RATED,
  },
  {
    find: [
      'be% ..2 {bad|terrible|awful|poor|hopeless|lousy|weak|rubbish|horrible|inconsistent} {at|about}',
      'be% not ..2 {good|great|strong|consistent} {at|about}',
      'be% ..2 {reckless|tired|exhausted|distracted|preoccupied|inattentive|sleepy|drunk|hungover|rushing|overconfident|over-confident|cocky|presumptuous|short-sighted|shortsighted|ill-prepared|ill-equipped|unprepared|forgetful|impatient|clumsy|stubborn|overwhelmed|careless|indecisive|uncoordinated|disorganised} !by|with',
      'be% ..1 {caught} ..1 {off guard|off-guard|unprepared|unawares|by surprise|flat-footed|cold}',
      'be% ..1 in a|such|too ..2 {hurry|rush|haste|panic} !hour',
      'be% ..3 too|bit|little|overly {eager|trusting|keen|quick|hasty|casual|relaxed|cavalier|confident|optimistic|ambitious|clever|focused|busy|tired|proud|shy|polite|cautious}',
      'be% ..1 {being} ..1 {clever|lazy|careless|stupid|silly|hasty|naive|sloppy|impatient|cheap|stubborn}',
    ],
    accept: people,
    severity: 'info',
    sections: CAUSES,
    unless: [...excused, machinery],
    message: RATED,
  },
  {
    // Of oneself wherever it explains.
    find: [
      'be% ..2 {tired|exhausted|distracted|preoccupied|inattentive|sleepy|drunk|hungover|rushing|overconfident|over-confident|cocky|impatient|clumsy|stubborn|careless|reckless|forgetful} !by|with',
      'be% ..1 in a|such|too ..2 {hurry|rush|haste|panic}',
      'be% ..1 {being} ..1 {clever|lazy|careless|stupid|silly|hasty|naive|sloppy|impatient|cheap|stubborn}',
      'be% not ..1 {paying attention|thinking|concentrating|focused|looking|watching|listening}',
    ],
    accept: oneOrMe,
    severity: 'info',
    sections: EXPLAINING,
    when: [troubled],
    unless: [asked, reported, supposed, deniedBefore],
    message: RATED,
  },
  {
    find: [
      '{in|out of} my|our|his|her|their|a|the ..1 {haste|hurry|rush|panic|laziness|ignorance|carelessness|frustration|desperation|impatience|stupidity|eagerness|enthusiasm|naivety|tiredness}',
      '{out of|through} {haste|laziness|ignorance|carelessness|frustration|desperation|impatience|stupidity|complacency|fatigue|tiredness|negligence|inattention}',
      '{in a} {moment|fit|lapse} of ..1 {inattention|carelessness|distraction|panic|frustration|haste|madness|weakness|confusion|stupidity|laziness|fatigue|tiredness|anger|enthusiasm|impatience|overconfidence|forgetfulness|judgment|judgement|concentration|attention|desperation|optimism|stress|rage|zeal}',
      'on {a whim}',
      'typed|typing|entered|entering|ran|run|running|wrote|written|worked|working|followed|executed|did|done|doing|answered|went|performed|configured ..6 {from|by} memory !leak+|pressure|usage|use|limit+|exhaustion|address|addresses|page+|size|dump|profile|mapped|consumption',
      'half asleep|half-asleep',
      'without {thinking|much thought|a second thought|due care|thinking twice|thinking it through}',
    ],
    when: [({ sentence }) => sentence.people.some(({ kind }) => kind !== 'outsider' && kind !== 'you')],
    severity: 'info',
    sections: EXPLAINING,
    unless: [deniedBefore, asked, reported, machinery],
    message: RATED,
  },
  {
    find: [
      '{was|were|been} ..1 hastily|rashly|carelessly|hurriedly|sloppily|prematurely|haphazardly|thoughtlessly :part',
      '{was|were|been} :part ..3 hastily|rashly|carelessly|hurriedly|sloppily|prematurely|haphazardly|thoughtlessly',
      'rush%|rushed out|through|into|ahead ..4 {fix|release|patch|change|deploy|deployment|version|update|migration|launch|hotfix|build|feature|implementation|what}',
    ],
    accept: (match) => (match.sentence.word(match.from).startsWith('rush') ? peopleOrPassive(match) : match),
    severity: 'info',
    sections: LOOKING_BACK,
    when: [looksBack],
    unless: [...excused, machinery, byMachine],
    message: RATED,
  },
  {
    find: [
      `${TOLD_TO_US} ..2 {was|were} ..1 {dismissed|discounted|disregarded|trivialised|downplayed|misfiled|brushed|shrugged|waved|explained away|played down|written off}`,
      `${TOLD_TO_US} ..2 {was|were} ..1 {treated as} ..2 noise|normal|false|harmless|minor|benign|unimportant|spam|usual|routine|known|one-off|low`,
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, supposed, machinery, byMachine, sentenceHas(/^(?:automatically|filter|rule)$/)],
    message: RATED,
  },
  {
    find: [
      '{sat|sitting|lay|lying|stayed|remained|left} ..2 {untouched|unassigned|unacknowledged|untriaged|unopened|unfixed|unpatched} ..3 hours|day+|week+|month+|year|years',
      '{sat|sitting|lay|lying|left} ..2 unresolved ..2 for|until|in|since',
    ],
    when: [pickedUp],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, supposed, machinery, reasoned, sentenceHas(/^(?:vendor|upstream)$/)],
    message: RATED,
  },
  {
    // Said to go on with in peace: what was known and left.
    find: [
      '{made|make|making} a ..1 mental note',
      '{carried|went} on ..1 {as if|as though|regardless|blithely|merrily|oblivious}',
      '{took|taken|taking} ..3 {on faith|on trust|as read|as gospel|at face value|it for granted}',
      '{meant|intended|planned|promised|vowed} to ..8 {but|yet|and} ..2 {never|forgot}',
      'glossed|glossing over',
      '{out of|beyond} our|my|their|his|her depth',
      '{sat|sitting|slept} on ..2 it|this|that|them|ticket+|report|request|alert|warning|bug|fix|finding+|mail|change|pr|patch|issue|vulnerability|decision|item|advice|news ..1 {for|until|since}',
      '{with|caught with} our|my|their ..1 pants down',
      'self-inflicted',
      'unforced error|errors',
      'own goal',
      'slip of the finger+|hand|tongue|mouse|keyboard',
      '{nobody|no one|no-one} ..1 to blame but',
      'have% no excuse',
      '{took|taking} the ..1 {lazy|easy|quick} way|route|path',
      '{learned|learnt|tend|tended|began|started|inclined|happy|content|willing|chose|decided|opted|preferred|continue|continued|kept|used} ..1 to {ignore|skip|dismiss|bypass|overlook|silence|mute|neglect|disregard|postpone|rush}',
      '{not|never} ..1 want|wanted|wanting to {bother|wake|disturb|interrupt|escalate|admit|alarm|look}',
      'kept|continued ..1 {ignoring|dismissing|skipping|postponing|overlooking|bypassing|silencing|deferring|delaying}',
      'bypass%|circumvent%|override%|sidestep% ..3 check|safeguard+|guard|protection+|warning+|prompt',
      'jumped|rushed|leapt ..2 {straight|right|directly} ..1 to|into',
    ],
    accept: (match) =>
      people(match) ??
      (/^(?:the|self-inflicted|unforced|own|with|caught|slip|nobody|no|no-one|have|had|has)$/.test(
        match.sentence.word(match.from),
      )
        ? match
        : null),
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, machinery],
    message: RATED,
  },
];

export const JUDGED_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'We did not read the leaflet very carefully.',
    'We did not communicate the move well.',
    'The night shift was not watching the lamp very closely.',
    'We did not really test the second door.',
    'We only did a brief check of the brakes.',
    'The inspection was superficial.',
    { text: 'We are bad at retiring old pumps.', in: 'contributing_factors' },
    { text: 'We were caught off guard.', in: 'contributing_factors' },
    { text: 'The crew was in a hurry.', in: 'contributing_factors' },
    { text: 'I was tired that night.', in: 'contributing_factors' },
    'In my haste I pulled the other lever.',
    'The clerk confirmed the form without thinking.',
    { text: 'The new rule was hastily applied.', in: 'action_items' },
    'The first complaints were dismissed.',
    'The ticket sat untouched for a week.',
    'We made a mental note to look at it.',
    'The flood was self-inflicted.',
    'The warnings were treated as noise.',
    'I typed the address of the shed from memory.',
    'In a moment of panic the clerk pulled the lever.',
  ],
  allow: [
    'I was tired, and the second shift took over.',
    'The boiler was drained prematurely by its timer.',
    { text: 'The crew was overwhelmed by 70 parcels at once.', in: 'contributing_factors' },
    'The old clients do not read the header very carefully.',
    'The pool did not scale well.',
    'The lamp was not shining very brightly.',
    'The second door did not really close.',
    'The pump only made a brief noise.',
    'The inspection was on Monday.',
    { text: 'The old pumps are bad at starting.', in: 'contributing_factors' },
    { text: 'The switch was caught in a loop.', in: 'contributing_factors' },
    { text: 'The line was in a loop.', in: 'contributing_factors' },
    'The battery was tired.',
    'There is no lever in the other hall.',
    'The form closes without asking.',
    { text: 'Apply the new rule without haste.', in: 'action_items' },
    'The first complaints were answered at noon.',
    'The job sat in the queue for a week.',
    'We made a note of the number.',
    'The lamp told us that it would hold.',
    'The flood came from the roof.',
    'The complaints were dismissed by the spam filter.',
    'The warnings were treated as faults by the press.',
    'The street names remained unresolved for an hour.',
    'The flood remained unresolved until Sunday.',
    'The flaw stayed unpatched for a week, since no patch existed.',
    'The complaint was dismissed automatically.',
    'The door stayed unfixed until the vendor sent a hinge.',
    'The speed limit is self-imposed.',
    'The left hand door is for the crew.',
    'We sorted the records by memory address.',
    'In a moment of calm the crew ate.',
  ],
};
