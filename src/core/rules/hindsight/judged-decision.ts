import type { Match } from '../../prose/match';
import { subjectOf } from '../../prose/clause';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import { except } from '../../prose/section';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { after, asked, before, denied, ordered, reported, rightBefore } from '../tests';

const DECISIONS =
  'decision|decisions|call|choice|choices|judgement|judgment|judgements|judgments|move|decision-making|trade-off|tradeoff|trade-offs|bet|gamble';

/** What people plan and do, as far as it is judged. */
const MEANS =
  'plan|plans|approach|strategy|rollout|roll-out|procedure|planning|thinking|idea|choice|policy|architecture|preparation|reasoning|expectation|expectations|attempt|practice|practices';
const JUDGEMENTS =
  'naive|ambitious|flawed|short-sighted|shortsighted|ill-conceived|misguided|unwise|wrong|inadequate|reckless|questionable|unsound|unrealistic|optimistic|over-ambitious|overambitious|rushed|sloppy|careless|ill-advised|half-baked';

const MACHINES =
  /^(?:tree|model|classifier|router|scheduler|api|function|balancer|algorithm|path|leader|callback|call-back)$/;

/** A router or a model chooses too. */
function machine(match: Match): boolean {
  const subject = subjectOf(match.sentence, match.from);
  return (
    (before(MACHINES, 6)(match) ||
      after(MACHINES, 3)(match) ||
      [match.from, match.from + 1, match.to - 1].some((at) => MACHINES.test(match.sentence.word(at)))) &&
    subject.type !== 'person'
  );
}

/** "The retry logic made the wrong decision", "a poor choice by the planner": things choose too. */
function ofThing({ sentence, from, to }: Match): boolean {
  const made = [1, 2, 3].find((back) => /^(?:ma[dk]e|makes|took|takes?)$/.test(sentence.word(from - back)));
  if (made !== undefined) return subjectOf(sentence, from - made).type === 'thing';
  // "a wrong decision of the optimiser"
  if (
    sentence.word(to) === 'of' &&
    sentence.is(to + 1, Tag.Determiner) &&
    (sentence.is(to + 2, Tag.Software) || /[^e]er$/.test(sentence.word(to + 2)))
  )
    return !sentence.people.some(({ from: at }) => at === to + 1);
  const by = [0, 1, 2, 3, 4].find((ahead) => sentence.word(to + ahead) === 'by');
  return (
    by !== undefined &&
    sentence.is(to + by + 1, Tag.Determiner) &&
    !sentence.people.some(({ from: at }) => at === to + by + 1)
  );
}

/** A finite verb of the past. */
function told(sentence: Sentence): boolean {
  return sentence.tokens.some(({ word }) => /^(?:was|were|did|had|made)$/.test(word));
}

const excused = [
  asked,
  reported,
  machine,
  rightBefore(/^(?:function|api|system|phone)$/),
  after(/^(?:trees?|support|records?|log|to action)$/, 1),
];

/** "It is usually a mistake to …", "it is not a good idea to …": what holds at any time. */
function weight({ sentence, from, to }: Match): FindingSeverity {
  const words = sentence.tokens.slice(from, to).map(({ word }) => word);
  if (words.some((word) => /^(?:usually|generally|often|always|sometimes|rarely)$/.test(word))) return 'hint';
  if (told(sentence)) return 'warning';
  return words.some((word) => /^(?:idea|mistake|practice|way)$/.test(word)) ? 'hint' : 'info';
}

const OUTSIDE_ITEMS = except('title', 'parking_lot', 'goals', 'action_items');

