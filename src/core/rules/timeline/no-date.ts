import { writeDate } from '../../format/edit/write-date';
import type { Fix } from '../../text/finding';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ entries, source, today }: ReviewSubject): Iterable<Report> {
  const index = entries.facts.findIndex(({ at }) => at !== null);
  const first = entries.at(index)?.at ?? null;
  if (first === null || !first.bare || first.date !== null) return;
  const dated = entries.facts.find(({ at }) => at?.date != null)?.at ?? null;
  const fix = (date: string, of: string, preferred: boolean): Fix => ({
    title: `Add ${date}, ${of}`,
    edits: [writeDate(source, first, date)],
    safe: false,
    preferred,
  });
  const fixes =
    dated?.date != null
      ? [fix(dated.date, 'the date of the next entry', true)]
      : today === null
        ? []
        : [fix(new Date(today).toISOString().slice(0, 10), 'today', false)];
  yield {
    span: first.span,
    message: `The first time, ${first.text}, has no date; the times after it take theirs from it.`,
    fixes,
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/no-date',
  severity: 'warning',
  title: 'A first time without a date',
  why: 'A bare time takes its date from the entry before it. Without any date nothing can be placed on the chart.',
  instead: 'Write the date before the first time: `2026-02-03T14:20`.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (date and time of each task)',
  flag: [
    { source: 'pir: 1\ntimeline:\n  - 14:20 The queue stalls.\n  - 14:31 Mo answers.\n', where: '14:20' },
    {
      source: 'pir: 1\ntimeline:\n  - { at: 14:20, what: The queue stalls. }\n  - 2026-02-03T14:31 Mo answers.\n',
      where: '14:20',
    },
  ],
  allow: [
    'pir: 1\ntimeline:\n  - 2026-02-03T14:20 The queue stalls.\n  - 14:31 Mo answers.\n',
    'pir: 1\ntimeline:\n  - A disk fills up.\n  - 2026-02-03T14:20 The queue stalls.\n',
    'pir: 1\ntimeline:\n  - The queue stalls.\n  - Mo answers.\n',
  ],
  check,
};

export default rule;
