import { leakIn } from '../../prose/leaks/in-sentence';
import type { LanguageRule } from '../rule';

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
  check: { find: (sentence) => leakIn(sentence, 'person') },
  message: '“{words}” is one person, and a public report cannot be taken back. Write “our engineers” or “our team”.',
  flag: [
    '@petra rolled the change back.',
    'The slip of one employee led to the failure.',
    'She saw it at 14:05.',
    'Thanks to Priya of the platform team.',
    'An engineer ran the job twice.',
  ],
  allow: [
    'Our engineers brought the shop back at noon.',
    'The team is watching the fix.',
    'MariaDB and Jenkins were restarted.',
    'Our on-call rota now covers weekends.',
    'Customers could not log in.',
  ],
};
