/**
 * How sure the figures are. The rules are words and patterns that people wrote; nothing is fitted, so there is no model to train on all reports
 * but one. What cross-validation is for is asked in another way: reports by the same people sound alike, so the figures are taken again
 * with each report left out (jackknife over reports), and their spread is printed. It says how much hangs on single reports. It does not
 * say how the rules fare on reports whose sentences were read while the rules were written: for that take sentences that were labelled
 * before the rules saw them, and believe the first run only.
 */
import { count, precision, recall, type Row } from './labelled';
import { LABELS, type Label } from './labels';

export interface Spread {
  readonly whole: number;
  /** The lowest and highest figure with one report left out. */
  readonly low: number;
  readonly high: number;
  /** Standard error, by the jackknife over reports. */
  readonly error: number;
}

/** A figure of all rows and its spread over the reports; null where it cannot be said (nothing found, or nothing there). */
export function spreadOf(
  rows: readonly Row[],
  label: Label,
  figure: (counted: ReturnType<typeof count>) => number,
): Spread | null {
  const whole = figure(count(rows, label));
  const groups = [...new Set(rows.map(({ group }) => group))];
  const without = groups
    .map((group) =>
      figure(
        count(
          rows.filter((row) => row.group !== group),
          label,
        ),
      ),
    )
    .filter((value) => !Number.isNaN(value));
  if (Number.isNaN(whole) || without.length < 2) return null;
  const mean = without.reduce((sum, value) => sum + value, 0) / without.length;
  const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    whole,
    low: Math.min(...without),
    high: Math.max(...without),
    error: Math.sqrt(((without.length - 1) / without.length) * squares),
  };
}

/** The spread of each label, and what was right, wrong and missed in each report. */
export function foldLines(rows: readonly Row[]): string[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const lines = [`\nleft out one of ${groups.length} reports at a time: figure ± standard error (lowest … highest)`];
  for (const label of LABELS) {
    const cells = [precision, recall].map((figure) => {
      const spread = spreadOf(rows, label, figure);
      if (spread === null) return '–'.padEnd(30);
      const [whole, error, low, high] = [spread.whole, spread.error, spread.low, spread.high].map(percent);
      return `${whole} ± ${error} (${low} … ${high})`.padEnd(30);
    });
    lines.push(`${label.padEnd(15)} precision ${cells[0] ?? ''} recall ${cells[1] ?? ''}`.trimEnd());
  }
  lines.push('\nin each report: right/wrong/missed');
  for (const group of groups) {
    const here = rows.filter((row) => row.group === group);
    const cells = LABELS.flatMap((label) => {
      const { right, wrong, missed } = count(here, label);
      return right + wrong + missed === 0 ? [] : [`${label} ${right}/${wrong}/${missed}`];
    });
    if (cells.length > 0)
      lines.push(`${group === '' ? '(no report named)' : group} (${here.length}): ${cells.join(', ')}`);
  }
  return lines;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
