import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import type { LanguageRule } from '../rule';

const LINK_WORDS = ['led', 'leading', 'caused', 'causing', 'resulted', 'resulting', 'triggered', 'triggering'];
const LINKS = new RegExp(`^(?:${LINK_WORDS.join('|')})$`);

/** Three causal links in one sentence make a chain. */
function find(sentence: Sentence): Match | null {
  const links = sentence.tokens.flatMap(({ word }, at) => (LINKS.test(word) ? [at] : []));
  const [first] = links;
  const last = links.at(-1);
  return links.length >= 3 && first !== undefined && last !== undefined
    ? { sentence, from: first, to: last + 1, anchor: first }
    : null;
}

/** A hint: a metaphor alone harms nobody. */
export const domino: LanguageRule = {
  type: 'language',
  id: 'cause/domino',
  severity: 'hint',
  title: 'A chain of causes in a row',
  why: 'A chain says that each step had to follow; the conditions beside it drop out of sight.',
  instead: 'Write each link as a factor of its own, harmful or helpful, with its entry in the timeline.',
  source: 'Hand, Post-Incident Reviews, ch. 4 (evaluation models); Cook, How Complex Systems Fail, 3',
  sections: ['summary', 'contributing_factors', 'learnings', 'notes'],
  phrases: [
    {
      find: [
        'chain of {events|failures|causes}',
        'chain reaction',
        'domino effect|effects',
        'domino|dominoes',
        '{snowball|knock-on|butterfly|cascade} effect|effects',
        'snowballed',
      ],
    },
  ],
  check: { words: LINK_WORDS, find },
  message:
    '“{words}” puts causes in a row, and what stood beside them is lost. Write each as a factor of its own, harmful or helpful.',
  flag: [
    'The deploy led to a restart, which caused a cold cache, which triggered timeouts at the ledger.',
    'A chain of events started in the billing job.',
    'The first full disk had a domino effect.',
  ],
  allow: [
    'Retries spread from checkout to the cart within 40 seconds.',
    'A supply-chain attack on a build dependency.',
    'The restart emptied the cache, which led to timeouts.',
  ],
};
