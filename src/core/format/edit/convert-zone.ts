/** Writes the times of a review on the clock of another zone. Every moment stays what it is. */
import { exportReview } from '../export';
import type { When } from '../model';
import { parseReview, type ParsedReview } from '../parse';
import { localToInstant, zoneOffset } from '../zone';
import { applyEdits, type TextEdit } from '../../text/edit';
import { writeKey } from './mapping-edits';

const ORDER = ['pir', 'title', 'status', 'severity', 'incidents', 'services', 'tags', 'timezone'] as const;

/**
 * Edits that set `timezone` and rewrite each time that has no offset of its own. A bare time gets its date where the one before it is of
 * another day. Times with an offset, days, and times without any date stay.
 * @param zone IANA name
 * @returns null where a time would not mean the same afterwards, such as in an hour that comes twice
 */
export function convertZone(parsed: ParsedReview, zone: string): TextEdit[] | null {
  const { source, review, root } = parsed;
  if (parsed.refused || root.pairs.length === 0) return null;
  if (review.zone === zone && review.timezone !== null) return [];
  const edits = writeKey(source, root, 'timezone', zone, ORDER);
  let carried: string | null = null;
  for (const { at, until } of review.timeline) {
    const day = convert(at, carried);
    carried = day ?? carried;
    convert(until, carried);
  }
  for (const when of [review.held, review.publicReport?.embargoUntil ?? null]) convert(when, null);
  return saysTheSame(parsed, edits, zone) ? edits : null;

  /** Rewrites a moment; gives the day that bare times behind it take. */
  function convert(when: When | null, before: string | null): string | null {
    if (when === null) return null;
    if (when.instant === null || when.dateOnly || when.writtenOffset !== null) return when.date;
    const local = new Date(when.instant + zoneOffset(zone, when.instant) * 60_000).toISOString();
    const day = local.slice(0, 10);
    const clock = local.slice(11, when.hasSeconds ? 19 : 16);
    const written = source.slice(when.span.start, when.span.end);
    const match = /(?:(?<!\d)(\d{4,}-\d{2}-\d{2})([Tt ]+))?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?/.exec(written);
    if (match === null) return when.date;
    const dated = match[1] !== undefined || day !== before;
    const start = when.span.start + match.index;
    edits.push({ start, end: start + match[0].length, text: `${dated ? `${day}${match[2] ?? 'T'}` : ''}${clock}` });
    return day;
  }
}

function saysTheSame(parsed: ParsedReview, edits: readonly TextEdit[], zone: string): boolean {
  const after = parseReview(applyEdits(parsed.source, edits)).review;
  const plain = (review: typeof after): string =>
    JSON.stringify({ ...(exportReview(review) as object), timezone: zone });
  // Where the clock comes twice, the first is taken.
  return (
    plain(after) === plain(parsed.review) &&
    after.timeline.every(
      ({ at }) =>
        at?.instant == null ||
        localToInstant(zone, at.instant + zoneOffset(zone, at.instant) * 60_000).instant === at.instant ||
        at.writtenOffset !== null,
    )
  );
}
