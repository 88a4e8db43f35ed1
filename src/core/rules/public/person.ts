import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';

/** One person: a name, a handle, he, she, I, or a role in the singular. Plurals, teams and rotas are the organisation. */
function find(sentence: Sentence): Match | null {
  const phrase = sentence.people.find(({ kind, head, from, to }) => {
    if (kind === 'name' || kind === 'he' || kind === 'i') return true;
    if (kind !== 'role') return false;
    const word = sentence.word(head);
    if (/s$/.test(word) && !/^(?:dbas?|boss)$/.test(word)) return false;
    for (let i = from; i < to; i++)
      if (/^(?:one|a|an|the|our|another|single|this)$/.test(sentence.word(i)) && sentence.word(head) !== 'on-call')
        return true;
    return sentence.is(from - 1, Tag.Preposition);
  });
  const possessive = phrase ?? null;
  if (possessive !== null) return { sentence, from: possessive.from, to: possessive.to, anchor: possessive.head };
  const at = sentence.tokens.findIndex(({ word }) => word === 'his' || word === 'her');
  return at < 0 ? null : { sentence, from: at, to: at + 1, anchor: at };
}

export const person: LanguageRule = {
  type: 'language',
  id: 'public/person',
  severity: 'error',
  title: 'A person in the public report',
  why: 'What is public stays public, and the person did not agree to it.',
  instead: '“Our engineers”, “our team”.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10 (internal and external reports)',
  sections: ['public', 'public_cause'],
  phrases: [],
  check: { find },
  message: '“{words}” is one person, and a public report cannot be taken back. Write “our engineers” or “our team”.',
  flag: [
    '@petra rolled the change back.',
    'The slip of one employee led to the failure.',
    'She saw it at 14:05.',
    'Thanks to Priya of the platform team.',
    'An engineer ran the job twice.',
  ],
  allow: [
    'Our engineers restored the service at 15:02.',
    'The team is watching the fix.',
    'MariaDB and Jenkins were restarted.',
    'Our on-call rotation has been extended.',
    'Customers could not log in.',
  ],
};
