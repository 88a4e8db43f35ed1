import { num, shape, xy } from '../render/geometry';
import { Flag } from '../reading/columns';
import type { SceneNode } from '../scene';
import type { Sheet } from '../wide/sheet';

/** How much was going on, for a dense picture: columns of entries, people dark, the rest light. */
export function activity(sheet: Sheet, y: number): SceneNode[] {
  const column = 4;
  const height = 34;
  const columns = Math.max(1, Math.floor((sheet.x1 - sheet.x0) / column));
  const people = new Uint32Array(columns);
  const rest = new Uint32Array(columns);
  const { xs, x0, first, reading } = sheet;
  const { flags } = reading.columns;
  const { Machine } = Flag;
  for (let i = 0; i < xs.length; i++) {
    const at = Math.min(columns - 1, Math.max(0, Math.floor(((xs[i] ?? 0) - x0) / column)));
    const counts = ((flags[first + i] ?? 0) & Machine) !== 0 ? rest : people;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let most = 1;
  for (let i = 0; i < columns; i++) most = Math.max(most, (people[i] ?? 0) + (rest[i] ?? 0));
  const base = y + height;
  let dark = '';
  let light = '';
  for (let i = 0; i < columns; i++) {
    const x = sheet.x0 + i * column;
    const h = ((people[i] ?? 0) / most) * height;
    const m = ((rest[i] ?? 0) / most) * height;
    if (h > 0) dark += `M${xy(x, base)}h3v${num(-h)}h-3Z`;
    if (m > 0) light += `M${xy(x, base - h)}h3v${num(-m)}h-3Z`;
  }
  return [shape('bar', light), shape('bar-people', dark)];
}
