/** Moments as programs write them. */
import type { ImportedTime } from '../imported';
import { clockText } from './clock';
import { momentAt } from './moment';
import { isoDay } from './day';

/** An instant in milliseconds UTC, to the second. Null for what no calendar shows. */
export function instantTime(milliseconds: number): ImportedTime | null {
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8e15) return null;
  const text = new Date(Math.floor(milliseconds / 1000) * 1000).toISOString();
  if (!/^\d{4}-/.test(text)) return null;
  return { date: text.slice(0, 10), clock: text.slice(11, 19), approximate: false, offset: 0 };
}

/** Seconds, milliseconds, microseconds or nanoseconds since 1970, by their size. */
export function epochTime(value: number): ImportedTime | null {
  if (!Number.isFinite(value) || value < 1e8) return null;
  const unit = value < 1e11 ? 1000 : value < 1e14 ? 1 : value < 1e17 ? 1e-3 : 1e-6;
  return instantTime(value * unit);
}

/** `2025-11-20T16:03:22Z`, `1763654580.000200`, 1763654580; null for anything else. */
export function programTime(value: unknown): ImportedTime | null {
  if (typeof value === 'number') return epochTime(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{9,19}(?:\.\d+)?$/.test(text)) return epochTime(Number(text));
  const moment = momentAt(text, 0, null);
  if (moment?.day?.year == null || moment.day.unclear === true || moment.clock === null || moment.end !== text.length)
    return null;
  const { year, month, day } = moment.day;
  if (year === null) return null;
  const offset = moment.zone === null ? null : moment.zone.offset;
  return { date: isoDay(year, month, day), clock: clockText(moment.clock), approximate: false, offset };
}