export const judgedDecision: LanguageRule = {
  type: 'language',
  id: 'hindsight/judged-decision',
  severity: 'warning',
  title: 'A decision judged by its outcome',
  why: 'Good and bad were not known when it was made; every decision was a bet on what could be seen.',
  instead: 'Write what was seen, which options there were, what was expected and what came.',
  source: 'Hand, Post-Incident Reviews, ch. 3 and 10; Cook, How Complex Systems Fail, 10',
  sections: except('title', 'parking_lot', 'goals'),
  phrases: [
    {
      find: [
        `bad|wrong|poor|unwise|questionable|terrible|unfortunate|ill-advised|ill-judged|ill-considered|hasty|rash|misguided|dubious|regrettable|suboptimal|sub-optimal|unsound|flawed|risky|foolish ..1 ${DECISIONS}`,
        `{lapse|error+} {of|in} judgement|judgment`,
        'misjudgement|misjudgment|miscalculation',
      ],
      // Under a heading of steps it is a judgment where it tells of the past.
      unless: [...excused, ofThing, (match) => ordered(match) && !told(match.sentence)],
    },
    {
      find: [
        '{was|were|is|be|been} ..1 a mistake to?',
        '{was|were|is} ..1 {wrong|unwise|foolish|reckless|ill-advised|imprudent|a bad idea|the wrong thing} to',
        'not ..1 {the|a|an} ..1 {best|right|wise|good|great|smart|smartest|greatest|ideal|sound|clever|sensible|proper} {approach|idea|choice|decision|call|option|way|move|strategy|solution|plan|practice}',
        '{turned out|proved} to be ..2 mistake|wrong|bad $',
        '{turned out|proved} to be ..2 mistake|wrong|bad ,|;|and|as|because|for|when|idea|decision|choice|approach|plan',
        '{turned out|turns out} that? that|this|it {was|is} wrong|bad',
        '{was|were|is} a massive|huge|big|serious|major|grave|costly|terrible|bad|critical ..3 mistake|blunder|misstep',
        '{was|were|is} a grave|costly|huge|terrible ..1 error',
        '{was|were|is} ..1 {inadvisable|unwise|imprudent|ill-advised|presumptuous|short-sighted|shortsighted}',
        'wrong|bad {approach|idea|priority|priorities|track}',
      ],
      severity: weight,
      unless: [
        asked,
        reported,
        machine,
        ({ sentence }) => sentence.passage.section === 'action_items' && !told(sentence),
        // "We do not have a good way of telling them apart": what is lacking.
        ({ sentence, from }) => /^ha(?:ve|d|s)$/.test(sentence.word(from + 1)),
        // "There was a mistake in the table" judges no decision.
        rightBefore(/^(?:not|never|there)$/),
        // "I thought it was safe, turns out that was wrong": what one learned.
        before(/^(?:find|figured?|sure|whether|if|thought|assumed|believed|expected|hoped|suspected)$/, 20),
        after(/^on$/, 1),
        // "a silly mistake": of people, for `blame/human-error`.
        ({ sentence, from, to }) =>
          sentence.tokens.slice(from, to).some(({ word }) => /^(?:silly|stupid|simple|honest)$/.test(word)),
        // "a mistake in the template": of a thing; "a mistake in setting it up" is for `blame/human-error`.
        ({ sentence, to }) => sentence.word(to - 1) === 'mistake' && sentence.word(to) === 'in',
      ],
    },
    {
      // "The decision to deploy on a Friday was wrong"
      find: [
        `the|our|this|that|their ${DECISIONS} to|of|not ..9 {was|were|proved|seems|looks} ..1 {wrong|unwise|flawed|ill-advised|misguided|reckless|premature|costly|short-sighted|bad|poor|foolish|questionable|debatable|dubious}`,
        `the|our|this|that|their ${DECISIONS} ..9 {was|were} ..1 {a mistake|an error|a bad one|a poor one|the wrong one}`,
      ],
      // "bad for the failover": what it does to a thing.
      unless: [...excused, after(/^for$/, 1)],
    },
    {
      // What ought to have been done, told as a rule.
      find: [
        '{correct|right|proper|better|best} {practice|procedure|approach|way|course|move} {was|would have been} to',
        '{correct|right|proper|better|best|safer|wiser|smarter|sensible|simpler} ..1 {thing|approach|way|choice|option|move|decision|call|course|solution|practice|idea|plan} ..3 would have been',
        'be% never going to {work|succeed|scale|hold|last}',
        `${MEANS} ..4 {was|were} ..2 ${JUDGEMENTS}`,
        `{was|were} ..1 {naive|short-sighted|shortsighted|overly optimistic|too optimistic|ill-conceived} of|to|about`,
        '{was|were} ..1 {flawed|wrong} {from the start|from the beginning|from the outset|to begin with}',
        '{handled|managed|executed|chosen|designed} ..1 badly|poorly',
        '{was|were} not ..1 {smart|wise|clever|sensible|prudent} $',
        '{made} ..2 bad|poor|wrong {calls}',
        '{chose|decided|planned} ..1 poorly|badly|wrongly|unwisely',
        'naive|naively|short-sighted|shortsighted|ill-conceived ..2 {assumption+|plan|decision|choice|thinking|belief|view|attempt|expectation}',
        '{hard|difficult|impossible} to {defend|justify}',
        'proved|proven|turned out ..1 {fatal|costly|disastrous|wrong|unwise|premature|optimistic}',
        'ill-timed|untimely|ill-fated|half-baked|premature|hasty ..1 change|launch|release|migration|rollout|roll-out|deploy|deployment|upgrade|cut-over|cutover|switch|fix|optimisation|optimization',
        'priorities {was|were} ..1 wrong|off|misplaced',
        'false economy',
        'symptoms {rather than|instead of} ..1 cause|causes',
        '{this|that|which|it} {was|is} ..1 {unacceptable|inexcusable|unforgivable|shameful}',
        'poorly|badly thought out|through',
        'poor|bad|unfortunate|unlucky naming|timing|ordering|wording|phrasing|defaults',
        '{choice+|decision+|move} ..4 {regrettable|unfortunate|poor|unwise|questionable|came back to bite}',
      ],
      severity: 'info',
      sections: OUTSIDE_ITEMS,
      // "The plan was ambitious: six tables in one night" tells what it held; "too ambitious" judges.
      unless: [
        asked,
        reported,
        ofThing,
        ({ sentence, to }) =>
          sentence.word(to - 1) === 'ambitious' && !/^(?:too|overly|so)$/.test(sentence.word(to - 2)),
      ],
    },
    {
      find: `${DECISIONS} ..1 {feel%|felt|look%|seem%} ..2 foolish|silly|stupid|naive|reckless|bad|wrong|poor`,
      severity: 'info',
      sections: OUTSIDE_ITEMS,
      unless: [asked, reported, machine],
    },
    {
      // Of an outage as often as of a decision.
      find: 'not ..1 {the|a|an} ..1 {best|right|wise|good|great|smart|smartest|sensible|proper} {thing}',
      severity: 'info',
      sections: OUTSIDE_ITEMS,
      unless: [asked, reported, machine],
    },
    {
      // "Merging both at once is less than ideal": a way of working, and no state of a thing.
      find: 'be% less than ideal|optimal|great|stellar',
      severity: 'info',
      sections: OUTSIDE_ITEMS,
      when: [({ sentence }) => sentence.is(sentence.lead, Tag.Gerund)],
      unless: [asked, reported],
    },
    {
      find: [
        `good|right|great|excellent|wise|correct|smart|sound|brilliant ..1 ${DECISIONS}`,
        'right thing to do',
        // What somebody asked or doubted is given credit for.
        '{was|were} {right|wise|smart} to !ask|worry|wonder|doubt|question|say|point|raise|insist|warn|suspect|object|hesitate',
      ],
      sections: OUTSIDE_ITEMS,
      unless: [...excused, denied],
      severity: 'hint',
    },
  ],
  message:
    '“{words}” judges a decision by its outcome. Write what was seen then, which options there were, what was expected and what came.',
  flag: [
    'The priorities were wrong.',
    'That turned out to be a false economy.',
    'We were wise to close both gates.',
    'The plan was naive.',
    'It was not a great idea.',
    'It was an ill-timed change.',
    'Poor judgement in a hurry.',
    'It was a mistake to skip the rehearsal.',
    'An unwise choice of window.',
    'Switching early was the right call.',
    'Keeping the old driver was not the best choice.',
    'The proper way was to drain the pool first.',
    'Running both jobs at once is less than ideal.',
    'Two replicas for that load were never going to hold.',
    'It was a serious, costly mistake.',
    'That made the decision look foolish.',
    'The switch was handled badly.',
    'The plan was too ambitious.',
    'Closing both gates was not smart.',
    'We were naive about the rush.',
    'The layout was flawed from the start.',
    'We made some bad calls that night.',
    'The patch treated symptoms rather than causes.',
    'It took three hours to notice, and that is unacceptable.',
    'The decision to open on a Sunday was wrong.',
    'The choice of a single gate was a bad one.',
    'Our decision not to drain the pool was a mistake.',
  ],
  allow: [
    'The parcels were handled badly by the sorter.',
    'The key was chosen poorly by the generator.',
    'The plan for the night was ambitious: six lanes in four hours.',
    'The choice of a long lease was bad for the failover.',
    'The priorities were set in May.',
    'She was right to ask whose key it was.',
    '12:20 I thought that the tank was empty, turns out that was wrong.',
    'We do not have a good way to tell old images apart.',
    'The saving turned out to be small.',
    'The plan was long.',
    'It was not a new idea.',
    'It proved to be a mistake in the template.',
    'At 14:10 the commander decided to restart: lag was 40 minutes, failover had not been rehearsed.',
    'The decision tree had a bad split.',
    'The router made the wrong path choice.',
    'The call-back address was wrong.',
    'The decision was made at 14:10.',
    'The quickest way was to drain the pool.',
    'The width of the page is less than ideal.',
    'The job was never going to the second region.',
    'A mistake in the formula was found at noon.',
    'The risky decisions need to be tracked in one list.',
    'That was a silly mistake of the template.',
    'The call felt short.',
    'There was a mistake in the routing table.',
    'A wrong decision of the optimiser is hard to see.',
    'The first lead turned out to be a bad cable.',
    'The gate handled the rush well.',
    'The new lock is not smart.',
    'Two bad calls were returned by the client.',
    'The team was wrong about the second gate at first.',
    'We saw symptoms of a slow disk.',
    'The format was unacceptable to the parser.',
    'The retry logic made the wrong decision when both gates were shut.',
    'A poor choice of index by the planner made it slow.',
    'The decision to open on a Sunday was made in May.',
    'The choice of gate was left to the clerk.',
    'The call to the wrong number was short.',
  ],
};
