/** Times that a clock never showed, or showed twice. */
import type { Finding, Fix } from '../text/finding';
import type { When } from './model';
import type { Words } from './words';
import { onLastDay } from './guess-day';
import { guessWhen } from './guess-when';
import { localToInstant, utc } from './zone';

/** A local time in the hour that the clocks skip or repeat, in the zone of the review. */
export function clockFinding(when: When, zone: string, offsetText: (minutes: number) => string): Finding[] {
  if (when.clockChange === null || when.date === null || when.instant === null) return [];
  const [year, month, day] = when.date.split('-').map(Number) as [number, number, number];
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(when.text.replace(/^~?\s?\d{4}-\d{2}-\d{2}/, '')) ?? [];
  const { offsets } = localToInstant(
    zone,
    utc(year, month, day, Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)),
  );
  const [before, after] = offsets.map(offsetText) as [string, string];
  const fixes = [before, after].map((offset, i) => ({
    title: `Change to ${when.text}${offset} (${i === 0 ? 'before' : 'after'} the change)`,
    edits: [{ start: when.span.end, end: when.span.end, text: offset }],
    safe: false,
  }));
  const gap = when.clockChange === 'gap';
  const message = gap
    ? `${when.text} did not exist on ${when.date} in ${zone}: the clocks went forward over it. It is read with the offset before the change.`
    : `${when.text} came twice on ${when.date} in ${zone}: the clocks went back over it. The first is taken; an offset says which.`;
  return [
    {
      rule: gap ? 'time/clock-gap' : 'time/clock-overlap',
      severity: gap ? 'warning' : 'hint',
      message,
      span: when.span,
      fixes,
    },
  ];
}

/** A text that has the form of a time and is none: 31 June, an offset of 20 hours. Other forms are the validator's. */
export function impossibleFinding(text: Words): Finding[] {
  const value = text.value.trim();
  if (
    !/^~? ?(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[Tt]| +|$))?(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?)?$/.test(
      value,
    )
  )
    return [];
  if (/^~? ?\d{4}-\d{2}-\d{2}$/.test(value) && guessWhen(value) !== null) return [];
  const day = /\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  const message =
    day === undefined
      ? `\`${value}\` is not a time that a clock shows.`
      : `\`${value}\` is not a time that a calendar has.`;
  return [{ rule: 'schema/time', severity: 'error', message, span: text.span, fixes: lastDayFix(text) }];
}

/** 31 June may be 30 June, or 1 July: a person decides. */
export function lastDayFix(text: Words): Fix[] {
  const last = onLastDay(text.value);
  if (last === null) return [];
  return [{ title: `Change to ${last}`, edits: [{ ...text.span, text: last }], safe: false, preferred: true }];
}
