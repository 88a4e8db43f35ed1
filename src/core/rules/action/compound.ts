import type { Match } from '../../prose/match';
import { ordersIn } from '../../prose/order';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';

/** Orders after the first that have an object of their own between them. */
function find(sentence: Sentence): Match | null {
  const [order] = ordersIn(sentence);
  if (order === undefined) return null;
  const further: number[] = [];
  let semicolon = false;
  for (let i = order.verb + 2; i < sentence.tokens.length; i++) {
    const joint = sentence.word(i - 1);
    if (joint !== 'and' && joint !== ';' && joint !== ',') continue;
    if (
      !sentence.is(i, Tag.Base) ||
      sentence.is(i, Tag.Preposition | Tag.Pronoun | Tag.Auxiliary) ||
      !objectFollows(sentence, i)
    )
      continue;
    semicolon ||= joint === ';';
    further.push(i);
  }
  const last = further.at(-1);
  if (last === undefined || (further.length < 2 && !semicolon)) return null;
  return { sentence, from: order.verb, to: last + 1, anchor: order.verb };
}

function objectFollows(s: Sentence, at: number): boolean {
  return s.tokens[at + 1] !== undefined && !s.is(at + 1, Tag.Sign | Tag.Preposition | Tag.Conjunction | Tag.Auxiliary);
}

/** A hint: two verbs with one object are one task as often as two. */
export const compound: LanguageRule = {
  type: 'language',
  id: 'action/compound',
  severity: 'hint',
  title: 'Several tasks in one item',
  why: 'One owner, one ticket, one end: with two tasks the item is half done for ever.',
  instead: 'One item a task.',
  source: 'Hand, Post-Incident Reviews, ch. 9; PagerDuty, Postmortem Documentation (writing)',
  sections: ['action_items'],
  phrases: [{ find: ['as well as :gerund', 'in addition to :gerund'] }],
  check: { find },
  message: '“{words}” holds several tasks. One item a task: one owner, one ticket, one end.',
  flag: [
    'Upgrade the broker; write the notes; plan a drill.',
    'Shorten the log as well as rewriting the retry loop.',
    'Set up the rota and define the escalation and buy the licences.',
  ],
  allow: [
    'Write and rehearse the restore script.',
    'Rotate and revoke the key.',
    'Agree on severities and channels for the help desk.',
    'Move the store to the second region and its replicas too.',
  ],
};
