import type { Match } from '../../prose/match';
import { ordersIn } from '../../prose/order';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';

const TASKS = new Set(
  'add set create write update implement build define document automate fix remove replace migrate upgrade configure enable disable install move introduce establish deploy alert monitor schedule publish extend provide split rotate open file separate validate test backup back make use switch'.split(
    ' ',
  ),
);

function find(sentence: Sentence): Match | null {
  const order = ordersIn(sentence).find(({ verb }) => TASKS.has(sentence.word(verb)));
  if (order === undefined) return null;
  // "We had to add …" tells what was done; so does a could or can.
  if (
    !order.bare &&
    !sentence.tokens.some(
      ({ word }, at) => at < order.verb && /^(?:should|must|needs?|will|want|have|ought)$/.test(word),
    )
  )
    return null;
  if (sentence.is(order.verb, Tag.Auxiliary) && order.bare) return null;
  // "Test your backups": a maxim, which `learning/platitude` has.
  if (order.bare && sentence.tokens.some(({ word }) => word === 'your' || word === 'you')) return null;
  return { sentence, from: sentence.lead, to: order.verb + 1, anchor: order.verb };
}

/** An info: a learning may name the task that it led to. */
export const isTask: LanguageRule = {
  type: 'language',
  id: 'learning/is-task',
  severity: 'info',
  title: 'A learning written as a task',
  why: 'A learning says what is true of the system; the task it led to is one answer of several.',
  instead: 'Move the task to the action items and write here what is now known.',
  source: 'Hand, Post-Incident Reviews, ch. 6 and 10',
  sections: ['learnings'],
  phrases: [{ find: 'todo' }],
  check: { words: [...TASKS], find },
  message: '“{words}” is a task. Move it to the action items, and write here what is now known about the system.',
  flag: ['We need to add an alert on queue age.', 'Set up a rota for storage.', 'TODO: update the notes.'],
  allow: [
    'Support reached the engineer by chance.',
    'Nobody outside storage knew where the key was kept.',
    'A restart doubles the lag for three minutes.',
    'Two of us had not used the tracer before; it shows the call tree.',
  ],
};
