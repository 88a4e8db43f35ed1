import type { LanguageRule } from '../rule';
import { after, asked, denied } from '../tests';
import { EXPLAINING } from '../blame/sections';

const needlessToSay = after(/^to$/, 1);

/** An info: the word is also told of a kind of failure, without a verdict on this one. */
export const preventable: LanguageRule = {
  type: 'language',
  id: 'counterfactual/preventable',
  severity: 'info',
  title: 'Preventable, as a verdict',
  why: 'Seen from behind every incident is preventable; the word says nothing about which defence was absent.',
  instead: 'Name the defences that were absent that day, and since when.',
  source: 'Hand, Post-Incident Reviews, ch. 2 and 8; Dekker, The Field Guide',
  sections: EXPLAINING,
  phrases: [
    {
      find: [
        'preventable|avoidable',
        'needless|needlessly ..1 outage|incident|disruption|interruption|delay+|harm|loss|downtime|suffering|prolonged|delayed|complicated|lost',
        'be% ..2 easy to {avoid|prevent|catch|spot}',
        '{self-inflicted|self-made} {outage|incident|problem|wound+}',
      ],
      unless: [denied, asked, needlessToSay],
    },
    { find: ['entirely|completely|totally|wholly avoidable|preventable'] },
  ],
  message: '“{words}” is a verdict from behind. Name the defences that were absent that day, and since when.',
  flag: ['This was wholly preventable.', 'An avoidable interruption.', 'Needless delays for our merchants.'],
  allow: [
    'The rate limit prevented a second wave.',
    'Backpressure avoided a loss of data.',
    'The delay was not avoidable with that tool.',
    'The guard prevents deletes without a filter.',
    'Unavoidable maintenance took four minutes.',
    'Needless to say, the old console is gone.',
    'The call flushed the cache needlessly.',
    'Was the delay preventable by us?',
  ],
};
