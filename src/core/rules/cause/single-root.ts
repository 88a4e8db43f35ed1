import { HARM_NOUNS } from '../../prose/lexicon/harm';
import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule, Rewrite } from '../rule';
import { after, before, reported, rightBefore } from '../tests';

/** "no single root cause", "without a root cause": nothing is claimed. With "the", even a denial presumes that there is one. */
function disclaimed({ sentence, from }: Match): boolean {
  for (let i = from - 1; i >= 0 && from - i <= 4; i--) {
    const word = sentence.word(i);
    if (word === 'the' || word === 'our' || word === 'its') return false;
    if (/^(?:no|without|never|neither|not|nor|than|instead|exclude|excluded|rule|ruled)$/.test(word)) return true;
  }
  return false;
}

/** "to exclude that as a root cause", "one of several root causes". */
const oneOfMany = rightBefore(/^(?:multiple|several|many|two|three|various|as)$/);

/** Somebody asks for one; that is what they said. */
function requested(match: Match): boolean {
  return reported(match) || before(/^(?:asks?|asked|requests?|requested|wants?|demand(?:s|ed)?|called)$/, 6)(match);
}

/** "the root cause was" → "a contributing factor was". */
function toFactor({ sentence, from, to }: Match): Rewrite | null {
  const last = sentence.word(to - 1);
  if (!/cause$/.test(last) || !/root/.test(sentence.word(last === 'root-cause' ? to - 1 : to - 2))) return null;
  const article = sentence.word(from);
  const capital = sentence.is(from, Tag.Capital);
  const text =
    article === 'the' || article === 'a'
      ? capital
        ? 'A contributing factor'
        : 'a contributing factor'
      : capital
        ? 'Contributing factor'
        : 'contributing factor';
  const modified =
    /^(?:single|one|only|sole|main|actual|real|true|underlying|primary|potential|possible|likely|probable|same|exact)$/.test(
      sentence.word(from + 1),
    );
  if (modified) return null;
  // A label: what stands behind it was not written as one of several.
  if (sentence.word(to) === ':') return null;
  const states = /^(?:was|were|is|of|for|-)$/.test(sentence.word(to)) || from === sentence.lead;
  return { title: 'Write “contributing factor”', text, safe: states };
}

/** The name of a way of working, or of a guess: "the root cause analysis", "root cause assumptions". */
const PROCESS =
  '!analysis|analyses|investigation|investigations|assumption|assumptions|hypothesis|hypotheses|theory|theories|candidate|candidates';

export const singleRoot: LanguageRule = {
  type: 'language',
  id: 'cause/single-root',
  severity: 'warning',
  title: 'One root cause',
  why: 'A cause is made by where the search stops; each incident took several conditions, each necessary and none enough.',
  instead: 'List contributing factors, helpful ones too, and say for each which phase it bears on.',
  source: 'Hand, Post-Incident Reviews, ch. 2, 4, 9 and 10; Cook, How Complex Systems Fail, 3 and 7',
  sections: except('title', 'public_cause'),
  phrases: [
    {
      find: [
        `the|a root cause ${PROCESS}`,
        `the|a root-cause ${PROCESS}`,
        `the ..2 root cause ${PROCESS}`,
        `root cause|root-cause ${PROCESS}`,
        'root-cause !analysis|analyses',
      ],
      unless: [disclaimed, oneOfMany, requested],
      rewrite: toFactor,
    },
    { find: ['rca {complete|completed|done|finished|found|confirmed|:}'], unless: [disclaimed] },
    {
      find: [
        'the|sole|single {main|primary|actual|underlying|real|true|ultimate|direct|sole|only|principal|exact|fundamental|core|initial|original|immediate} {cause|reason|culprit}',
        `the cause|culprit {of|for|behind} the|this|that|our|these ..3 ${HARM_NOUNS} {was|is|were|turned|has}`,
        'the cause|culprit of|for this|that|it {was|is}',
        'find|finding|found|identify|identified|determine|determined|establish|established|know ..1 underlying|actual|true|exact cause',
        `the reason {for|behind} the|this|that|our|these ..2 ${HARM_NOUNS} {was|is}`,
        `the {cause|culprit} {was|is} ..1 {found|identified|unknown|determined|discovered}`,
        '{sole|single|only} {cause|culprit}',
      ],
      unless: [disclaimed, requested, after(/^(?:why|we|i|they|people|you|not|unclear|unknown|still)$/, 1)],
    },
    {
      find: ['the reason was a|an|the|that', 'the cause was a|an|the|that'],
      severity: 'info',
      unless: [disclaimed, requested],
    },
    { find: 'the culprit {was|is|turned}', severity: 'info', unless: [disclaimed, requested] },
    {
      find: [
        '{it|this|everything} all {came|comes|boiled|boils} down to',
        'ultimately ..2 {came|comes|boiled|boils} down to',
        'real {reason|cause} {for|of|behind|why|was|is}',
      ],
      unless: [disclaimed],
    },
  ],
  message:
    '“{words}” presumes that there is one. Each incident took several conditions, each necessary and none enough: list contributing factors.',
  flag: [
    'The root cause was an unbounded queue.',
    'The real reason for the failure is the retry loop.',
    'In the end it all came down to one flag.',
    'RCA complete: a leak in the driver.',
    'The root cause of this disruption is a race in the mounter.',
    'The primary cause of the outage was a full disk.',
    { text: 'Root cause identified.', in: 'timeline' },
    'The cause was a stale lease.',
    'The reason was a fee that nobody had raised.',
    'Two engineers are to find the underlying cause.',
  ],
  allow: [
    'We found no root cause, and looked for none.',
    'The customer asks for a root cause by Friday.',
    'The root certificate was renewed.',
    'The root volume filled up.',
    'Two root cause hypotheses were open at noon.',
    "The vendor's root cause analysis arrived on Monday.",
    { text: '12:10 Change reverted to exclude it as a root cause.', in: 'timeline' },
    'We found three root causes and a helpful surprise.',
    'The supplier wrote: “The root cause was a race.”',
    'The disk filled up because the rotation had stopped.',
    'The reason for the second page is in the log.',
    'The underlying volume was moved.',
    'One cause was a stale lease.',
  ],
};
