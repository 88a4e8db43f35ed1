/** How the benches measure and how they tell. */

/** CPU milliseconds of the process (all its threads) for one run of `work`. */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The median of some runs behind one that is not counted, in CPU milliseconds. `round` counts from 0. */
export async function medianTime(rounds: number, work: (round: number) => unknown): Promise<number> {
  await work(0);
  const times: number[] = [];
  for (let round = 1; round <= rounds; round++) times.push(await cpuTime(() => work(round)));
  return median(times);
}

/** A table in Markdown. Numbers are milliseconds, with as many digits as say something. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const cell = (value: string | number | null): string =>
    value === null ? '–' : typeof value === 'string' ? value : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
  return (
    line(heads) +
    line(heads.map((_, index) => (index === 0 ? '---' : '---:'))) +
    rows.map((row) => line(row.map(cell))).join('')
  );
}
