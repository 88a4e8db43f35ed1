import type { Match } from '../../prose/match';
import { ordersIn } from '../../prose/order';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';

/** The first sentence of an item, when it gives no order. */
function find(sentence: Sentence): Match | null {
  // A paragraph among the items tells of them; it is none.
  const { facts } = sentence.passage;
  if (facts.item === false || facts.open === false || sentence.index > 0 || ordersIn(sentence).length > 0) return null;
  const { lead, tokens } = sentence;
  // "Fix the pipeline: …": the verb stands before the colon. Signs alone are no topic.
  if ((lead > 0 && sentence.is(0, Tag.Base)) || /^(?:setup|re-[a-z]+)$/.test(sentence.word(lead))) return null;
  if (tokens.every(({ tags }) => (tags & (Tag.Sign | Tag.Number)) !== 0)) return null;
  const first = sentence.tags(lead);
  // "Cap retries at 3"; "Cap on retries" is a topic. "Hand over the pager"
  if (
    (UNLISTED.test(sentence.word(lead)) &&
      lead + 1 < tokens.length &&
      !sentence.is(lead + 1, Tag.Preposition | Tag.Sign)) ||
    ((first & ~Tag.Capital) === 0 && sentence.says(lead + 1, /^(?:over|off|up|out|down)$/) && lead + 2 < tokens.length)
  )
    return null;
  // An unlisted verb before an object is a verb: "Defragment the volume".
  const unlisted = (first & ~Tag.Capital) === 0 && sentence.is(lead + 1, Tag.Determiner | Tag.Opaque | Tag.Identifier);
  if (unlisted || (first & (Tag.Opaque | Tag.Identifier | Tag.Base)) !== 0 || sentence.word(lead) === 'consider')
    return null;
  // What is told in the past is another rule's.
  if ((first & Tag.Past) !== 0) return null;
  return { sentence, from: lead, to: tokens.at(-1)?.word === '.' ? tokens.length - 1 : tokens.length, anchor: lead };
}

/** Verbs of items that are nouns elsewhere, or rare. */
const UNLISTED =
  /^(?:derive|gate|fence|shard|cap|fuzz|clamp|de-?dupe|debounce|decouple|relabel|reindex|preload|sandbox|encrypt|partition|unpin|seed|script|time-?box|(?:allow|deny)list)$/;

/** A hint: the verbs that are known are a list, and no list has all. */
export const noVerb: LanguageRule = {
  type: 'language',
  id: 'action/no-verb',
  severity: 'hint',
  title: 'An action item that names no action',
  why: 'A topic or a problem leaves open what is to be done.',
  instead: 'Begin with a verb: add, set up, build, define, remove.',
  source: 'PagerDuty, Postmortem Documentation (writing); Hand, Post-Incident Reviews, ch. 6',
  sections: ['action_items'],
  phrases: [],
  check: { find },
  message: '“{words}” names a topic, not an action. Begin with a verb: add, set up, build, define, remove.',
  flag: [
    'Alerting.',
    'Indexes of the orders database?',
    'The volume was nearly full.',
    'Fewer retries',
    'Cap on retries',
  ],
  allow: [
    'Add a check of the free space.',
    'Un-mute the storage channel.',
    'Replace the lock file (#412).',
    'We should add an alert on queue age.',
    'Defragment the second volume.',
    'Setup alerts for the queue.',
    'Cap retries at 3.',
    'Derive the lane from the label.',
    'Gate moves on the scale',
    'Hand over the key on Mondays at noon.',
    'Spin down the second belt.',
    'Count letters as the printer does.',
    'Fix the release: in the client, before the lock is taken.',
    { text: 'The mitigation has been in place since Monday.', facts: { item: false } },
  ],
};
