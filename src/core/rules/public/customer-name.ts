import { KNOWN_NAMES } from '../../prose/lexicon/terms';
import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';

const CUSTOMER = /^(?:customers?|clients?|tenants?|merchants?|accounts?|partners?|subscribers?|users?)$/;
const REPORTING = /^(?:tickets?|reports?|complaints?|calls?|requests?|feedback|messages?)$/;
const INSTITUTION =
  /^(?:hospitals?|banks?|schools?|university|universities|college|clinic|ministry|airport|airline|council|municipality)$/;

function find(sentence: Sentence): Match | null {
  for (let i = 0; i < sentence.tokens.length; i++) {
    const to = nameEnd(sentence, i);
    if (to !== null) return { sentence, from: i, to, anchor: i };
  }
  return null;
}

/** Where a name of a customer that begins at `i` ends, or null. */
function nameEnd(s: Sentence, i: number): number | null {
  const word = s.word(i);
  if (CUSTOMER.test(word)) {
    const next = /^(?:#|id|number|no|nr)$/.test(s.word(i + 1)) ? i + 2 : i + 1;
    if (/^#?\d{3,}$/.test(s.word(next))) return next + 1;
    if (/^(?:like|named|called)$/.test(s.word(i + 1)) && isName(s, i + 2)) return i + 3;
    if (word.endsWith('s') === false && isName(s, i + 1)) return i + 2;
    if (s.word(i + 1) === 'such' && s.word(i + 2) === 'as' && isName(s, i + 3)) return i + 4;
  }
  if (REPORTING.test(word) && s.word(i + 1) === 'from' && isName(s, i + 2))
    return s.word(i + 3) === 'and' && isName(s, i + 4) ? i + 5 : i + 3;
  if (INSTITUTION.test(word) && /^(?:in|of|at)$/.test(s.word(i + 1)) && s.is(i + 2, Tag.Capital)) return i + 3;
  return null;
}

function isName(s: Sentence, at: number): boolean {
  return (
    s.is(at, Tag.Capital) &&
    !KNOWN_NAMES.has(s.word(at)) &&
    !s.is(
      at,
      Tag.Determiner | Tag.Pronoun | Tag.Preposition | Tag.Auxiliary | Tag.Modal | Tag.Identifier | Tag.Number,
    ) &&
    !/^[A-Z]{2,4}s?$/.test(s.text.slice(s.tokens[at]?.start, s.tokens[at]?.end))
  );
}

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
  check: { find },
  message: '“{words}” tells which customer it was. Give a count, such as “12 customers”.',
  flag: [
    'Customer 48213 was charged twice.',
    'Tickets from Initrode and Hooli came first.',
    'The hospital in Springfield could not log in.',
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
