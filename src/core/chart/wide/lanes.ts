/** Who did what when: responders in order of appearance, customers last. No impact here: it belongs to the work, not to the person. */
import type { Moment } from '../reading/moments';
import type { Reading } from '../reading/reading';
import { line, num, shape, xy } from '../render/geometry';
import { outline } from '../render/glyph';
import type { Run, SceneNode } from '../scene';
import { shorten } from '../text/wrap';
import { clampX, runsWidth, SIZE, write, xOf, type Sheet } from './sheet';

const ROW = 18;
const MOST = 10;
/** With more entries than this a lane shows when somebody was at it, not each mark. */
const MARKS = 90;
const R = 3.6;
const CUSTOMERS = 'customers';
const LEAD = ' (lead)';

interface Lane {
  readonly id: string;
  readonly moments: Moment[];
}

export function lanes(sheet: Sheet, y: number): { nodes: SceneNode[]; height: number } {
  const all = byPerson(sheet);
  if (all.length === 0) return { nodes: [], height: 0 };
  const busiest = [...all]
    .sort((a, b) => b.moments.length - a.moments.length || order(a) - order(b))
    .slice(0, MOST - 1);
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

const order = (lane: Lane): number => lane.moments[0]?.order ?? 0;

function byPerson(sheet: Sheet): Lane[] {
  const found = new Map<string, Lane>();
  for (const moment of sheet.visible) {
    for (const id of moment.who) {
      const lane = found.get(id);
      if (lane === undefined) found.set(id, { id, moments: [moment] });
      else lane.moments.push(moment);
    }
  }
  const list = [...found.values()];
  return [...list.filter((lane) => lane.id !== CUSTOMERS), ...list.filter((lane) => lane.id === CUSTOMERS)];
}

function laneNodes(sheet: Sheet, { id, moments }: Lane, y: number): SceneNode[] {
  const { measure, x0, x1 } = sheet;
  const first = moments[0];
  if (first === undefined) return [];
  const end = moments.reduce((x, moment) => Math.max(x, clampX(sheet, moment.drawnEnd ?? moment.drawn)), x0);
  let thick = '';
  for (const moment of moments) {
    if (moment.drawnEnd !== null)
      thick += `M${xy(clampX(sheet, moment.drawn), y)}H${num(clampX(sheet, moment.drawnEnd))}`;
  }
  const marks =
    moments.length > MARKS
      ? presence(sheet, moments, y)
      : moments.map((m) => outline(m.entry.kind?.value ?? null, xOf(sheet, m), y, R)).join('');
  return [
    line('grid', x0, y, x1, y),
    line('hair', clampX(sheet, first.drawn), y, end, y),
    shape('thick', thick),
    shape('lane-mark', marks),
    name(sheet, id, y + 4, measure),
  ];
}

/** Columns of a lane in which there is an entry, neighbours as one. */
function presence(sheet: Sheet, moments: readonly Moment[], y: number): string {
  let d = '';
  let from = Number.NaN;
  let to = Number.NaN;
  const flush = (): void => {
    if (!Number.isNaN(from)) d += `M${xy(from - 1.5, y - 3)}h${num(to - from + 3)}v6h${num(from - to - 3)}Z`;
  };
  for (const moment of moments) {
    const x = xOf(sheet, moment);
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
  reading.parts.part('lane names', [], () => {
    const ids = new Set<string>();
    for (const { who } of reading.moments) for (const id of who) ids.add(id);
    return [...ids].map((id) => nameRuns(reading, id));
  });

function name(sheet: Sheet, id: string, y: number, measure: Sheet['measure']): SceneNode {
  const { reading, x0 } = sheet;
  const [own, ...lead] = nameRuns(reading, id);
  const room = x0 - 13 - runsWidth(measure, lead, SIZE.small);
  const shown = shorten(own?.text ?? '', room, { size: SIZE.small, measure });
  const runs: Run[] = [{ text: shown }, ...lead];
  return write(measure, x0 - 10, y, runs, { size: SIZE.small, anchor: 'end', italic: id === CUSTOMERS });
}
