import { isEmpty, pairOf } from '../../format/node';
import type { YamlNode } from '../../format/node';
import { itemsWhere, type PieceTest } from '../../format/placed';
import type { Span } from '../../text/span';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const LISTS = ['timeline', 'learnings', 'contributing_factors', 'action_items', 'parking_lot', 'goals'];
/** What may stand in an entry in place of its words. */
const WORDS = ['what', 'quote', 'command', 'output'];

function* check({ source, parsed }: ReviewSubject): Iterable<Report> {
  const draft = (parsed.review.status?.value ?? 'draft') === 'draft';
  for (const report of empties(source, parsed)) if (!draft || !isAsked(source, report.span)) yield report;
}

/** A comment on the line says what goes there: nothing has been forgotten while the review is written. */
function isAsked(source: string, { end }: Span): boolean {
  return /^:?[ \t]+#/.test(source.slice(end, end + 200));
}

function* empties(source: string, parsed: ReviewSubject['parsed']): Iterable<Report> {
  for (const { key, value } of parsed.root.pairs) {
    const name = key.words.value;
    if (name !== 'pir' && isBlank(value) && !name.startsWith('x_')) {
      yield { span: key.span, message: `\`${name}\` is empty. It can be filled in, or the line can go.` };
    }
    if (!LISTS.includes(name) || value.type !== 'seq') continue;
    for (const item of itemsWhere(value, mayLack)) {
      if (isBlank(item))
        yield { span: placeOf(source, item), message: 'An empty item. It can be filled in, or the line can go.' };
      else if (
        item.type === 'map' &&
        lacksWords(item) &&
        !parsed.findings.some(({ span }) => within(span, item.span))
      ) {
        yield { span: placeOf(source, item), message: 'An item without its words: `what` is missing or empty.' };
      }
    }
  }
}

const lacks = (node: YamlNode): boolean => isBlank(node) || (node.type === 'map' && lacksWords(node));
const mayLack: PieceTest = (piece) => (piece.lacksWords ??= lacks(piece.parsed.node));

/** Nothing is written: an empty key, a dash alone. The word `null` is the parser's to speak about. */
function isBlank(node: YamlNode): boolean {
  return isEmpty(node) && node.type === 'scalar' && node.words.value.trim() === '';
}

function lacksWords(item: YamlNode): boolean {
  return (
    item.type === 'map' &&
    !WORDS.some((key) => !isEmpty(pairOf(item, key)?.value ?? ({ type: 'scalar', value: null } as YamlNode)))
  );
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The first key of a mapping; the dash of an item in which nothing is written. */
function placeOf(source: string, item: YamlNode): Span {
  if (item.type === 'map' && item.pairs[0] !== undefined) return item.pairs[0].key.span;
  if (source.slice(item.span.start, item.span.end).trim() !== '') return item.span;
  const lineStart = source.lastIndexOf('\n', item.span.start - 1) + 1;
  const dash = lineStart + (/^[ -]*-/.exec(source.slice(lineStart, lineStart + 200))?.[0].length ?? 1) - 1;
  return { start: dash, end: dash + 1 };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'file/empty',
  severity: 'warning',
  completeness: 'begun',
  title: 'A key or an item with nothing in it',
  why: 'An empty place looks like an answer that was forgotten. While the review is a draft it is a place to write.',
  instead: 'Fill it in or take the line away. No key but `pir` is required.',
  source: 'Practice: templates whose empty fields are published are read as carelessness',
  flag: [
    { source: 'pir: 1\ntitle: Mails arrive late\nsummary:\n', where: 'summary' },
    { source: 'pir: 1\ntitle: Mails arrive late\nlearnings:\n  -\n', where: '-' },
    { source: 'pir: 1\ntitle: Mails arrive late\naction_items:\n  - what:\n    owner: mo\n', where: 'what' },
  ],
  allow: [
    'pir: 1\ntitle: Mails arrive late\nsummary: A queue stood still.\n',
    'pir: 1\ntitle: Mails arrive late\nlearnings:\n  - The alert was muted.\n',
    'pir: 1\ntitle: Mails arrive late\ntimeline:\n  - { at: 2026-02-03T14:20, quote: all queues are red }\n',
    'pir: 1\ntitle: Mails arrive late\nx_cost_center:\n',
    'pir: 1\ntitle: Mails arrive late\nsummary:   # what happened, in a few words\nlearnings:\n  -   # what surprised us?\n',
    'pir: 1\ntitle: Mails arrive late\nlearnings:\n  - text: The alert was muted.\n',
  ],
  check,
};

export default rule;
