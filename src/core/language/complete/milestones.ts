import { MILESTONES, type Entry, type Milestone } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { proposal, type Proposal } from './completion';

/**
 * Milestones with their meaning: those that the disruption at the cursor does not have yet, beginning behind the last one before the cursor, and then
 * the others with the time at which they are marked.
 */
export function milestoneProposals(
  { review }: ParsedReview,
  offset: number,
  meanings: readonly { readonly word: string; readonly meaning: string }[],
): Proposal[] {
  const entries = currentDisruption(review.timeline, offset);
  const marked = new Map<string, Entry>();
  for (const entry of entries) for (const { value } of entry.milestones) marked.set(value, entry);
  const earlier = entries
    .filter(({ span }) => span.end <= offset)
    .flatMap(({ milestones }) => milestones.map(({ value }) => value));
  const reached = Math.max(-1, ...earlier.map((milestone) => MILESTONES.indexOf(milestone)));
  const rank = (word: string): number => {
    const place = MILESTONES.indexOf(word as Milestone);
    return (marked.has(word) ? 200 : 0) + (place <= reached ? 100 : 0) + place;
  };
  return [...meanings]
    .sort((a, b) => rank(a.word) - rank(b.word))
    .map(({ word, meaning }) => {
      const entry = marked.get(word);
      return proposal('word', word, {
        detail: entry === undefined ? null : `marked at ${entry.at?.text ?? 'another entry'}`,
        documentation: meaning,
      });
    });
}

/** Entries from the last new beginning (`started` or `detected` after `restored`) before the cursor on, without the one at the cursor. */
function currentDisruption(timeline: readonly Entry[], offset: number): Entry[] {
  let from = 0;
  let to = timeline.length;
  let restored = false;
  for (const { index, span, milestones } of timeline) {
    const values = milestones.map(({ value }) => value);
    if (restored && (values.includes('started') || values.includes('detected'))) {
      if (span.start > offset) {
        to = index;
        break;
      }
      from = index;
      restored = false;
    }
    if (values.includes('restored')) restored = true;
  }
  return timeline.slice(from, to).filter(({ span }) => !(span.start <= offset && offset <= span.end));
}
