/** From when to when a sentence says that service was disrupted: `between 10:02 and 10:49 nobody could log in`. */
import type { Span } from '../../text/span';
import { speaksOfHarm } from './lengths-told';

export interface MomentTold {
  /** Minutes of the day. */
  readonly minute: number;
  /** Whether it is the end of the range. */
  readonly end: boolean;
  /** The clock is said to be that of UTC. */
  readonly utc: boolean;
  readonly span: Span;
  /** Minutes that the time seems to be rounded to: 1, or half of the step. */
  readonly exactness: number;
}

const CLOCK = String.raw`((?:[01]?\d|2[0-3]):[0-5]\d)(?![:\d]| ?[AaPp]\.?[Mm])`;
// Of any other zone nothing is known.
const ZONE = String.raw`(?: ?(UTC|GMT|Z)(?!\w))?(?! ?\(?(?:[A-Z]{2,5}(?!\w)|[+−-]\d)| (?:[A-Za-z]+ )?time\b)`;
const RANGE = new RegExp(`\\b(?:[Bb]etween|[Ff]rom) ${CLOCK}${ZONE},? (?:and|to|until|till) ${CLOCK}${ZONE}`, 'dg');

/** What a range may be of, though the harm is spoken of as well. */
const MEETING = /\b(?:meet|meets|met|meeting|review|call|retrospective|workshop|discuss\w*|talk\w*)\b/i;

/** @param text masked, one sentence */
export function momentsTold(text: string): MomentTold[] {
  if (!text.includes(':') || !speaksOfHarm(text) || MEETING.test(text)) return [];
  const ranges = [...text.matchAll(RANGE)];
  const [range] = ranges;
  // Several ranges are parts of the whole.
  if (range === undefined || ranges.length > 1) return [];
  const utc = range[2] !== undefined || range[4] !== undefined;
  return [1, 3].flatMap((group): MomentTold[] => {
    const place = range.indices?.[group];
    const [hour = 0, minute = 0] = (range[group] ?? '').split(':').map(Number);
    if (place === undefined) return [];
    const exactness = minute % 30 === 0 ? 15 : minute % 5 === 0 ? 3 : 1;
    return [{ minute: hour * 60 + minute, end: group === 3, utc, span: { start: place[0], end: place[1] }, exactness }];
  });
}
