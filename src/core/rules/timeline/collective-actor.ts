import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';

function unknownActor({ sentence, to }: Match): boolean {
  return (
    sentence.passage.facts.actor !== true &&
    sentence.is(to - 1, Tag.Past | Tag.Third | Tag.Base) &&
    !sentence.is(to - 1, Tag.Auxiliary | Tag.Modal)
  );
}

/** A hint: “we” is right where several acted together. */
export const collectiveActor: LanguageRule = {
  type: 'language',
  id: 'timeline/collective-actor',
  severity: 'hint',
  title: 'An entry that does not say who acted',
  why: 'Each responder saw a different part; without a name or role nobody can be asked how it looked.',
  instead: 'Fill `who` with a person or role of this review.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (who carried out which tasks)',
  sections: ['timeline'],
  phrases: [
    {
      find: ['^ we|they|somebody|someone|people :past|:base|:third', '^ the team|group|crew|shift :past|:third'],
      when: [unknownActor],
    },
  ],
  message: '“{words}” does not say who. Fill `who` with a person or role, so that they can be asked how it looked.',
  flag: ['We drained the pool.', 'Somebody ran the export.', 'They opened a bridge.'],
  allow: [
    'The commander and storage on-call agreed to fail over.',
    'The team calendar was empty.',
    'Customers report login errors.',
    { text: 'We drained the pool.', facts: { actor: true } },
  ],
};
