import type { Match } from '../../prose/match';
import type { LanguageRule } from '../rule';
import { Tag } from '../../prose/tags';
import { before, denied, ordered, sentenceHas } from '../tests';
import { bounded } from './weak/bounds';
import { heldTo } from './weak/named';

/** "audit the pages to ensure that all are …": what the work is for, not the work. */
function purpose({ sentence, from }: Match): boolean {
  return (
    sentence.word(from - 1) === 'to' &&
    from - 1 > sentence.lead &&
    !/^(?:need|needs|has|have|want|plan|plans|going|aim|ought)$/.test(sentence.word(from - 2))
  );
}

/** "make sure that all jobs are only started by the gate": what holds at each try can be checked. */
function held({ sentence, to }: Match): boolean {
  return heldTo(sentence, to - 1);
}

/** "have `lock_timeout` set": what is there, or not. */
function setting({ sentence, to }: Match): boolean {
  return sentence.tokens.some(({ tags }, i) => i > to && (tags & (Tag.Opaque | Tag.Identifier)) !== 0);
}

/** An info: some work goes on by nature, and a mechanism may hide in the same words. */
export const unbounded: LanguageRule = {
  type: 'language',
  id: 'action/unbounded',
  severity: 'info',
  title: 'An action item that never ends',
  why: 'What has no end is not closed, and what covers everything is not begun.',
  instead: 'Split it: a mechanism that runs by itself, and a piece of work with an end.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10; Lunney, Lueder, Postmortem Action Items (2017)',
  sections: ['action_items', 'learnings', 'notes', 'contributing_factors'],
  phrases: [
    {
      find: [
        'continuously|constantly|continually|continual|perpetually|proactively',
        'ongoing',
        '{keep|keeping} ..2 eye',
        '^ {continue|keep} {to|monitoring|watching|working|improving|looking}',
        '^ monitor the situation|system|cluster|service|performance|logs|traffic closely|carefully? $',
        '{document|monitor|test|automate|check|review|log|alert|back} ..1 everything',
        '{as closely as possible|at all times|every time|wherever possible|whenever possible|as much as possible|as often as possible|as soon as possible|as early as possible|as fast as possible|as quickly as possible|as close as possible|as far as possible}',
        'as many|much|few|little|often ..4 as ..2 {possible|can|feasible|practical}',
        'regularly',
        'on {a regular} basis',
        '{carefully|closely} {monitor|watch|observe|review|follow}',
        'monitor|watch|observe|follow ..5 {closely|carefully}',
        'never ever',
        '!is|are|was|were|there always',
      ],
      when: [ordered],
      unless: [
        denied,
        bounded,
        // "is an ongoing effort": told, not ordered.
        before(/^(?:is|are|was|were|can|could)$/, 8),
        // "always below the quota": a bound of its own.
        ({ sentence, to }) =>
          sentence.word(to - 1) === 'always' &&
          sentenceHas(/^(?:below|less|than|under|above)$/)({ sentence, from: 0, to, anchor: 0 }),
        sentenceHas(
          /^(?:weekly|daily|monthly|hourly|nightly|quarterly|profiling|delivery|integration|deployment|restart)$/,
        ),
      ],
    },
    {
      find: 'ensure|ensuring|sure ..3 all|every|each|any',
      when: [ordered],
      // "… have `lock_timeout` set": a setting that is there or not.
      unless: [denied, bounded, purpose, held, setting, sentenceHas(/^exists?$/)],
    },
  ],
  message: '“{words}” has no end. Split it: a mechanism that runs by itself, and a piece of work that can be finished.',
  flag: [
    'Remove as many manual steps as possible.',
    'Continuously tune the panels.',
    'Follow the plan as closely as possible.',
    'Monitor the service.',
    'Test everything.',
    'Make sure all buckets have an owner.',
    'Keep an eye on the certificate.',
    'Audit the permissions on a regular basis.',
  ],
  allow: [
    'Keep as many dumps as the volume holds.',
    'Ensure each lane has `two_weights` set.',
    'Ensure a key exists for each lane.',
    'Make sure that all purges are only started from the second shell.',
    'Run the restore drill weekly; alert when it fails.',
    'Archive the 12 panels that nobody opened.',
    'Add continuous profiling to the ledger.',
    'Describe the login of the 6 hosts in the rack.',
    'Set the always-on flag of the link.',
    'There is always something wrong when this happens.',
    'We have no ongoing check of the panels.',
    'Moving the panels is an ongoing effort.',
    'Always set an alert below the quota.',
    'Audit the restore pages twice a month to ensure that all steps can be found.',
  ],
};
