import type { Match } from '../../prose/match';
import { subjectOf } from '../../prose/clause';
import { Tag } from '../../prose/tags';
import { except } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { after, asked, denied, reported, rightBefore, sentenceHas } from '../tests';

const DECISIONS = 'decision|decisions|call|choice|choices|judgement|judgment|judgements|judgments|move|decision-making';

/** A router or a model chooses too. */
function machine(match: Match): boolean {
  const subject = subjectOf(match.sentence, match.from);
  return (
    sentenceHas(
      /^(?:tree|model|classifier|router|scheduler|api|function|balancer|algorithm|path|leader|callback|call-back)$/,
    )(match) && subject.type !== 'person'
  );
}

const excused = [
  asked,
  reported,
  machine,
  rightBefore(/^(?:function|api|system|phone)$/),
  after(/^(?:tree|trees|support|record|records|log|to action)$/, 1),
];

export const judgedDecision: LanguageRule = {
  type: 'language',
  id: 'hindsight/judged-decision',
  severity: 'warning',
  title: 'A decision judged by its outcome',
  why: 'Good and bad were not known when it was made; every decision was a bet on what could be seen.',
  instead: 'Write what was seen, which options there were, what was expected and what came.',
  source: 'Hand, Post-Incident Reviews, ch. 3 and 10; Cook, How Complex Systems Fail, 10',
  sections: except('title', 'parking_lot', 'goals', 'action_items'),
  phrases: [
    {
      find: [
        `bad|wrong|poor|unwise|questionable|terrible|unfortunate|ill-advised|ill-judged|ill-considered|hasty|rash|misguided|dubious|regrettable|suboptimal|sub-optimal|unsound|flawed|risky|foolish ..1 ${DECISIONS}`,
        `{lapse|error|errors} {of|in} judgement|judgment`,
        'misjudgement|misjudgment|miscalculation',
      ],
      unless: excused,
    },
    {
      find: [
        '{was|were|is|be|been} ..1 a mistake to?',
        '{was|were|is} ..1 {wrong|unwise|foolish|reckless|ill-advised|imprudent|a bad idea|the wrong thing} to',
        'not ..1 {the|a} {best|right|wise|good|smartest|greatest|ideal} {approach|idea|choice|decision|call|option|way|move|thing|strategy|solution|plan|practice}',
        '{turned out|proved} to be ..2 {mistake|wrong|bad}',
        '{turned out|turns out} that? that|this|it {was|is} wrong|bad',
        '{was|were|is} a massive|huge|big|serious|major|grave|costly|terrible ..3 mistake',
        '{was|were|is} ..1 {inadvisable|unwise|imprudent|ill-advised|presumptuous|short-sighted|shortsighted}',
        'wrong|bad {approach|idea|priority|priorities|track}',
      ],
      unless: [
        asked,
        reported,
        machine,
        // "There was a mistake in the table" judges no decision.
        rightBefore(/^(?:not|never|there)$/),
        sentenceHas(/^(?:find|figure|sure|whether|on)$/),
      ],
    },
    {
      // What ought to have been done, told as a rule.
      find: [
        '{correct|right|proper|better|best} {practice|procedure|approach|way|course|move} {was|would have been} to',
        'be% never going to {work|succeed|scale|hold|last}',
      ],
      severity: 'info',
      unless: [asked, reported],
    },
    {
      // "Merging both at once is less than ideal": a way of working, and no state of a thing.
      find: 'be% less than ideal|optimal|great|stellar',
      severity: 'info',
      when: [({ sentence }) => sentence.is(sentence.lead, Tag.Gerund)],
      unless: [asked, reported],
    },
    {
      find: [
        `good|right|great|excellent|wise|correct|smart|sound|brilliant ..1 ${DECISIONS}`,
        'right thing to do',
        '{was|were} {right|wise|smart} to',
      ],
      unless: [...excused, denied],
      severity: 'hint',
    },
  ],
  message:
    '“{words}” judges a decision by its outcome. Write what was seen then, which options there were, what was expected and what came.',
  flag: [
    'Poor judgement in a hurry.',
    'It was a mistake to skip the rehearsal.',
    'An unwise choice of window.',
    'Switching early was the right call.',
    'Keeping the old driver was not the best choice.',
    'The proper way was to drain the pool first.',
    'Running both jobs at once is less than ideal.',
    'Two replicas for that load were never going to hold.',
    'It was a serious, costly mistake.',
  ],
  allow: [
    'At 14:10 the commander decided to restart: lag was 40 minutes, failover had not been rehearsed.',
    'The decision tree had a bad split.',
    'The router made the wrong path choice.',
    'The call-back address was wrong.',
    'The decision was made at 14:10.',
    'The quickest way was to drain the pool.',
    'The width of the page is less than ideal.',
    'The job was never going to the second region.',
    'A mistake in the formula was found at noon.',
    'There was a mistake in the routing table.',
  ],
};
