/** Title, headline and counts. */
import type { SceneNode } from '../scene';
import type { Measure } from '../text/measure';
import { shorten, wrap } from '../text/wrap';
import { unbroken } from '../words/lengths';
import { overline } from '../words/headline';
import type { Telling } from '../words/telling';
import { SIZE, write } from './sheet';

export interface HeadSizes {
  readonly over: number;
  readonly head: number;
  readonly sub: number;
  readonly subLines: number;
}

/** The head of a picture from y = 4 on, and where it ends. */
export function head(
  tell: Telling,
  measure: Measure,
  width: number,
  sizes: HeadSizes,
  severities?: Readonly<Record<string, string>>,
): { nodes: SceneNode[]; height: number } {
  const nodes: SceneNode[] = [];
  let y = 4;
  const lines = (
    rows: readonly string[],
    size: number,
    leading: number,
    look: { muted?: boolean; bold?: boolean },
  ): void => {
    for (const row of rows) {
      y += leading;
      nodes.push(write(measure, 0, y, row, { size, ...look }));
    }
  };
  const { title, rest } = overline(tell.reading, severities);
  const tail = title === '' || rest === '' ? rest : ` · ${rest}`;
  const shown = shorten(title, width - measure(tail, sizes.over) - 4, { size: sizes.over, measure });
  const over = `${shown}${tail}`;
  if (over !== '') lines([over], sizes.over, sizes.over + 1, { muted: true });
  y += 4;
  const bold = { size: sizes.head, bold: true, measure };
  lines(wrap(unbroken(tell.headline), width - 4, 3, bold).rows, sizes.head, sizes.head + 2, { bold: true });
  y += 4;
  const sub = wrap(unbroken(tell.subline), width - 4, sizes.subLines, { size: sizes.sub, measure });
  lines(
    sub.rows.filter((row) => row !== ''),
    sizes.sub,
    sizes.sub + 3,
    { muted: true },
  );
  return { nodes, height: y };
}

export const wideSizes = (big: boolean): HeadSizes => ({ over: SIZE.body, head: big ? 21 : 18, sub: 13, subLines: 2 });
export const narrowSizes: HeadSizes = { over: SIZE.small, head: 16, sub: SIZE.body, subLines: 5 };
