/** What the language rules say about the timeline: of entries that nobody edited what they said before. */
import { shiftFinding } from '../format/shift';
import type { Passage } from '../prose/passages';
import { entryPassages, type TimelineProse } from '../prose/timeline-prose';
import { changeOfList, spliced, type ListChange } from '../text/list-change';
import type { Finding } from '../text/finding';
import type { LanguageMemory, Rests, Said } from './language-memory';

/** Still to be read. */
const UNREAD = 'unread';
type Saying = readonly Said[] | typeof UNREAD | null;

/**
 * @param read what is said of a passage, whose offsets begin at `base` in the source
 * @param allows whether what other passages have said leaves what was said of one as it is
 */
export function lintEntries(
  timeline: TimelineProse,
  read: (passage: Passage, base: number) => Said,
  allows: (rests: Rests | null) => boolean,
  memory: LanguageMemory | undefined,
): Finding[] {
  const { entries } = timeline;
  const said = sayings(timeline, memory);
  const findings: Finding[] = [];
  said.forEach((before, index) => {
    if (before === null) return;
    const base = entries.base(index);
    const isRead = before !== UNREAD && before.every((one) => allows(one.rests));
    const now = isRead
      ? before
      : before === UNREAD
        ? passagesOf(timeline, index).map((passage) => read(passage, base))
        : before.map((one) => (allows(one.rests) ? one : read(one.passage, base)));
    for (const one of now) for (const finding of one.findings) findings.push(shiftFinding(finding, base));
    if (isRead) return;
    const speaking = now.filter((one) => one.rests !== null || one.findings.length > 0);
    said[index] = speaking.length === 0 ? null : speaking;
  });
  if (memory !== undefined) memory.entries = { timeline, said: said as (readonly Said[] | null)[] };
  return findings;
}

function passagesOf(timeline: TimelineProse, index: number): Passage[] {
  const own = timeline.entries.own[index];
  return own === undefined ? [] : entryPassages(own, timeline.stageOf(index));
}

/** What was said of each entry before; UNREAD of those that are others now, or of which something else is known. */
function sayings(timeline: TimelineProse, memory: LanguageMemory | undefined): Saying[] {
  const { own } = timeline.entries;
  const before = memory?.entries ?? null;
  const change = before === null ? null : changeOfList(before.timeline.entries.own, own);
  if (before === null || change === null || !isSameStages(before.timeline, timeline, change))
    return own.map(() => UNREAD);
  const unread = own.slice(change.start, change.newEnd).map(() => UNREAD);
  return spliced<Saying>(before.said, change, unread as Saying[]).slice();
}

/** Whether the entries outside of a change stand to the one that identified what to act on as they did before. */
function isSameStages(
  { identified: old }: TimelineProse,
  { identified: now }: TimelineProse,
  change: ListChange,
): boolean {
  const { start, oldEnd, newEnd } = change;
  if (old < 0 || now < 0) return old === now;
  if (old >= start && old < oldEnd) return now >= start && now < newEnd;
  return now === (old < start ? old : old + newEnd - oldEnd);
}
