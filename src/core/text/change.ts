/** Where two versions of a text differ. */

/** From `start` on, the text before up to `oldEnd` became the text now up to `newEnd`. Offsets are those of the two texts. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Long runs are compared at once, which costs a tenth of comparing characters. */
const RUNS = [32_768, 1024, 32, 1];

/** The smallest change that makes `now` of `before`; null when they are the same. */
export function changeBetween(before: string, now: string): Change | null {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  for (const run of RUNS) {
    while (start + run <= shorter && before.slice(start, start + run) === now.slice(start, start + run)) start += run;
  }
  if (start === before.length && start === now.length) return null;
  const most = shorter - start;
  let same = 0;
  const tail = (text: string, run: number): string => text.slice(text.length - same - run, text.length - same);
  for (const run of RUNS) while (same + run <= most && tail(before, run) === tail(now, run)) same += run;
  return { start, oldEnd: before.length - same, newEnd: now.length - same };
}

/**
 * The same change of whole lines, where it is one, from the line break before them: what is inserted before a line that begins alike, or
 * deleted there, could be told in several ways.
 */
export function fromLineBreak(before: string, now: string, change: Change): Change {
  for (let by = 0; ; by++) {
    const { start, oldEnd, newEnd } = change;
    const [at, old, next] = [start - by, oldEnd - by, newEnd - by];
    if (now[at] === '\n' && before[at] === '\n') return { start: at, oldEnd: old, newEnd: next };
    if (at === 0 || before[old - 1] !== now[next - 1]) return change;
  }
}
