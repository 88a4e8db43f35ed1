import { PROSE } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { after, denied, reported } from '../tests';
import { CONFESSED_EXAMPLES, CONFESSED_PHRASES } from './confessed';
import { OWNED_EXAMPLES, OWNED_PHRASES } from './owned';
import { REPROACH_EXAMPLES, REPROACH_PHRASES } from './reproach';

/** A hint: what people tell of themselves is never corrected; the finding is there to thank for it. An info where a fault is owned. */
export const self: LanguageRule = {
  type: 'language',
  id: 'blame/self',
  severity: 'hint',
  title: 'Blame turned on oneself',
  why: 'Those who were closest often blame themselves first, and their account is the one that the review needs most.',
  instead: 'Thank for the account and ask what was seen and expected at that moment.',
  source: 'Hand, Post-Incident Reviews, ch. 5 and 9; Etsy Debriefing Facilitation Guide',
  sections: PROSE,
  phrases: [
    ...OWNED_PHRASES,
    ...REPROACH_PHRASES,
    ...CONFESSED_PHRASES,
    {
      // Told as the reason it weighs like any other fault, though it is no warning.
      find: [
        'my {fault|stupidity|negligence|carelessness|ignorance|bad|mistake|error|failure|oversight}',
        'my own? mistakes',
        'i blame myself',
        'i|we ..1 {messed|screwed|fucked|cocked|stuffed|goofed} ..5 up',
        'i|we messed|screwed ..1 with',
        '{stupid|dumb|silly|foolish|careless|naive} of me|us',
        'i {broke|crashed|ruined|wrecked|botched|overlooked|ignored|bungled}',
        'i forgot|neglected !to',
        'my own? {laziness|fault|haste|impatience|naivety|sloppiness}',
      ],
      severity: ({ sentence }) => (sentence.passage.section === 'timeline' ? 'hint' : 'info'),
      unless: [denied, reported],
    },
    {
      find: [
        'i should not? have',
        'i be% too? {slow|careless|late|lazy|hasty|stupid|naive|sloppy}',
        '{sorry|apologies} ..2 i',
      ],
      // What is owned behind it is told above.
      unless: [
        denied,
        reported,
        after(/^(?:broke|crashed|ruined|wrecked|botched|overlooked|ignored|messed|screwed)$/, 2),
      ],
    },
  ],
  message:
    '“{words}” turns blame on oneself. The account is worth more than the verdict: what was seen and expected at that moment?',
  flag: [
    'My fault, the second window was hidden.',
    'Sorry all, I broke the export.',
    'It was careless of me to run it twice.',
    'I was too slow to call storage.',
    'I messed up the order of the steps.',
    'This account is there so that all can learn from my mistakes.',
    ...OWNED_EXAMPLES.flag,
    ...REPROACH_EXAMPLES.flag,
    ...CONFESSED_EXAMPLES.flag,
  ],
  allow: [
    'I was afraid to stop a process that I did not know.',
    'I did not have the number.',
    "It was not my fault, and nobody else's.",
    'I expected thirty minutes; it took ten.',
    'I ran `top` and saw one busy process.',
    'I restarted the worker at 14:10.',
    ...OWNED_EXAMPLES.allow,
    ...REPROACH_EXAMPLES.allow,
    ...CONFESSED_EXAMPLES.allow,
  ],
};
