import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import { except } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { after, asked, before, denied, reported, rightBefore } from '../tests';

/** "clearly" as a verdict: at the head of a clause or beside a form of be, not as the way in which something is shown. */
function verdict({ sentence, from }: Match): boolean {
  if (from === sentence.lead || sentence.word(from - 1) === ',' || sentence.word(from - 1) === ';')
    return !sentence.is(from + 1, Tag.Base);
  return (
    /^(?:is|was|were|are|had|has|have|should|could|been)$/.test(sentence.word(from - 1)) &&
    !/^(?:visible|shown|labell?ed|marked|documented|defined|stated|written|seen|separated|communicated|described|specified|identified|understood|indicated|explained|identifiable|audible|legible|logged)$/.test(
      sentence.word(from + 1),
    )
  );
}

/** "The log was quite obvious": evidence that was plain to read. */
function legible({ sentence, from, to }: Match): boolean {
  const at = sentence.tokens.findIndex(({ word }, i) => i < to && i >= from - 2 && /^(?:was|were)$/.test(word));
  return at > 0 && /^(?:logs?|messages?|traces?|output)$/.test(sentence.word(at - 1));
}

/** A verdict on what was, or at the head of the sentence: "there is obviously a lot to do" is none. */
function judges(match: Match): boolean {
  return match.from === match.sentence.lead || past(match);
}

function past({ sentence }: Match): boolean {
  return sentence.tokens.some(({ tags, word }) => (tags & Tag.Past) !== 0 || /^(?:was|had|did)$/.test(word));
}

/** "(a reminder, of course)": said by the way. */
function aside({ sentence, from, to }: Match): boolean {
  const open = sentence.tokens.slice(0, from).map(({ word }) => word);
  return open.lastIndexOf('(') > open.lastIndexOf(')') || sentence.word(to) === ')';
}

const graded = rightBefore(
  /^(?:more|most|less|least|no|any|how|as|become|became|becoming|immediately|quickly|seem|seemed|look|looked|appear(?:ed)?|seemingly)$/,
);

export const obvious: LanguageRule = {
  type: 'language',
  id: 'hindsight/obvious',
  severity: 'warning',
  title: 'Obvious, seen from the outcome',
  why: 'What stands out now was one signal among many then; the word hides what it took to see it.',
  instead: 'Give the signal, when and where it was to be seen, and among how many others.',
  source:
    'Hand, Post-Incident Reviews, ch. 3 and 9; Fischhoff, Hindsight is not equal to foresight (1975); Dekker, The Field Guide',
  sections: except('title', 'parking_lot', 'goals', 'action_items'),
  phrases: [
    {
      find: ['obvious|obviously|evidently|self-evident|blatantly|blatant|glaring|glaringly|no-brainer|undeniably'],
      unless: [
        denied,
        graded,
        before(/^(?:makes?|made|making|become|became|becoming|if|whether|some|so)$/, 5),
        asked,
        reported,
        more,
        legible,
        // "which is obviously no key": what is to be seen now.
        rightBefore(/^(?:for|is|are)$/),
        // "the obvious candidate": what came to mind then.
        ({ sentence, from }) =>
          sentence.word(from) === 'obvious' &&
          /^(?:causes?|candidates?|suspects?|culprits?|choices?|explanations?|options?|places?|reasons?)$/.test(
            sentence.word(from + 1),
          ),
      ],
      when: [judges],
    },
    {
      find: ['{it was|was|is|were} ..1 obvious|blatant|glaring'],
      when: [judges],
      unless: [denied, asked, reported, more, legible],
    },
    // "is clearly too small" speaks of now, and "have clearly decided" of what can be seen.
    { find: 'clearly', when: [verdict, past], unless: [denied, asked, reported, rightBefore(/^(?:is|are|has|have)$/)] },
    {
      find: [
        'plain to see|anyone|everyone|everybody',
        '{anyone|anybody|everyone|everybody|a child} could ..2 {tell|see|know|notice|spot|have}',
        'common sense',
        'hard to miss',
        'impossible to miss',
      ],
      unless: [denied, asked, reported],
    },
    {
      find: [
        '^ naturally|predictably|unsurprisingly ,?',
        '{not|hardly} surprisingly|surprising ,?',
        'as {could|might|should} be {expected|foreseen}',
        'seen|see this|it|that coming',
        'no surprise',
        '{should|ought to} have {known}',
      ],
      severity: 'info',
      unless: [
        asked,
        reported,
        // "Naturally, the tank is empty then": how it works.
        (match) => match.sentence.word(match.from) === 'naturally' && !past(match),
        // "Naturally occurring peaks"
        ({ sentence, to }) => sentence.is(to, Tag.Gerund),
      ],
    },
    {
      find: ['of course ,?', 'goes without saying'],
      // A way of speaking as often as a verdict.
      severity: 'info',
      when: [past],
      // "and of course we measured it": what was done as usual.
      unless: [
        denied,
        asked,
        reported,
        aside,
        rightBefore(/^(?:matter|change|correct\w*|over|would|had|we|i)$/),
        after(/^(?:we|i|you|they)$/, 1),
      ],
    },
  ],
  message:
    '“{words}” is known from the outcome. Give the signal, when and where it was to be seen, and among how many others.',
  flag: [
    'The error was quite obvious.',
    'It was obvious that the pool was running out.',
    'Clearly the migration was the trigger.',
    'The sign was plain to see.',
    'Anyone could tell that the cache was cold.',
    'The rollout obviously failed at some point.',
    'Of course the standby was stale.',
    'Naturally, the tank was empty.',
    'Predictably, all pumps started at once.',
    'It came as no surprise that the tank was full.',
    'We should have known that the gate would jam.',
    'Not surprisingly the spare was empty.',
    'Anybody with the plan could have seen it coming.',
  ],
  allow: [
    'The message was quite obvious.',
    'It was not obvious from the graph which region was affected.',
    'The message clearly states the missing key.',
    { text: 'Make the target obvious in the banner.', in: 'notes' },
    'At 12:10 it became obvious in the traces that the lock was held.',
    'No obvious errors were in the log.',
    'The course of the week was calm.',
    'A predictable load helps to plan.',
    'The surprise was the second tank.',
    'The clerk should know the code.',
    'Naturally occurring peaks were cut off.',
    'Naturally, the tank is empty after the night.',
    'We saw the mail coming in.',
    'There is obviously a lot to do before the next sale.',
    'When I looked, the name was `{USER}`, which is obviously not a key.',
    'A reminder was set (in the chat, of course).',
    'Needless to say, the old console is gone.',
    'Needless to say, the console was off.',
    'The first copy was slow, and of course we measured it.',
    'The table is clearly too small.',
    'They have clearly decided to move.',
  ],
};

/** Further words that grade it: "not so obvious", "less than obvious". */
function more(match: Match): boolean {
  return before(/^(?:not|less|never|hardly|too|so|far)$/, 3)(match);
}
