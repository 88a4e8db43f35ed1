import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule, Rewrite } from '../rule';
import { asked } from '../tests';

/** A person whom the question reaches: no outsider, and no state of not knowing ("why were we surprised"). */
function aboutAct({ sentence, to }: Match): boolean {
  const phrase = sentence.people.find(({ to: end }) => end === to);
  return (
    phrase !== undefined &&
    phrase.kind !== 'outsider' &&
    !/^(?:surprised|unaware|lucky|able|unable|here)$/.test(sentence.word(to))
  );
}

/** "Why did you restart …" → "What led you to restart …", which keeps the rest of the sentence. */
function whatLed(match: Match): Rewrite | null {
  const { sentence, from, to } = match;
  if (sentence.word(from + 1) !== 'did' || sentence.word(from + 2) === 'not' || !sentence.is(to, Tag.Base)) return null;
  const subject = sentence.text.slice(sentence.tokens[from + 2]?.start, sentence.tokens[to - 1]?.end);
  // Nobody can be led to anything.
  if (/^(?:nobody|no[ -]one|none)\b/i.test(subject)) return null;
  const object =
    new Map([
      ['we', 'us'],
      ['they', 'them'],
      ['i', 'me'],
      ['he', 'him'],
      ['she', 'her'],
    ]).get(subject.toLowerCase()) ?? subject;
  const first = sentence.is(from, Tag.Capital) ? 'What' : 'what';
  return { title: `Ask “${first} led ${object} to …”`, text: `${first} led ${object} to`, safe: true };
}

/** An info: a why may be asked with interest, in the same words. */
export const whyPerson: LanguageRule = {
  type: 'language',
  id: 'question/why-person',
  severity: 'info',
  title: 'Why, asked about a person',
  why: 'Why asks for a justification, how and what for a story; only the story tells what can be changed.',
  instead: 'Ask what was seen at that moment, how the options looked, and what led to the step.',
  source: 'Hand, Post-Incident Reviews, ch. 1, 2 and 8; Allspaw, The Infinite Hows (2014)',
  sections: except('title', 'public', 'public_cause'),
  phrases: [
    {
      find: [
        'why {did|do|does|was|were|had|have|has|could|would|are|is} not? :anybody',
        'why {didnt|wasnt|werent} :anybody',
      ],
      when: [aboutAct],
      rewrite: whatLed,
    },
    {
      // Asked without turning the words about: "Why 3: why we did not test it?"
      find: '^ why :anybody {did|could|had|have|was|were} not',
      when: [asked],
    },
    { find: ['why {did|was|had|were} not? {nobody|no-one|no one|somebody|someone|anyone|anybody|everyone}'] },
    {
      find: [
        'why {was|is} it that :anybody',
        'why {did|does|has} it ..1 take|taken :anybody',
        'why {is|was} it that {nobody|no one|no-one}',
      ],
      when: [asked],
    },
    {
      // A how that asks for a justification as well.
      find: [
        'how {did|could|can} :person ..1 {miss|overlook|allow|let|ignore|forget|fail|approve|not|merge|think|believe|assume}',
        'how {did|could} {nobody|no-one|no one|somebody|someone|anyone}',
        'what {made|possessed|drove|got} :person',
        'what {was|were} :person ..1 thinking',
      ],
      when: [asked],
    },
  ],
  message:
    '“{words}” asks a person for a justification. Ask what was seen at that moment, how the options looked, and what led to the step.',
  flag: [
    'How did we miss the second alarm?',
    'What made the operator press it?',
    'Why did it take us two hours?',
    'Why did you drain both pools?',
    "Why didn't they fail over?",
    'Why did the night shift wait for twenty minutes?',
    'Why were we doing this on a weekday?',
    'Why did nobody answer?',
    'Why 3: why we did not see it in the rehearsal?',
  ],
  allow: [
    'How did we restore the table?',
    'What made the pump stop?',
    'Why did it take two hours?',
    'Why did the volume detach?',
    'Why did it make sense to wait?',
    'It is not known why the queue drained.',
    'Why was the delay a surprise?',
    'Why did the customers not see the banner?',
    'That is why we did not restart it.',
  ],
};
