import type { Match } from '../../prose/match';
import type { LanguageRule } from '../rule';
import { before, sentenceHas } from '../tests';

function agentNamed({ sentence, to }: Match): boolean {
  if (sentence.passage.facts.actor === true) return true;
  for (let i = to; i < sentence.tokens.length && i < to + 8; i++) if (sentence.word(i) === 'by') return true;
  return false;
}

/** A hint: the passive is right where it does not matter who acted. */
export const agentlessPassive: LanguageRule = {
  type: 'language',
  id: 'language/agentless-passive',
  severity: 'hint',
  title: 'An act without an actor',
  why: 'Blameless does not mean that nobody acted: how the work was done is lost with who did it.',
  instead: 'Role, verb, condition: “storage on-call muted the alert after forty pages”.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10; Dekker, The Field Guide',
  sections: ['contributing_factors', 'summary', 'timeline'],
  phrases: [
    {
      find: [
        '{was|were|been} {pressed|muted|silenced|pushed|closed|merged|decided|approved|skipped|ignored|acknowledged|clicked|typed|copied|bypassed|postponed|forgotten|assumed|misread|overlooked|agreed|misconfigured}',
        '{mistakes|errors} were made',
        'it was {decided|agreed|assumed|thought|believed|felt}',
      ],
      unless: [
        agentNamed,
        before(/^(?:not|to|would|could|should)$/, 3),
        sentenceHas(/^(?:automatically|automation|bot)$/),
      ],
    },
  ],
  message: '“{words}” leaves out who acted. Name the role, the act and the condition; that is no blame.',
  flag: [
    'The second switch was pressed.',
    'The page was silenced over the weekend.',
    'The change was pushed without a review.',
    'It was decided to wait.',
  ],
  allow: [
    'The job was skipped by the scheduler.',
    'The image was approved by the scanner.',
    'The review was held in May.',
    'The table was locked for six minutes.',
    { text: 'The page was silenced.', in: 'timeline', facts: { actor: true } },
  ],
};
