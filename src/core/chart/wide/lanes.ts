/** Who did what when: responders in order of appearance, customers last. No impact here: it belongs to the work, not to the person. */
import { entriesOf } from '../../format/entries';
import { namesIn, whoIn } from '../../format/entry-facts';
import { kindOf } from '../reading/columns';
import type { Reading } from '../reading/reading';
import { line, num, shape, xy } from '../render/geometry';
import { outline } from '../render/glyph';
import type { Run, SceneNode } from '../scene';
import { shorten } from '../text/wrap';
import { clampX, runsWidth, SIZE, write, type Sheet } from './sheet';

const ROW = 18;
const MOST = 10;
/** With more entries than this a lane shows when somebody was at it, not each mark. */
const MARKS = 90;
const R = 3.6;
const CUSTOMERS = 'customers';
const LEAD = ' (lead)';

interface Lane {
  readonly id: string;
  /** Their orders. */
  readonly orders: number[];
}

export function lanes(sheet: Sheet, y: number): { nodes: SceneNode[]; height: number } {
  const all = byPerson(sheet);
  if (all.length === 0) return { nodes: [], height: 0 };
  const busiest = [...all].sort((a, b) => b.orders.length - a.orders.length || order(a) - order(b)).slice(0, MOST - 1);
  const shown = all.length > MOST ? all.filter((lane) => busiest.includes(lane) || lane.id === CUSTOMERS) : all;
  const nodes: SceneNode[] = [];
  shown.forEach((lane, i) => nodes.push(...laneNodes(sheet, lane, y + 12 + i * ROW)));
  let height = 4 + shown.length * ROW;
  if (shown.length < all.length) {
    const text = `${all.length - shown.length} more`;
    nodes.push(
      write(sheet.measure, sheet.x0 - 10, y + height + 12, text, { size: SIZE.small, anchor: 'end', muted: true }),
    );
    height += ROW;
  }
  return { nodes, height: height + 6 };
}

const order = (lane: Lane): number => lane.orders[0] ?? 0;

function byPerson(sheet: Sheet): Lane[] {
  const { review, all } = sheet.reading;
  const { names, first, others } = whoIn(entriesOf(review).deeds);
  const lanes: (Lane | undefined)[] = [];
  const list: Lane[] = [];
  const add = (who: number, order: number): void => {
    let lane = lanes[who];
    if (lane === undefined) list.push((lanes[who] = lane = { id: names[who] ?? '', orders: [] }));
    lane.orders.push(order);
  };
  for (let order = sheet.first; order < sheet.first + sheet.inView; order++) {
    const index = all.indices?.[order] ?? order;
    const who = first[index] ?? -1;
    if (who < 0) continue;
    add(who, order);
    for (const other of others.get(index) ?? []) add(other, order);
  }
  return [...list.filter((lane) => lane.id !== CUSTOMERS), ...list.filter((lane) => lane.id === CUSTOMERS)];
}

function laneNodes(sheet: Sheet, { id, orders }: Lane, y: number): SceneNode[] {
  const { measure, x0, x1, xs, first } = sheet;
  const columns = sheet.reading.columns;
  const inside = (x: number): number => Math.min(x1, Math.max(x0, x));
  let end = x0;
  let thick = '';
  for (const order of orders) {
    const begin = inside(xs[order - first] ?? 0);
    const lasted = columns.end[order] ?? NaN;
    const last = Number.isNaN(lasted) ? begin : clampX(sheet, lasted);
    end = Math.max(end, last);
    if (!Number.isNaN(lasted)) thick += `M${xy(begin, y)}H${num(last)}`;
  }
  const marks =
    orders.length > MARKS
      ? presence(sheet, orders, y)
      : orders.map((one) => outline(kindOf(columns.kind[one] ?? 0), xs[one - first] ?? 0, y, R)).join('');
  return [
    line('grid', x0, y, x1, y),
    line('hair', inside(xs[(orders[0] ?? first) - first] ?? 0), y, end, y),
    shape('thick', thick),
    shape('lane-mark', marks),
    name(sheet, id, y + 4, measure),
  ];
}

/** Columns of a lane in which there is an entry, neighbours as one. */
function presence({ xs, first }: Sheet, orders: readonly number[], y: number): string {
  let d = '';
  let from = Number.NaN;
  let to = Number.NaN;
  const flush = (): void => {
    if (!Number.isNaN(from)) d += `M${xy(from - 1.5, y - 3)}h${num(to - from + 3)}v6h${num(from - to - 3)}Z`;
  };
  for (const order of orders) {
    const x = xs[order - first] ?? 0;
    if (x - to < 4) to = x;
    else {
      flush();
      from = to = x;
    }
  }
  flush();
  return d;
}

/** What stands at the lanes: the name, and who was in command. */
const nameRuns = (reading: Reading, id: string): Run[] => [
  { text: reading.personName(id) },
  ...(id === reading.review.commander?.value ? [{ text: LEAD, muted: true }] : []),
];

/** The names of all who would have a lane. */
export const laneNames = (reading: Reading): readonly (readonly Run[])[] =>
  reading.parts.part('lane names', [], () =>
    namesIn(entriesOf(reading.review).deeds).map((id) => nameRuns(reading, id)),
  );

function name(sheet: Sheet, id: string, y: number, measure: Sheet['measure']): SceneNode {
  const { reading, x0 } = sheet;
  const [own, ...lead] = nameRuns(reading, id);
  const room = x0 - 13 - runsWidth(measure, lead, SIZE.small);
  const shown = shorten(own?.text ?? '', room, { size: SIZE.small, measure });
  const runs: Run[] = [{ text: shown }, ...lead];
  return write(measure, x0 - 10, y, runs, { size: SIZE.small, anchor: 'end', italic: id === CUSTOMERS });
}
