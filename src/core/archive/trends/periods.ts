/** Stretches of the calendar into which incidents are put. Moments are what clocks showed, in milliseconds as if they showed UTC. */

export const PERIOD_LENGTHS = ['month', 'quarter', 'year'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

export interface Period {
  /** `2026-03`, `2026 Q1`, `2026`. */
  readonly name: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const MONTHS: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, year: 12 };
/** More than this do not fit beside each other. */
const MOST = 16;
const MOST_YEARS = 200;

/** The shortest length of which few enough cover the time. */
export function usualLength(from: number, to: number): PeriodLength {
  const months = monthOf(to) - monthOf(from) + 1;
  return PERIOD_LENGTHS.find((length) => months / MONTHS[length] <= MOST) ?? 'year';
}

/** All periods from the one that holds `from` to the one that holds `to`, empty ones too. */
export function periodsBetween(from: number, to: number, length: PeriodLength): Period[] {
  const step = MONTHS[length];
  const first = Math.floor(monthOf(from) / step) * step;
  const last = Math.min(monthOf(to), first + MOST_YEARS * 12);
  const periods: Period[] = [];
  for (let month = first; month <= last; month += step) {
    periods.push({ name: nameOf(month, length), start: startOf(month), end: startOf(month + step) });
  }
  return periods;
}

/** Months since the year 0. */
function monthOf(instant: number): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

const startOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1);

function nameOf(month: number, length: PeriodLength): string {
  const year = Math.floor(month / 12);
  if (length === 'year') return String(year);
  if (length === 'quarter') return `${year} Q${Math.floor((month % 12) / 3) + 1}`;
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}
