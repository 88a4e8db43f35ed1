/** A section that a review does not have yet, at the place where the format has it, ready to be typed into. */
import type { Edited } from '../../format/edit/entry-edits';
import { lineBreak } from '../../format/edit/mapping-edits';
import type { ParsedReview } from '../../format/parse';
import { cutPieces } from '../../format/pieces';

/** Sections in their order, `|` where the first thing is typed. Those with lines below their key stand apart. */
const SECTIONS = {
  title: 'title: |',
  severity: 'severity: |',
  services: 'services: |',
  timezone: 'timezone: |',
  customer_impact: 'customer_impact:\n  description: |',
  review: 'review:\n  held: |\n  facilitator:\n  attendees:',
  timeline: 'timeline:\n  - |',
  learnings: 'learnings:\n  - |',
  contributing_factors: 'contributing_factors:\n  - |',
  action_items: 'action_items:\n  - what: |\n    owner:\n    due:',
  summary: 'summary: |',
  public: 'public:\n  summary: |',
} as const;

export type GuideSection = keyof typeof SECTIONS;

const ORDER: readonly string[] = ['pir', ...Object.keys(SECTIONS)];
const APART: readonly GuideSection[] = [
  'timeline',
  'learnings',
  'contributing_factors',
  'action_items',
  'summary',
  'public',
];

/** Edits that add the section, and where the cursor belongs. No edits for a review that has it, or that is written in braces. */
export function addSection({ source, root, refused }: ParsedReview, section: GuideSection): Edited {
  if (refused || root.flow || root.pairs.some(({ key }) => key.words.value === section)) return { edits: [] };
  const { pairs, whole } = cutPieces(source);
  if (whole) return { edits: [] };
  const eol = lineBreak(source);
  const own = SECTIONS[section].replaceAll('\n', eol);
  const before =
    pairs.findLast(({ key }) => ORDER.includes(key) && ORDER.indexOf(key) < ORDER.indexOf(section)) ?? pairs.at(-1);
  const at = before === undefined ? 0 : contentEnd(source, before.span.start, before.span.end);
  const behind = source.slice(at);
  // Where nothing sets the next section apart, this one is not set apart either.
  const blank = APART.includes(section) && !/^\r?\n\S/.test(behind) ? eol : '';
  // What follows keeps the blank line that sets it apart.
  const text = before === undefined ? `${own}${eol}` : `${eol}${blank}${own}${behind === '' ? eol : ''}`;
  const place = text.indexOf('|');
  return { edits: [{ start: at, end: at, text: text.replace('|', '') }], cursor: at + place };
}

/** The end of the last line of a section; comments at the left edge below it belong to what follows. */
function contentEnd(source: string, start: number, end: number): number {
  let stop = end;
  for (;;) {
    while (stop > start && /[\r\n]/.test(source[stop - 1] ?? '')) stop--;
    const line = source.lastIndexOf('\n', stop - 1) + 1;
    const text = source.slice(line, stop);
    if (line <= start || (text.trim() !== '' && !text.startsWith('#'))) return stop;
    stop = line;
  }
}
