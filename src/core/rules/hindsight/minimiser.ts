import { except } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { asked, denied, reported } from '../tests';

/** An info: just, only and simply are small words with many uses. */
export const minimiser: LanguageRule = {
  type: 'language',
  id: 'hindsight/minimiser',
  severity: 'info',
  title: 'A step made to look easy',
  why: 'Just and simply say that whoever did not do it had no reason; there was one.',
  instead: 'Drop the word and say what the step takes: access, time, knowledge.',
  source: 'Hand, Post-Incident Reviews, ch. 3 and 9; Dekker, The Field Guide',
  sections: except('title', 'parking_lot', 'goals', 'action_items', 'questions'),
  phrases: [
    {
      find: [
        'all :anybody had|needed to do',
        'all it {would have taken|needed|took}',
        '{only|just|simply|merely} {had|needed} to',
        '{had|needed} {only|just|simply|merely} to',
        '{was|is} just|simply|merely a|an|one',
        '{easily|trivially} {caught|avoided|prevented|spotted|found|noticed|fixed|detected|tested|avoidable|preventable}',
        'could|should|would {just|simply|easily|trivially} have',
        'just|simply|merely {a|an} ..1 {config|configuration|simple|small|typo|one-line|flag|setting} ',
        '{simple|trivial|easy} matter of',
        'trivial|easy|simple to {avoid|prevent|catch|spot|notice|find|detect}',
      ],
      unless: [denied, asked, reported],
    },
  ],
  message:
    '“{words}” makes the step look easy, so that whoever did not take it had no reason. Say what it takes: access, time, knowledge.',
  flag: [
    'It was just a flag.',
    'All they had to do was fail over.',
    'We only needed to open the release notes.',
    'The loop is easily caught in a rehearsal.',
    'It was merely a typo.',
  ],
  allow: [
    'The queue grew just before noon.',
    'Only three of nine hosts were hit.',
    'Just-in-time access failed.',
    'The read-only standby lagged.',
    'It was not just a flag.',
  ],
};
