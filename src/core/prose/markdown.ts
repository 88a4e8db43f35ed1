import { sectionOfHeading } from './headings';
import type { Passage } from './passages';

/** One sentence or paragraph as it stands under a heading of a Markdown review; `kind` is `p`, `li` or `td`. */
export function passageUnder(heading: string, kind: string, text: string): Passage {
  const section = sectionOfHeading(heading) ?? 'notes';
  return {
    section,
    words: { value: text, span: { start: 0, end: text.length }, map: [0, 0] },
    facts: { item: kind !== 'p', ...(section === 'action_items' ? { open: true } : {}) },
  };
}
