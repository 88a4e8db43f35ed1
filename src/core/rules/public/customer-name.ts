import { leakIn } from '../../prose/leaks/in-sentence';
import type { LanguageRule } from '../rule';

export const customerName: LanguageRule = {
  type: 'language',
  id: 'public/customer-name',
  severity: 'error',
  title: 'A customer named in the public report',
  why: 'Whose service failed is theirs to tell.',
  instead: 'A count: “12 customers”.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (internal and external reports)',
  sections: ['public', 'public_cause'],
  phrases: [],
  check: { find: (sentence) => leakIn(sentence, 'customer-name') },
  message: '“{words}” tells which customer it was. Give a count, such as “12 customers”.',
  flag: [
    'Customer 48213 was charged twice.',
    'Tickets from Initrode and Hooli came first.',
    'The museum in Ogdenville could not print.',
    'Customers such as Initrode saw errors.',
  ],
  allow: [
    '12 customers were charged twice.',
    'Our hosting provider confirmed the fault.',
    'AWS reported a network event.',
    'Reports from Europe came first.',
    'Customers in Europe saw errors.',
  ],
};
