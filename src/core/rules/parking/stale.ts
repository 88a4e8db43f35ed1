import { count } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** More ideas than a page shows are a second backlog. */
const MOST = 10;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function* check({ review, source }: ReviewSubject): Iterable<Report> {
  const items = new Map(review.actionItems.flatMap(({ what }) => (what === null ? [] : [[plain(what.value), what]])));
  for (const idea of review.parkingLot) {
    const words = plain(idea.value);
    const item = items.get(words);
    if (words === '' || item === undefined) continue;
    yield {
      span: idea.span,
      message: 'This idea is an action item of the review as well; one of the two can go.',
      related: [{ span: item.span, message: 'The action item.' }],
    };
  }
  const place = review.sections.get('parking_lot')?.key;
  if (review.parkingLot.length > MOST && place !== undefined) {
    yield {
      span: { start: place.start, end: Math.min(place.end, source.length) },
      message: `${count(review.parkingLot.length, 'idea')} are parked. Which of them would still be taken up, and which can go?`,
    };
  }
}

const ideas = (many: number): string =>
  Array.from({ length: many }, (_, n) => `  - Idea ${n + 1} of the afternoon.\n`).join('');

const rule: ReviewRule = {
  type: 'review',
  id: 'parking/stale',
  severity: 'hint',
  title: 'A parking lot that is full, or holds what is decided',
  why: 'The parking lot keeps ideas for later without a debate. What was decided on is an action item, and too many ideas are read by nobody.',
  instead: 'Give an idea an owner under `action_items`, or take it away.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (the parking lot)',
  flag: [
    {
      source:
        'pir: 1\naction_items:\n  - { what: Keep two spare nodes., owner: mo }\nparking_lot:\n  - keep two spare nodes\n',
      where: 'keep two spare nodes',
    },
    { source: `pir: 1\nparking_lot:\n${ideas(11)}`, where: 'parking_lot' },
  ],
  allow: [
    'pir: 1\naction_items:\n  - { what: Keep two spare nodes., owner: mo }\nparking_lot:\n  - Keep four spare nodes.\n',
    `pir: 1\nparking_lot:\n${ideas(10)}`,
    'pir: 1\naction_items:\n  - { what: …, owner: mo }\nparking_lot:\n  - ???\n',
    'pir: 1\nparking_lot:\n',
  ],
  check,
};

export default rule;
