import type { LanguageRule } from '../rule';
import { sentenceHas } from '../tests';

const automated = sentenceHas(
  /^(?:automat\w+|policy-as-code|linter|lint|preflight|pre-flight|pipeline|ci|csp|header|script|bot|webhook|hook|validat\w+|rejects?|refuses?|remove|drop|network|security)$/,
);

/** A hint: now and then one more step is the right remedy. */
export const moreProcess: LanguageRule = {
  type: 'language',
  id: 'action/more-process',
  severity: 'hint',
  title: 'More process as the remedy',
  why: 'Each further sign-off slows the next recovery as well, and is waved through within weeks.',
  instead: 'Ask what the step checks, whether a machine can check it, and what it costs a week.',
  source: 'Hand, Post-Incident Reviews, ch. 3',
  sections: ['action_items'],
  phrases: [
    {
      find: [
        'add|introduce|require|mandate|enforce|institute|create|establish|implement|demand|have ..4 approval|approvals|sign-off|signoff|sign-offs|checklist|checklists|cab|freeze|freezes|gate|policy',
        '{second|two|additional|another|mandatory|manager|peer} ..1 {approval|approvals|sign-off|review|reviewer|reviewers|approver|approvers|meeting}',
        '^ ban|forbid|prohibit',
        '{must|has to|have to|should} {go through|be approved|be signed}',
        '{no|not} ..2 {deploys|deployments|releases|changes} {on|after|before} friday|fridays|weekends|hours',
        '{weekly|regular|mandatory} ..1 {meeting|meetings}',
      ],
      unless: [automated],
    },
  ],
  message:
    '“{words}” adds a step for people. Ask what it checks, whether a machine can check it, and what it costs a week.',
  flag: [
    'Add another sign-off to each release.',
    'Introduce a mandatory checklist for migrations.',
    'Forbid releases before holidays.',
    'All changes must go through the board.',
  ],
  allow: [
    'Let responders revert on their own.',
    'Add a pipeline gate that rejects empty plans.',
    'A policy-as-code rule rejects open groups.',
    'Set the security policy header on the login page.',
    'Add an index on the order date.',
  ],
};
