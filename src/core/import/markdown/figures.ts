/** Durations and severity that a document states on lines of their own. */
import type { MetricKey, Severity } from '../../format/model';
import { guessDuration } from '../../format/duration';

const FIGURES: readonly (readonly [RegExp, MetricKey])[] = [
  [/^(?:mean )?time to detect(?:ion)?$|^ttd$/i, 'time_to_detect'],
  [/^(?:mean )?time to acknowledge(?:ment)?$|^tta$/i, 'time_to_acknowledge'],
  [/^(?:mean )?time to mitigat(?:e|ion)$|^ttm$/i, 'time_to_mitigate'],
  [/^(?:mean )?time to (?:recover(?:y)?|restore|repair)$|^ttr$/i, 'time_to_recover'],
];

const PAIR = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?([A-Za-z][A-Za-z ()]{1,40}?)(?:\*\*|__)?\s*:\s*(?:(?:\*\*|__)\s*)?(\S.*)$/;

/** `- **Time to repair**: 1h 37m` → a metric; null for any other line. "Time to resolve" may mean either of two, so it is none. */
export function figureOf(line: string): readonly [MetricKey, string] | null {
  const pair = PAIR.exec(line.trimEnd());
  const key = FIGURES.find(([pattern]) =>
    pattern.test(pair?.[1]?.replace(/(?:(?<!\s)\s+)?\(.*$/, '').trim() ?? ''),
  )?.[1];
  const duration = guessDuration((pair?.[2] ?? '').replace(/\.$/, ''));
  return key === undefined || duration === null || /^~?\d+$/.test(pair?.[2] ?? '') ? null : [key, duration];
}

/** `| Severity | SEV-2 |`, a row of two cells. */
const ROW = /^\s*\|([^|]{1,60})\|([^|]{1,60})\|?\s*$/;

/** `Severity: SEV-2`, `Severity: P2`, `| Severity | SEV-2 |` → sev2. */
export function severityOf(line: string): Severity | null {
  const row = ROW.exec(line);
  const pair = PAIR.exec(row === null ? line.trimEnd() : `${row[1]?.trim() ?? ''}: ${row[2]?.trim() ?? ''}`);
  if (pair === null || !/^(?:incident )?severity(?: level)?$/i.test(pair[1]?.trim() ?? '')) return null;
  const level = /^(?:sev(?:erity)?[ -]?|p)?([1-5])\b\.?$/i.exec((pair[2] ?? '').replace(/[*_`]/g, '').trim())?.[1];
  return level === undefined ? null : (`sev${level}` as Severity);
}
