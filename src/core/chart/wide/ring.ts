/** The cursor: a ring around an entry's mark and a hairline to the time axis. */
import { line, num, shape, xy } from '../render/geometry';
import type { SceneNode } from '../scene';

export function ring(
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  axis: number | null,
): SceneNode[] {
  const q = r + 5;
  const circle = shape(
    'ring',
    `M${xy(x - q, y)}a${num(q)} ${num(q)} 0 1 0 ${num(2 * q)} 0a${num(q)} ${num(q)} 0 1 0 ${num(-2 * q)} 0Z`,
  );
  return axis === null || axis < y + q ? [circle] : [line('ring-line', x, y + q, x, axis), circle];
}
