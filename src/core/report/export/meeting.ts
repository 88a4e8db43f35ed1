/** The review meeting as an iCalendar file (RFC 5545). */
import { clean } from '../document/clean';
import { titleOf } from '../internal/head';
import { goalsOf } from '../internal/people';
import { personName, personNames, type Subject } from '../subject';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LINE = 75;

/**
 * One event: an hour from `review.held`, or that whole day. Null while no meeting is written.
 * The time stamp is the meeting's own, since core has no clock; the id stays when the meeting is moved.
 */
export function meetingCalendar(subject: Subject): string | null {
  const { review } = subject;
  const held = review.held;
  if (held === null || held.instant === null || Number.isNaN(new Date(held.instant).getTime())) return null;
  const title = titleOf(review);
  const day = (held.date ?? utcDay(held.instant)).replaceAll('-', '');
  const times = held.dateOnly
    ? [
        `DTSTART;VALUE=DATE:${day}`,
        `DTEND;VALUE=DATE:${utcDay(Date.parse(held.date ?? utcDay(held.instant)) + DAY).replaceAll('-', '')}`,
      ]
    : [`DTSTART:${stamp(held.instant)}`, `DTEND:${stamp(held.instant + HOUR)}`];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Post-Incident Review//pir//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${fingerprint([title, ...review.incidents.map(({ id }) => id?.value ?? '')].join('\n'))}@post-incident-review`,
    `DTSTAMP:${stamp(held.instant)}`,
    ...times,
    `SUMMARY:${escaped(`Post-incident review: ${title}`)}`,
    `DESCRIPTION:${escaped(description(subject))}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('');
}

function description(subject: Subject): string {
  const { review, chart } = subject;
  return [
    ...(review.timeline.length === 0 ? [] : [`${chart.headline}.`, '']),
    ...goalsOf(review).map((goal) => `- ${goal}`),
    '',
    ...(review.facilitator === null ? [] : [`Facilitator: ${personName(subject, review.facilitator.value)}`]),
    ...(review.attendees.length === 0 ? [] : [`With: ${personNames(subject, review.attendees)}`]),
  ]
    .map((line) => clean(line).replaceAll('\n', ' '))
    .join('\n')
    .trim();
}

const escaped = (value: string): string =>
  clean(value)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** `20170711T160000Z` */
const stamp = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
const utcDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Lines of at most 75 octets of UTF-8; no sign is cut. */
function folded(line: string): string[] {
  const found: string[] = [];
  let current = '';
  let size = 0;
  for (const sign of line) {
    const code = sign.codePointAt(0) ?? 0;
    const octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (size + octets > LINE) {
      found.push(current);
      current = ' ';
      size = 1;
    }
    current += sign;
    size += octets;
  }
  return [...found, current];
}

/** 56 bits of two multiplicative hashes, as 14 hexadecimal digits: the same for the same words, everywhere. */
function fingerprint(value: string): string {
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < value.length; i++) {
    low = Math.imul(low ^ value.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ (value.charCodeAt(i) + i), 0x85ebca6b);
  }
  return `${(high >>> 0).toString(16).padStart(8, '0')}${(low >>> 8).toString(16).padStart(6, '0')}`;
}
