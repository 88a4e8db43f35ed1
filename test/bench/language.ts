/** What each answer of core's language room costs: `npx tsx test/bench/language.ts [entries…]`. Medians in milliseconds. */
import {
  complete,
  computeMetrics,
  documentLinks,
  folds,
  hover,
  inlayHints,
  lintReview,
  nameAt,
  outline,
  parseReview,
  readNames,
  rename,
  reviewSymbols,
  selectionsAt,
  statusOf,
  timelineLenses,
} from '../../src/core/index';
import { madeUpReview } from './review';

const RUNS = 30;

function median(run: (turn: number) => unknown): number {
  for (let turn = 0; turn < 5; turn++) run(turn);
  const times = Array.from({ length: RUNS }, (_, turn) => {
    const start = performance.now();
    run(turn);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[RUNS >> 1] ?? 0;
}

function costs(entries: number): Record<string, number> {
  const source = madeUpReview(entries);
  const parsed = parseReview(source);
  const metrics = computeMetrics(parsed.review);
  const names = readNames(parsed);
  const findings = lintReview(parsed, { metrics });
  const middle = source.indexOf('\n    what: ', source.length >> 1) + '\n    what: '.length;
  const value = source.indexOf('\n    kind: ', source.length >> 1) + '\n    kind: '.length;
  const key = source.indexOf('    kind: ', source.length >> 1) + 4;
  const who = source.indexOf('    who: [', source.length >> 1) + '    who: ['.length;
  const tickets = { pattern: 'OPS-\\d+', url: 'https://tickets.example.com/{ticket}' };
  const all = { start: 0, end: source.length };
  // Each turn types another letter into the same text.
  let before = parsed;
  const typed = (turn: number) =>
    (before = parseReview(`${source.slice(0, middle)}${'x'.repeat(turn + 1)}${source.slice(middle)}`, before));
  return {
    'parse after a keystroke': median(typed),
    metrics: median(() => computeMetrics(parsed.review)),
    'complete: keys of an entry': median(() => complete(parsed, key, { now: 0, metrics })),
    'complete: words': median(() => complete(parsed, value, { now: 0, metrics })),
    'complete: people': median(() => complete(parsed, who, { now: 0, metrics })),
    hover: median(() => hover(parsed, value, metrics)),
    names: median(() => readNames(parsed)),
    'name at the cursor, names known': median(() => nameAt(names, who)),
    rename: median(() => rename(parsed, names, who, 'sam')),
    links: median(() => documentLinks(parsed, tickets)),
    outline: median(() => outline(parsed)),
    'symbols for the workspace': median(() => reviewSymbols(parsed)),
    folds: median(() => folds(source)),
    'growing selection': median(() => selectionsAt(parsed, middle)),
    'hints, all entries': median(() => inlayHints(parsed, metrics, all)),
    'hints, one screen': median(() => inlayHints(parsed, metrics, { start: middle, end: middle + 2000 })),
    'figures above the timeline': median(() => timelineLenses(parsed, metrics)),
    'status, findings known': median(() => statusOf(parsed, metrics, findings)),
  };
}

const sizes = process.argv.slice(2).map(Number);
const columns = (sizes.length > 0 ? sizes : [100, 1000]).map((entries) => [entries, costs(entries)] as const);
console.log(['ms, median'.padEnd(34), ...columns.map(([entries]) => `N=${entries}`.padStart(9))].join(''));
for (const name of Object.keys(columns[0]?.[1] ?? {})) {
  console.log([name.padEnd(34), ...columns.map(([, found]) => (found[name] ?? 0).toFixed(3).padStart(9))].join(''));
}
