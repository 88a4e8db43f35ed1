import type { LanguageRule } from '../rule';
import { subjectIs } from '../tests';

/** An info: words of mood are as often what was said or felt at that moment. */
export const evaluates: LanguageRule = {
  type: 'language',
  id: 'timeline/evaluates',
  severity: 'info',
  title: 'An entry with a verdict or a mood',
  why: 'Finally and luckily are felt from the outcome; the entry is to show the moment as it was.',
  instead: 'Drop the adverb, and give what was seen.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (timeline); PagerDuty, Postmortem Documentation (writing)',
  sections: ['timeline'],
  phrases: [
    {
      find: [
        'finally|unfortunately|luckily|fortunately|embarrassingly|sadly|thankfully|regrettably|annoyingly|frustratingly|ironically|bizarrely|foolishly|inexplicably',
        'at {long last|last} !,?',
      ],
    },
    { find: 'correctly|wrongly|rightly|wisely|cleverly|incorrectly :past', accept: subjectIs('person') },
  ],
  message: '“{words}” tells a mood or a verdict. Drop it and give what was seen at that moment.',
  flag: [
    'Finally found the right graph.',
    'Luckily the snapshot was recent.',
    'At last an acknowledgement.',
    'Embarrassingly, the page was muted.',
    'Tom wrongly blamed the cache.',
  ],
  allow: [
    'Restore failed with exit code 3.',
    'Final snapshot taken.',
    'The `finally` block was skipped.',
    'Latest backup is from 13:00.',
    'The probe works correctly.',
  ],
};
