import { except } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { after } from '../tests';

/** A hint: a look back also opens honest accounts of what was learned. */
export const marker: LanguageRule = {
  type: 'language',
  id: 'hindsight/marker',
  severity: 'hint',
  title: 'A look back from the outcome',
  why: 'It mixes what is known now into what was known then.',
  instead: 'Give the signal, when it could be seen and by whom, and among how many others.',
  source: 'Fischhoff, Hindsight is not equal to foresight (1975); Hand, Post-Incident Reviews, ch. 3 and 9',
  sections: except('title', 'parking_lot', 'goals', 'action_items'),
  phrases: [
    {
      find: ['in|with hindsight|retrospect', 'benefit of hindsight', 'hindsight', 'looking back', 'retrospectively'],
      unless: [after(/^(?:bias|at|through|into)$/, 1)],
    },
    {
      find: [
        'red flag|flags',
        '{warning|early|first|tell-tale|telltale} {sign|signs|signal|signals} ..3 {missed|ignored|overlooked|there|dismissed}',
        '{missed|ignored|overlooked|dismissed} ..3 {sign|signs|signals|flags}',
        'we now know',
        'now know that',
        'be% blind to',
        'should be% a sign|signal|warning',
        'been a {sign|warning|signal|clue|red flag}',
      ],
    },
  ],
  message:
    '“{words}” looks back from the outcome. Give the signal, when it could be seen and by whom, and among how many others.',
  flag: [
    'In hindsight the growth was a sign.',
    'Several red flags were there.',
    'We now know that the first idea was wrong.',
    'The team was blind to the second queue.',
    'Looking back, the spike began on Monday.',
  ],
  allow: [
    'Watch for hindsight bias in the meeting.',
    'The red/black rollout was paused.',
    'The threshold was raised from 85 to 90 on 2 May.',
    '15:10 The node held the lock, as the log shows.',
    'Looking at the log, we found the lock.',
  ],
};
