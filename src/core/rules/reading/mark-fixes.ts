/** Fixes that put a milestone on an entry. */
import { setMilestones } from '../../format/edit/entry-edits';
import { entriesOf } from '../../format/entries';
import type { Entry, Milestone } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import type { Fix } from '../../text/finding';

/** As many as a menu can hold beside other fixes. */
const MOST_OFFERED = 3;

/** One fix an entry, the first preferred; entries without words or a time cannot be told apart in a menu and are left out. */
export function markFixes(parsed: ParsedReview, indices: readonly number[], milestone: Milestone): Fix[] {
  const entries = entriesOf(parsed.review);
  return indices
    .filter((index) => entries.facts[index]?.at != null && entries.facts[index].told)
    .slice(0, MOST_OFFERED)
    .flatMap((at) => entries.at(at) ?? [])
    .flatMap((entry, index) => {
      const milestones = [...entry.milestones.map(({ value }) => value), milestone];
      const { edits } = setMilestones(parsed, entry.index, milestones);
      if (edits.length === 0) return [];
      return [{ title: `Mark ${nameOf(entry)} as ${milestone}`, edits, safe: false, preferred: index === 0 }];
    });
}

/** Its time and its first words. */
function nameOf({ at, what }: Entry): string {
  const words = (what?.value ?? '').replace(/\s+/g, ' ').trim();
  return `${at?.text ?? ''} "${words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words}"`;
}
