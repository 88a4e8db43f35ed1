import type { LanguageRule } from '../rule';
import { after } from '../tests';

/** A hint: a doubt that is written down is better than a promise that is not meant. */
export const weasel: LanguageRule = {
  type: 'language',
  id: 'action/weasel',
  severity: 'hint',
  title: 'An action item that nobody has decided on',
  why: 'Maybe is an idea, and ideas have a place of their own; among commitments it hides the real ones.',
  instead: 'Commit, with owner, priority and date; or move it to the parking lot.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (parking lot)',
  sections: ['action_items'],
  phrases: [
    {
      find: '^ maybe|perhaps|possibly|potentially',
      severity: 'info',
      unless: [({ sentence }) => sentence.passage.facts.item === false],
    },
    // "as needed for the new scale" says for what.
    { find: '{as|where} {needed|necessary|appropriate}', severity: 'info', unless: [after(/^(?:for|by)$/, 1)] },
    { find: '{should|will|could|need to} ..9 {at some point|some day|someday}', severity: 'info' },
    {
      find: [
        'maybe|perhaps|possibly|hopefully|ideally|someday|eventually',
        'try to',
        '!are|is|were|was trying to',
        '{if|when|as} {time|possible|capacity} {allows|permits}?',
        'if|when|where possible|feasible',
        'would be {nice|good|great|helpful|useful}',
        '{might|could} be ..1 {good|nice|worth|useful|helpful}',
        'nice to have',
        'nice-to-have',
        'some day|time',
        'at some point',
        '{might|may} want to',
        'worth {considering|looking|exploring|investigating}',
        'in the {long run|long term}',
      ],
    },
  ],
  message: '“{words}” leaves it open. Commit with owner, priority and date, or move it to the parking lot.',
  flag: [
    'Perhaps a second relay would help.',
    'Maybe add an alert.',
    'Update the labels as needed.',
    'We should rename the lanes at some point.',
    'Try to document the switch if time allows.',
    'Hopefully migrate in autumn.',
    'It would be nice to have a second link.',
  ],
  allow: [
    'Update the labels as needed for the new scale.',
    'Replace the best-effort retry by a lease.',
    'We should add an alert on queue age.',
    'Replace the try-lock by a lease.',
    'Rotate the certificates in May.',
    'Use the ideal hash table.',
    'The belt stands at one point of the hall.',
    'Update the labels that need it: 4 to 9.',
    'Move the job to the spare host.',
    'Limit how many packages one client can upload in the future.',
  ],
};
