import { GIVEN_NAMES } from '../../prose/lexicon/people';
import { ownerSpan } from '../../prose/markdown/owners';
import type { Match } from '../../prose/match';
import { nameEnd, type PersonPhrase } from '../../prose/people';
import type { Sentence } from '../../prose/sentence';
import { isOneRole, Tag } from '../../prose/tags';
import type { LanguageRule, Rewrite } from '../rule';

const PRAISE =
  /^(?:thanks?|thanked|kudos|credits?|grateful|gratitude|appreciat\w+|acknowledg\w+|congratulations|authors?|facilitat\w+|written|reviewed)$/;

function find(sentence: Sentence): Match | null {
  // What went well is told for praise.
  if (sentence.passage.facts.helpful === true) return null;
  const owns = ownersIn(sentence);
  const phrase = sentence.people.find(({ kind, head }) => kind === 'he' || (kind === 'name' && !owns(head)));
  if (phrase === undefined || sentence.tokens.some(({ word }) => PRAISE.test(word))) return null;
  // The name alone, without "from the network team".
  return { sentence, from: phrase.from, to: nameEnd(sentence.tokens, phrase), anchor: phrase.head };
}

/** Which names among the action items are those of owners: handles, and names at the places for an owner. */
function ownersIn(sentence: Sentence): (head: number) => boolean {
  if (sentence.passage.section !== 'action_items') return () => false;
  const owner = sentence.passage.facts.owner ?? ownerSpan(sentence.text);
  return (head) => {
    const { word = '', start = 0 } = sentence.tokens[head] ?? {};
    return word.startsWith('@') || (owner !== null && owner.start <= start && start < owner.end);
  };
}

/** The role that the review declares for a name, when it is one of a person ("payments on-call", not "payments") and nobody else has it. */
export function declaredRole(sentence: Sentence, { head }: Pick<PersonPhrase, 'head'>): string | null {
  const word = sentence.word(head).replace(/^@/, '');
  const { people } = sentence.context;
  const person = people.find(
    ({ id, name }) => id.toLowerCase() === word || (name ?? '').toLowerCase().split(/\s+/).includes(word),
  );
  const role = person?.role ?? null;
  if (
    role === null ||
    !/^[\p{L}][\p{L}\p{N} /-]*$/u.test(role) ||
    !isOneRole(role) ||
    people.filter((other) => other.role === role).length > 1
  )
    return null;
  return role;
}

/** "Tom" → "the Kafka on-call". */
export function nameToRole(match: Match): Rewrite | null {
  const { sentence, from } = match;
  const role = declaredRole(sentence, { head: match.anchor });
  if (role === null) return null;
  const before = sentence.text.slice(sentence.start, sentence.tokens[from]?.start ?? sentence.start).trim();
  const article =
    /^(?:the|an?|our) /i.test(role) || sentence.is(from - 1, Tag.Determiner) ? '' : before === '' ? 'The ' : 'the ';
  return { title: `Replace by the role: “${role}”`, text: article + role, safe: isSurely(match) };
}

/** Names that are words as well. */
const WORDS =
  /^(?:art|bill|chance|dawn|dean|faith|frank|gene|grace|guy|jack|joy|june|lane|max|miles|page|penny|ray|rich|rose|ruby|sandy)$/;

/** Whether a name must be meant: "Bill runs failed" and "Will retries help?" begin with a word, and the sentence gives it its capital. */
function isSurely({ sentence, from }: Match): boolean {
  const { word = '', tags = 0 } = sentence.tokens[from] ?? {};
  const begins = from === 0 || (sentence.tokens[from - 1]?.tags ?? 0) === Tag.Sign;
  return !begins || !(WORDS.test(word) || (tags & (Tag.Base | Tag.Preposition | Tag.Adverb | Tag.Modal)) !== 0);
}

/** A hint: a name is no judgment, it only invites one. */
export const namedPerson: LanguageRule = {
  type: 'language',
  id: 'blame/named-person',
  severity: 'hint',
  title: 'A name in the analysis',
  why: 'What is said of a name is heard about the person; what is said of a role is heard about the work.',
  instead: 'Use the role here; names stay in `who`, `owner` and `attendees`.',
  source: 'PagerDuty, Postmortem Documentation (blameless, writing); Hand, Post-Incident Reviews, ch. 10',
  sections: ['summary', 'contributing_factors', 'learnings', 'judgments', 'action_items', 'customer_impact'],
  phrases: [],
  check: { words: [...GIVEN_NAMES.split(' '), 'he', 'she', 'him'], names: true, find, rewrite: nameToRole },
  message:
    '“{words}” names a person in the analysis, and readers hear a judgment of the person. The role says the same about the work; names stay in `who` and `owner`.',
  flag: [
    { text: 'The notes of Petra were an hour old.', in: 'learnings', facts: { helpful: false } },
    '@petra set the limit to zero.',
    'Jonas decided not to page storage.',
    'He was driving home and could not answer.',
    { text: 'Show Jonas how the failover works. Owner: Petra', in: 'action_items' },
    { text: 'the page went to anna, who had muted it', people: [{ id: 'anna', name: 'Anna', role: 'cache on-call' }] },
  ],
  allow: [
    { text: 'The notes of Petra spared us an hour.', in: 'learnings', facts: { helpful: true } },
    'Thanks to Mira and Tom for the first draft.',
    'The Grafana server came back by itself.',
    'The cache on-call muted the page after forty alerts.',
    'MariaDB failed over twice.',
    { text: 'Alert on the free space. Owner: Jonas. OPS-12', in: 'action_items' },
    { text: 'Drain the pool before a release (responsible: Petra, due in May)', in: 'action_items' },
    { text: 'Tom to rehearse the restore of the ledger.', in: 'action_items' },
    { text: '14:10 Tom restarts the broker.', in: 'timeline' },
    { text: 'Den Puffer leert niemand.', people: [{ id: 'lea', name: 'Lea van den Broek', role: 'cache on-call' }] },
    { text: 'Max memory of the pods was 2 GB.', people: [{ id: 'max', name: 'Max Okafor', role: 'cache on-call' }] },
    { text: 'Max TTL was a day.', people: [{ id: 'max', name: 'Max Okafor', role: 'cache on-call' }] },
  ],
};
