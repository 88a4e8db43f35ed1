/** Shares as bars, one a period: how the time was spent, and who knew first. */
import { rect } from '../../../chart/render/geometry';
import type { Look, SceneNode } from '../../../chart/scene';
import type { Frame } from './panel';

export interface BarRow {
  readonly name: string;
  /** In the order of the parts. */
  readonly values: readonly number[];
  /** As each is written in its part. */
  readonly words: readonly string[];
}

export interface Bars {
  readonly title: string;
  readonly parts: readonly string[];
  readonly rows: readonly BarRow[];
}

/** A page's own font may be wider than the one that is measured. */
const SLACK = 1.15;
const ROW = 22;
const BAR = 16;
/** Neighbours differ; which is which is said in words and by the order. */
const LOOKS: readonly Look[] = ['strip1', 'strip2'];

/** Each part says what it is and how much where it has room. */
export function bars(
  { title, parts, rows }: Bars,
  { pen, x0, x1 }: Frame,
  top: number,
): { nodes: SceneNode[]; bottom: number } {
  const nodes: SceneNode[] = [pen.text(0, top + 14, title, { size: 14, bold: true })];
  nodes.push(pen.text(0, top + 31, `From left to right: ${parts.join(', ')}`, { muted: true, width: x1 }));
  let y = top + 42;
  for (const { name, values, words } of rows) {
    nodes.push(pen.text(x0 - 8, y + 12, name, { anchor: 'end', muted: true, size: 11 }));
    const all = values.reduce((sum, value) => sum + value, 0);
    let at = x0;
    values.forEach((value, index) => {
      const width = all === 0 ? 0 : (value / all) * (x1 - x0);
      if (width <= 0) return;
      nodes.push(rect(LOOKS[index % 2] ?? 'strip1', at, y, width, BAR));
      const said = words[index] ?? '';
      const fits = [`${parts[index] ?? ''} ${said}`, said].find((text) => pen.measure(text, 11) * SLACK + 8 < width);
      if (fits !== undefined) nodes.push(pen.text(at + 5, y + 12, fits, { size: 11 }));
      at += width;
    });
    y += ROW;
  }
  return { nodes, bottom: y + 10 };
}
