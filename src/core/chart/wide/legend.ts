/** What the marks mean: only what occurs. */
import { IMPACTS, KINDS, type Impact } from '../../format/model';
import { Flag, impactOf, kindOf, type MomentColumns } from '../reading/columns';
import { outline } from '../render/glyph';
import { pointer, shape } from '../render/geometry';
import type { MarkNode, SceneNode } from '../scene';
import type { Measure } from '../text/measure';
import { SIZE, write } from './sheet';

interface Item {
  readonly draw: (x: number, y: number) => SceneNode;
  readonly text: string;
  /** Begins a group of its own. */
  readonly group: boolean;
}

export interface LegendInput {
  readonly measure: Measure;
  readonly columns: MomentColumns;
  /** In their columns, from the first to behind the last. */
  readonly places: readonly [number, number];
  readonly x0: number;
  readonly width: number;
  /** A target is drawn. */
  readonly target: boolean;
  readonly short: boolean;
  /** Marks without an effect are too small for signs. */
  readonly small: boolean;
}

const ROW = 18;

const IMPACT_TEXT: Readonly<Record<Impact | 'unsaid', readonly [string, string]>> = {
  positive: ['brings recovery closer', 'closer to recovery'],
  negative: ['moves it further away', 'further away'],
  neutral: ['no effect', 'no effect'],
  unsaid: ['effect not said', 'effect not said'],
};

const sample = (x: number, y: number, impact: Impact | null, look: Partial<MarkNode> = {}): MarkNode => ({
  type: 'mark',
  x,
  y,
  r: 5.5,
  kind: 'task',
  impact,
  vague: false,
  ...look,
});

export function legend(input: LegendInput, y: number): { nodes: SceneNode[]; height: number } {
  const { measure, x0, width } = input;
  const nodes: SceneNode[] = [];
  let x = x0;
  let row = 0;
  for (const item of items(input)) {
    const textWidth = measure(item.text, SIZE.small);
    if (item.group && x > x0) x += 10;
    if (x + 16 + textWidth > width && x > x0) {
      x = x0;
      row++;
    }
    const middle = y + 10 + row * ROW;
    nodes.push(
      item.draw(x + 6, middle),
      write(measure, x + 16, middle + 4, item.text, { size: SIZE.small, muted: true }),
    );
    x += 16 + textWidth + 14;
  }
  return { nodes, height: nodes.length === 0 ? 0 : 22 + row * ROW };
}

/** What occurs in a column. */
function valuesIn<T>(column: Uint8Array, valueOf: (place: number) => T): ReadonlySet<T> {
  const found = new Uint8Array(256);
  for (const one of column) found[one] = 1;
  return new Set(
    Array.from(found, (_, one) => one)
      .filter((one) => found[one] === 1)
      .map(valueOf),
  );
}

function items({ columns, places: [first, behind], target, short, small }: LegendInput): Item[] {
  const kinds = valuesIn(columns.kind.subarray(first, behind), kindOf);
  const impacts = valuesIn(columns.impact.subarray(first, behind), impactOf);
  const flags = columns.flags.subarray(first, behind).reduce((all, one) => all | one, 0);
  const about = (flags & Flag.About) !== 0;
  const unknown = (flags & Flag.Unknown) !== 0;
  const list: Omit<Item, 'group'>[][] = [[], [], []];
  for (const kind of [...KINDS, null]) {
    if (!kinds.has(kind)) continue;
    list[0]?.push({ text: kind ?? 'kind not said', draw: (x, y) => shape('lane-mark', outline(kind, x, y, 5)) });
  }
  for (const impact of [...IMPACTS, null]) {
    if (!impacts.has(impact)) continue;
    const [long, narrow] = IMPACT_TEXT[impact ?? 'unsaid'];
    list[1]?.push({
      text: short ? narrow : long,
      draw: (x, y) => sample(x, y, impact, small && impact === null ? { r: 4.5 } : {}),
    });
  }
  if (about || unknown) {
    const text = about && unknown ? 'time about or not known' : about ? 'time is about' : 'time not known';
    list[2]?.push({ text, draw: (x, y) => sample(x, y, 'neutral', { vague: true }) });
  }
  if (target) list[2]?.push({ text: 'target', draw: (x, y) => pointer('target', x, y + 4) });
  return list.flatMap((group) => group.map((item, i) => ({ ...item, group: i === 0 })));
}
