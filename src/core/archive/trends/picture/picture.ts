/** The trends as one picture: data → scene. */
import type { Scene, SceneNode } from '../../../chart/scene';
import { tableMeasure, type Measure } from '../../../chart/text/measure';
import { capital, detectorTotal, FOLLOWED, percent, trendHeadline } from '../tables';
import type { DetectorCounts, PhaseShares, Trends } from '../trends';
import { bars, type BarRow } from './bars';
import { legend, panel, type Frame } from './panel';
import { Pen } from './pen';

export interface TrendPictureOptions {
  /** Pixels, at least 280. Default 900. */
  readonly width?: number;
  readonly measure?: Measure;
  /** Title and headline above. Default true. */
  readonly head?: boolean;
}

/** The most periods that get a bar; of more, the latest. */
const MOST_BARS = 8;
const GAP = 14;
/** In two lines where one is too long. */
const TITLE = ['How soon we knew,', 'and how soon we recovered'];
const TITLE_LINE = 22;

/** Same trends and options, same scene. */
export function trendPicture(trends: Trends, options: TrendPictureOptions = {}): Scene {
  const width = Math.max(280, options.width ?? 900);
  const pen = new Pen(options.measure ?? tableMeasure);
  const frame: Frame = { x0: 64, x1: width - 4, pen };
  const headline = trendHeadline(trends);
  const nodes: SceneNode[] = [];
  let y = 4;
  const add = (part: { nodes: readonly SceneNode[]; bottom: number }): void => {
    nodes.push(...part.nodes);
    y = part.bottom + GAP;
  };
  if (options.head !== false) {
    const look = { size: 18, bold: true, width: frame.x1 };
    const title = pen.measure(TITLE.join(' '), look.size, true) <= frame.x1 ? [TITLE.join(' ')] : TITLE;
    const below = y + 38 + (title.length - 1) * TITLE_LINE;
    add({
      nodes: [
        ...title.map((words, row) => pen.text(0, y + 18 + row * TITLE_LINE, words, look)),
        pen.text(0, below, headline, { muted: true, width: frame.x1 }),
      ],
      bottom: below + 4,
    });
  }
  const metrics = FOLLOWED.flatMap((key) => trends.metrics.find((one) => one.key === key && one.all.count > 0) ?? []);
  if (metrics.length > 0) add(legend(frame, y));
  for (const metric of metrics) add(panel(trends, metric, frame, y));
  const shares = rowsOf(trends, trends.phases.periods, trends.phases.all, ({ count }) => count > 0, phaseRow);
  if (shares.length > 0)
    add(
      bars({ title: 'Where the time went', parts: ['detection', 'response', 'remediation'], rows: shares }, frame, y),
    );
  const parts = ['monitoring', 'customers', 'people', 'not said'];
  const known = rowsOf(
    trends,
    trends.detectors.periods,
    trends.detectors.all,
    (one) => detectorTotal(one) > 0,
    detectorRow,
  );
  // Bars of nothing but "not said" say nothing; the table has the figure.
  if (known.length > 0 && trends.detectors.all.unknown < detectorTotal(trends.detectors.all))
    add(bars({ title: 'Who knew first', parts, rows: known }, frame, y));
  if (nodes.length === 0) nodes.push(pen.text(0, 20, headline));
  return {
    width,
    height: Math.ceil(y),
    title: `Trends: ${headline}`,
    description: metrics
      .map(({ key, all }) => `${capital(key.replaceAll('_', ' '))}: ${all.count} incidents.`)
      .join(' '),
    nodes,
  };
}

function rowsOf<T>(
  { periods }: Trends,
  each: readonly T[],
  all: T,
  shown: (one: T) => boolean,
  row: (name: string, one: T) => BarRow,
): BarRow[] {
  const rows = periods.flatMap(({ name }, index) => {
    const one = each[index];
    return one === undefined || !shown(one) ? [] : [row(name, one)];
  });
  return rows.length < 2 ? rows : [...rows.slice(-MOST_BARS), row('All', all)];
}

function phaseRow(name: string, { detection, response, remediation }: PhaseShares): BarRow {
  const values = [detection, response, remediation];
  return { name, values, words: values.map(percent) };
}

function detectorRow(name: string, { monitoring, customers, people, unknown }: DetectorCounts): BarRow {
  const values = [monitoring, customers, people, unknown];
  return { name, values, words: values.map(String) };
}
