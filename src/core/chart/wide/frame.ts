/** The frame and the time scale of a picture. */
import { placesIn } from '../reading/columns';
import { Parts } from '../parts';
import type { ChartOptions } from '../options';
import type { Reading } from '../reading/reading';
import { isSame } from '../reading/same';
import { tableMeasure, type Measure } from '../text/measure';
import { foldable } from '../time/folds';
import { isSameScale, timeScale, zoomed } from '../time/scale';
import { laneNames } from './lanes';
import { runsWidth, SIZE, type Sheet } from './sheet';

const QUARTER_HOUR = 900_000;

/** `before`: of an earlier version of the review, drawn with the same options. */
export function frame(
  reading: Reading,
  options: ChartOptions,
  width: number,
  mini: boolean,
  before: Sheet | null,
): Sheet {
  const big = width >= 1100;
  const measure = options.measure ?? tableMeasure;
  const x0 = mini ? 2 : gutter(reading, options, measure, width, big ? 118 : 96);
  const x1 = width - (mini ? 2 : big ? 28 : 18);
  const spells = reading.tracks.flatMap((track) => track.spells);
  const open = spells.some((spell) => spell.onset && spell.end === null);
  const inset = mini ? 6 : 22;
  const range: [number, number] = [x0 + inset, x1 - inset - (open ? (mini ? 20 : 70) : 0)];
  const [first, last] = reading.span;
  const domain: [number, number] = first === last ? [first - QUARTER_HOUR, last + QUARTER_HOUR] : [first, last];
  const fold = options.fold ?? 'auto';
  const whole = reading.parts.part('scale', [...range, fold, mini, big], () => {
    const stops = timesOf(reading);
    const cores = spells.map((spell) => [spell.begin.time, spell.end?.time ?? last] as const);
    const folds = first === last ? [] : foldable(stops, cores, range[1] - range[0], fold);
    return timeScale({ domain, range, stops, folds, foldWidth: mini ? 18 : big ? 40 : 34 });
  });
  const view = viewOf(options.domain, domain);
  const [from, behind] = placesIn(reading.columns.drawn, view);
  const inView = behind - from;
  const found = view === null ? whole : zoomed(whole, view, [x0, x1]);
  const scale = before !== null && isSameScale(before.scale, found) ? before.scale : found;
  const sheet = {
    reading,
    measure,
    width,
    x0,
    x1,
    scale,
    whole,
    visible: reading.moments.slice(from, behind),
    first: from,
    xs: reading.columns.drawn.subarray(from, behind).map(scale.x),
    view,
    big,
    mini,
    dense: inView > width / 6,
    inView,
    parts: new Parts(),
  };
  return { ...sheet, lasting: before !== null && isSameFrame(before, sheet) ? before.lasting : new Parts() };
}

const IN_FRAME = ['scale', 'measure', 'width', 'x0', 'x1', 'big', 'mini', 'dense', 'first', 'inView'] as const;
const IN_READING = ['facts', 'zone', 'timed', 'seconds', 'mostlyUnknown'] as const;

/** Whether two pictures differ in nothing but what the entries and the figures say. */
const isSameFrame = (a: Omit<Sheet, 'lasting'>, b: Omit<Sheet, 'lasting'>): boolean =>
  IN_FRAME.every((name) => a[name] === b[name]) &&
  IN_READING.every((name) => a.reading[name] === b.reading[name]) &&
  isSame([a.reading.span, a.view], [b.reading.span, b.view]) &&
  isSameScale(a.whole, b.whole);

/** Room for the longest name at the left: at least `least` pixels, at most a quarter of the picture. */
function gutter(reading: Reading, { lanes }: ChartOptions, measure: Measure, width: number, least: number): number {
  const names = lanes === false ? [] : laneNames(reading);
  const incidents = reading.tracks.flatMap(({ incident }) => incident ?? []);
  const longest = Math.max(
    0,
    ...names.map((runs) => runsWidth(measure, runs, SIZE.small)),
    ...incidents.map((name) => measure(name, SIZE.small, true)),
  );
  return Math.round(Math.min(Math.max(least, longest + 14), Math.max(least, Math.min(220, width * 0.23))));
}

/** All times at which something is written, in order, each once. */
function timesOf({ columns: { drawn, end } }: Reading): Float64Array {
  const times = new Float64Array(2 * drawn.length);
  let size = 0;
  let sorted = true;
  const add = (time: number): void => {
    const last = size === 0 ? -Infinity : (times[size - 1] ?? 0);
    if (time === last) return;
    if (time < last) sorted = false;
    times[size++] = time;
  };
  for (let i = 0; i < drawn.length; i++) {
    add(drawn[i] ?? 0);
    const last = end[i] ?? NaN;
    if (!Number.isNaN(last)) add(last);
  }
  const found = times.subarray(0, size);
  return sorted ? found : found.sort().filter((time, i, all) => i === 0 || time !== all[i - 1]);
}

/** A view that lies outside or is the whole is none. */
function viewOf(
  wanted: readonly [number, number] | undefined,
  whole: readonly [number, number],
): [number, number] | null {
  if (wanted === undefined || !(wanted[1] > wanted[0])) return null;
  if (wanted[0] <= whole[0] && wanted[1] >= whole[1]) return null;
  const from = Math.max(whole[0], wanted[0]);
  const to = Math.min(whole[1], wanted[1]);
  return to - from >= 1000 ? [from, to] : null;
}
