import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { asked, before, reported } from '../tests';

function severity({ sentence }: Match): FindingSeverity {
  return sentence.passage.section === 'public' || sentence.passage.section === 'public_cause' ? 'warning' : 'info';
}

/** "Make sure this never happens again": an order without an end, of which `action/vague` and `action/promise` speak. */
const toldElsewhere = (match: Match): boolean =>
  !/^(?:public|contr)/.test(match.sentence.passage.section ?? '') && before(/^(?:make|ensure|must)$/, 5)(match);

/** An info: a promise to readers is usual where a report is public. */
export const neverAgain: LanguageRule = {
  type: 'language',
  id: 'cause/never-again',
  severity: 'info',
  title: 'A promise that it cannot return',
  why: 'Nobody can keep it, and a team that has promised prevention has no reason to get faster at noticing and recovering.',
  instead: 'Say how it will be known sooner and how it will be mended faster.',
  source: 'Hand, Post-Incident Reviews, ch. 2 and 8; Etsy Debriefing Facilitation Guide',
  sections: except('title', 'timeline', 'judgments'),
  phrases: [
    {
      find: [
        'never {happen|occur|recur|repeat|be repeated} again?',
        'never ..3 again',
        '{can|will|does|do|could|should|would|must} not {happen|occur|recur|reoccur|be repeated|repeat}',
        '{can|will|does|do|could|should} not ..2 {happen|occur} again',
        'cannot {recur|reoccur}',
        'impossible in the? future',
        'once and for all',
        '{completely|entirely|fully|permanently} {prevent|eliminate|rule}',
        'guarantee|guarantees|guaranteeing ..3 {availability|uptime|that|no}',
        '{not|never} {happen+|occur+} again',
        '100 ..1 {availability|uptime}',
        '100% {availability|uptime}',
      ],
      severity,
      unless: [asked, reported, toldElsewhere],
    },
  ],
  message: '“{words}” promises what nobody can keep. Say how it will be known sooner and how it will be mended faster.',
  flag: [
    'Such a loss will never occur again.',
    'We made sure that it cannot recur.',
    'The change makes such a loss impossible in future.',
    { text: 'We guarantee full availability to all customers.', in: 'public' },
    'The leak is solved once and for all.',
    'We made sure that such a loss never happens again.',
    { text: 'We must make sure that this never happens again.', in: 'public' },
  ],
  allow: [
    'The console refuses a drop without a name.',
    'The standby never joined.',
    'Readers that never close hold the file.',
    'It is known within a minute if it happens again.',
    'The retry could not start.',
    { text: 'Make sure this never happens again.', in: 'action_items' },
    { text: 'This must never happen again.', in: 'learnings' },
  ],
};
