/** What was drawn of an earlier version of a review: what makes drawing an edit cheap. */
import type { ChartOptions } from './options';
import type { Moment } from './reading/moments';
import type { Telling } from './words/telling';
import type { Sheet } from './wide/sheet';

/**
 * Handed from one `readChart` and `drawChart` to the next of the same review. While only words of entries change, their picture is
 * taken over but for the labels that hold them; pictures are those that are drawn without it. Holds the last picture only.
 */
export class ChartMemory {
  /** The last reading, and the zone that was asked for. */
  told: { readonly tell: Telling; readonly zone: string } | null = null;
  private drawn: {
    readonly moments: readonly Moment[];
    readonly options: ChartOptions;
    readonly width: number;
    readonly sheet: Sheet;
  } | null = null;

  /** The sheet of the last picture, whose parts still hold, or a new one. `make` gets the last one that looks the same. */
  sheet({ reading }: Telling, options: ChartOptions, width: number, make: (before: Sheet | null) => Sheet): Sheet {
    const { drawn } = this;
    const { moments } = reading;
    const before = drawn?.width === width && isSameLook(drawn.options, options) ? drawn : null;
    if (before?.moments === moments) return before.sheet;
    const sheet = make(before?.sheet ?? null);
    this.drawn = { moments, options, width, sheet };
    return sheet;
  }
}

/** Where labels stood before and where the cursor is belong to one picture only. */
const PASSING: ReadonlySet<string> = new Set(['previous', 'memory', 'selected'] satisfies (keyof ChartOptions)[]);

/** What the team calls severities, to tell by whether that has changed: a page gets them anew with every version of a review. */
export const severityKey = ({ severities }: ChartOptions): string => JSON.stringify(severities ?? {});

function isSameLook(a: ChartOptions, b: ChartOptions): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof ChartOptions)[]);
  const isSame = (key: keyof ChartOptions): boolean =>
    key === 'domain'
      ? a.domain?.[0] === b.domain?.[0] && a.domain?.[1] === b.domain?.[1]
      : PASSING.has(key) || a[key] === b[key] || (key === 'severities' && severityKey(a) === severityKey(b));
  return [...keys].every(isSame);
}
