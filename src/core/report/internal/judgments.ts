/** How decisions were made: what was known then, and why it made sense. */
import type { Judgment } from '../../format/model';
import type { Block, Fact } from '../document/document';
import { wordsOf } from '../document/free-text';
import { joined, paragraph, placed, section, strong, text } from '../document/make';
import { personNames, type Subject } from '../subject';

export function judgments(subject: Subject): Block[] {
  const { review, chart, table } = subject;
  const blocks = table.timeline.rows.flatMap(({ entry: index }): Block[] => {
    const entry = index === null ? undefined : review.timeline[index];
    const card = entry?.judgment == null || index === null ? null : chart.card(index);
    const items = entry?.judgment == null ? [] : factsOf(entry.judgment);
    if (entry === undefined || card === null || items.length === 0) return [];
    const who = personNames(subject, entry.who);
    const lead = strong(text(`${card.time}${who === '' ? '' : `, ${who}`}.`));
    return placed(entry.judgment?.span.start, [
      paragraph(...joined([lead, entry.what === null ? [] : wordsOf(entry.what.value)], ' ').map((word) => [word])),
      { type: 'facts', items },
    ]);
  });
  return section(2, 'How decisions were made', ...blocks);
}

function factsOf({ decision, known, reasoning, alternatives }: Judgment): Fact[] {
  const parts = [
    ['Decision', decision],
    ['Known then', known],
    ['Reasoning', reasoning],
    ['Alternatives', alternatives],
  ] as const;
  return parts.flatMap(([name, words]) =>
    words === null || words.value.trim() === '' ? [] : [{ name, value: wordsOf(words.value), at: words.span.start }],
  );
}
