import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';

/** "Fixed the index.", "We restarted …": told, not asked for, while the item is open. */
function find(sentence: Sentence): Match | null {
  if (sentence.index > 0 || sentence.passage.facts.open === false) return null;
  const at = sentence.lead + (/^(?:we|i|they|team)$/.test(sentence.word(sentence.lead)) ? 1 : 0);
  const past = sentence.is(at, Tag.Past) && !sentence.is(at, Tag.Base | Tag.Auxiliary);
  // "Automated tests for the importer": a participle before its noun.
  const adjective =
    at === sentence.lead &&
    sentence.tokens.length > at + 1 &&
    !/^(?:back|up|over|down|off|out|away)$/.test(sentence.word(at + 1)) &&
    !sentence.is(at + 1, Tag.Determiner | Tag.Preposition | Tag.Adverb | Tag.Opaque | Tag.Sign | Tag.Identifier);
  return past && !adjective ? { sentence, from: sentence.lead, to: at + 1, anchor: at } : null;
}

/** A hint: past and participle are one word in English. */
export const tense: LanguageRule = {
  type: 'language',
  id: 'action/tense',
  severity: 'hint',
  title: 'An open item that reads as done',
  why: 'Nobody can tell whether there is something left to do.',
  instead: 'Set `status: done` and link what shows it, or write what remains.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (tracking to the end)',
  sections: ['action_items'],
  phrases: [],
  check: { find },
  message:
    '“{words}” reads as done while the item is open. Set `status: done` and link what shows it, or write what remains.',
  flag: ['Fixed the index.', 'We restarted the broker.', 'Rolled back.'],
  allow: [
    'Document the rolled-back change.',
    'Set up the rota.',
    'Cut over to the new pool.',
    { text: 'Fixed the index.', facts: { open: false } },
  ],
};
