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
  readonly occurring: Occurring;
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

/** What occurs: the places of kinds and of impacts, a bit each, and all flags. */
export type Occurring = readonly [kinds: number, impacts: number, flags: number];

/** In columns, from one place to another, which is not among them. */
export function occurringIn({ kind, impact, flags }: MomentColumns, first: number, behind: number): Occurring {
  let [kinds, impacts, all] = [0, 0, 0];
  for (let i = first; i < behind; i++) {
    kinds |= 1 << (kind[i] ?? 0);
    impacts |= 1 << (impact[i] ?? 0);
    all |= flags[i] ?? 0;
  }
  return [kinds, impacts, all];
}

function valuesIn<T>(occurring: number, valueOf: (place: number) => T): ReadonlySet<T> {
  const places = Array.from({ length: 31 }, (_, place) => place);
  return new Set(places.filter((place) => (occurring & (1 << place)) !== 0).map(valueOf));
}

function items({ occurring, target, short, small }: LegendInput): Item[] {
  const kinds = valuesIn(occurring[0], kindOf);
  const impacts = valuesIn(occurring[1], impactOf);
  const flags = occurring[2];
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
