import type { SourceLine } from '../text/lines';
import { isName } from '../text/names';
import type { DayOrder } from '../time/day';
import { opening } from './opening';
import { LABEL } from './shapes';

/**
 * Whether `16:03 gary: words` names people in this text: more than half of the lines with a time have such a label, there are at least two
 * different ones, and one of them comes again.
 */
export function hasLabels(lines: readonly SourceLine[], order: DayOrder): boolean {
  let timed = 0;
  const labels = new Map<string, number>();
  for (const { text, blank } of lines) {
    const open = blank ? null : opening(text, order);
    if (open === null || open.moment.clock === null || open.heading > 0) continue;
    timed++;
    const label = LABEL.exec(open.rest)?.[1];
    if (label === undefined || !isName(label)) continue;
    // Of `mira@deploy1` and `mira` the name is one.
    const name = label.replace(/(?<=\S)@.*$/, '');
    labels.set(name, (labels.get(name) ?? 0) + 1);
  }
  const labelled = [...labels.values()].reduce((sum, count) => sum + count, 0);
  return labels.size >= 2 && labelled > labels.size && labelled * 2 > timed;
}
