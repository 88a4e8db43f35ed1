/** Time that people let pass, or spent on something else, told as what made it last: phrases of `blame/human-error`. */
import { isOf, type Match } from '../../prose/match';
import type { Phrase, SentenceExample } from '../rule';
import { asked, reported, sentenceHas, subjectIs } from '../tests';
import { CAUSES, EXPLAINING } from './sections';
import { reasoned } from './undone';

const TOLD =
  '“{words}” lays the length at the door of people. Write what was to be seen and done at that time, and what else there was to do.';

const LENGTH =
  'seconds|minutes|hours|hour|days|day|weeks|week|months|while|time|long|night|morning|afternoon|weekend|ages|forever';
const REACTED =
  'attempted|tried|responded|reacted|replied|answered|acted|looked|checked|bothered|picked|stepped|took|joined|acknowledged|began|started|went|thought|escalated|called|paged|raised|reported|investigated|intervened|noticed|realised|realized|twigged|helped|owned|decided|dared|cared';

const people = subjectIs('person', 'they');
const excused = [asked, reported];

/** Those who were to act, and not all of us: what "we" saw after an hour is an account. */
function others(match: Match): Match | null {
  const phrase = match.sentence.people.find(({ from, to }) => from > match.from && to < match.to + 1);
  // "until someone with access looked": who had access is a condition.
  if (phrase?.kind === 'someone' && /^(?:with|who|whose)$/.test(match.sentence.word(phrase.head + 1))) return null;
  return phrase !== undefined && (isOf(phrase, 'named') || phrase.kind === 'someone') && !phrase.possessive
    ? match
    : null;
}

/** "until an engineer noticed it": somebody came upon it. */
const byLuck = ({ sentence, to }: Match): boolean =>
  /^(?:noticed|reali[sz]ed|reported)$/.test(sentence.word(to - 1)) &&
  [2, 3].some((back) => /^an?$/.test(sentence.word(to - back)));

/** Inside what was aimed for. */
const inTime = sentenceHas(
  /^(?:targets?|goal|objective|within|inside|slo|sla|expected|usual|quickly|only|just|less|fewer|faster|sooner)$/,
);

/** "One hour before the team started, …": a point in time, not one that went by. */
function pointInTime({ sentence, from, to }: Match): boolean {
  const at = sentence.tokens.findIndex(({ word }, i) => i > from && i < to && word === 'before');
  return (
    at >= 0 &&
    !sentence.tokens
      .slice(0, at)
      .some(({ word }) => /^(?:passed|elapsed|took|taken|went|gone|lasted|for|it|that|lost|dragged|spent)$/.test(word))
  );
}

/** "four minutes to answer" is an answer; "an hour to answer" a delay. Realising is told as late by itself. */
function shortAnswer({ sentence, to }: Match): boolean {
  return (
    /^(?:respond|answer|acknowledge|reply|look|act)$/.test(sentence.word(to - 1)) &&
    !sentence.tokens.some(({ word }) =>
      /^(?:hours?|days?|weeks?|months?|long|longer|while|ages|forever|too|until)$/.test(word),
    )
  );
}

/** "It took longer because the engineer …": the delay stands before the reason. */
function late({ sentence, from }: Match): boolean {
  return sentence.tokens
    .slice(0, from)
    .some(({ word }) =>
      /^(?:delays?|delayed|late|later|longer|prolonged|slowed|postponed|hampered|hindered|lost|wasted|persisted|dragged|extended|lengthened)$/.test(
        word,
      ),
    );
}

export const DELAY_PHRASES: readonly Phrase[] = [
  {
    find: `${LENGTH} ..4 before|until|till :responder ..2 {${REACTED}|got to|got around|got round}`,
    accept: others,
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, inTime, pointInTime, reasoned, byLuck],
    message: TOLD,
  },
  {
    find: [
      '{because|as|since|while} :person ..2 argued|debated|hesitated|disagreed|dithered|bickered|fixated|blamed|misread|panicked|forgot|overlooked',
      '{because|as|since} {nobody|no one|no-one|none of us} ..2 knew|remembered|had|understood|wanted|dared|felt',
    ],
    severity: 'info',
    sections: EXPLAINING,
    when: [late],
    unless: excused,
    message: TOLD,
  },
  {
    find: 'first|initially ..1 {began|started|focused|focussed|concentrated|looked|went|worked|tried|prioritised|turned|attended|chased}',
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    when: [sentenceHas(/^(?:delay|delayed|delaying|longer|prolonged|hence)$/)],
    unless: excused,
    message: TOLD,
  },
  {
    find: [
      'spent|lost|wasted ..5 {chasing|arguing|debating|guessing|fumbling|flailing|barking|blaming|dithering|bickering|panicking}',
      'spent|lost|wasted ..6 {in|on|at|down} the wrong',
      '{went|gone|were|was|led} ..2 down ..1 wrong|rabbit|garden',
      'barking up',
      '{chased|chasing} ..1 {red herring|red herrings|ghost+|shadows}',
      'fixated|fixating on',
      'looked|looking|were|searching|searched|digging|dug {in|at|on} the wrong',
    ],
    accept: (match) => people(match) ?? (/^(?:barking|fixating)$/.test(match.sentence.word(match.from)) ? match : null),
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, shortAnswer],
    message: TOLD,
  },
  {
    find: '{did not|never} ..6 {simply|just|purely|merely|mainly|only} because|as :person',
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: TOLD,
  },
  {
    find: [
      '{get|got|was|were} ..1 busy and {missed|forgot|overlooked|ignored|did not|could not}',
      '{get|got|was|were} ..1 {sidetracked|caught up|tied up|swamped|distracted|preoccupied|snowed under} {and|so}',
    ],
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: CAUSES,
    unless: excused,
    message: TOLD,
  },
];

export const DELAY_EXAMPLES: { readonly flag: readonly SentenceExample[]; readonly allow: readonly SentenceExample[] } =
  {
    flag: [
      'Two hours passed before anybody picked it up.',
      'The gate was shut for two hours before anybody from the depot acted.',
      'It was a long while until the duty officer looked at the lamp.',
      'The restart was delayed because the crew argued about the order.',
      'It lasted longer because nobody knew the code of the door.',
      'The night shift first worked on the pump, hence the tank came later.',
      'We spent the morning chasing a leak that was none.',
      'We lost an hour on the wrong valve.',
      'We were looking at the wrong dial.',
      'We did not replace the seal, simply because I was away.',
    ],
    allow: [
      'It took the supervisor an hour to react.',
      'The crew was tied up with the audit.',
      'It took half an hour until somebody with the code of the door looked at the tank.',
      'It was calm for an hour until a porter noticed the smell.',
      'Two hours passed before the tank was full.',
      'It was an hour before the drivers could log in.',
      'It was eleven hours before we saw that the line had stopped.',
      'The restart was delayed because the pump had to cool down.',
      'Because the crew argued, the order was written down.',
      'The night shift first checked the pump.',
      'We spent the morning with the vendor.',
      'The wrong dial was replaced.',
      'The help desk kept a list.',
      'We did not replace the seal because the stock was empty.',
      'The dog was barking.',
      'Three minutes until the crew reacted, which is less than the goal.',
      'An hour passed before the duty officer picked up the phone, because the line was cut.',
      'One hour before the crew began, the tank was full.',
      'It took the clerk three minutes to answer the call.',
      'We first looked at the pump and later at the valve.',
      { text: 'The crew was busy and in good spirits all summer.', in: 'contributing_factors' },
    ],
  };
