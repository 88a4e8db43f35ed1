import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import type { LanguageRule } from '../rule';

/** "Why? Because …": the next sentence answers at once. */
function answered({ sentence }: Match): boolean {
  return /^\W*because\b/i.test(sentence.sibling(1));
}

/** An info: some teams use the form with care. */
export const fiveWhys: LanguageRule = {
  type: 'language',
  id: 'cause/five-whys',
  severity: 'info',
  title: 'A chain of whys',
  why: 'Each why keeps one answer of many, and whoever asks decides which; the chain tends to end at a person.',
  instead: 'Ask how: how did it look, how was it known, how did it get better.',
  source: 'Hand, Post-Incident Reviews, ch. 2; Allspaw, The Infinite Hows (2014)',
  sections: except('title'),
  once: true,
  phrases: [
    {
      find: [
        'why 1|2|3|4|5|1st|2nd|3rd|4th|5th',
        'why #1|#2|#3|#4|#5',
        '1st|2nd|3rd|4th|5th why',
        '{first|second|third|fourth|fifth|final|last} why',
        'five-whys|5-whys|5whys',
        '{five|5} whys',
        'why {five|5} times',
      ],
    },
    { find: '^ and? why ? $', when: [answered] },
  ],
  message:
    '“{words}” is a chain of whys: each keeps one answer of many and drops the rest. Ask how it looked, how it was known, and how it got better.',
  flag: [
    'Why 1: the disk was full.',
    'Why? Because the job crashed. Why? Because memory ran out.',
    'Third why: the host has no owner.',
    'Asking why five times led us to the release train.',
    'We ran the five whys on Monday.',
  ],
  allow: [
    'The importer tried five times.',
    'The 5xx rate rose.',
    'Why the queue drained is still open.',
    'Five pools were drained.',
    'Why does the pool drain at night?',
    'Why did the pool drain? Because the valve is open at night.',
  ],
};
