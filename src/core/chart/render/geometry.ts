/** Path data with one decimal: what the eye sees, and the same bytes everywhere. */
import type { Look, ShapeNode } from '../scene';

const TENTHS = ['', '.1', '.2', '.3', '.4', '.5', '.6', '.7', '.8', '.9'] as const;
/** Tenths of a pixel, as far as a screen is wide. */
const KNOWN = 20_000;
const known = new Array<string | undefined>(KNOWN);

export function num(value: number): string {
  const tenths = Math.round(value * 10);
  // A picture holds thousands of numbers, and the next one the same again.
  if (tenths >= 0 && tenths < KNOWN) return (known[tenths] ??= plain(tenths));
  if (tenths < 0 && tenths > -KNOWN) return `-${(known[-tenths] ??= plain(-tenths))}`;
  return String(tenths / 10);
}

function plain(tenths: number): string {
  const whole = Math.floor(tenths / 10);
  return `${whole}${TENTHS[tenths - whole * 10] ?? ''}`;
}

export const xy = (x: number, y: number): string => `${num(x)} ${num(y)}`;

export const shape = (look: Look, d: string, entry?: number): ShapeNode =>
  entry === undefined ? { type: 'shape', look, d } : { type: 'shape', look, d, entry };

export const line = (look: Look, x0: number, y0: number, x1: number, y1: number): ShapeNode =>
  shape(
    look,
    y0 === y1 ? `M${xy(x0, y0)}H${num(x1)}` : x0 === x1 ? `M${xy(x0, y0)}V${num(y1)}` : `M${xy(x0, y0)}L${xy(x1, y1)}`,
  );

export const rect = (look: Look, x: number, y: number, w: number, h: number): ShapeNode =>
  shape(look, `M${xy(x, y)}h${num(Math.max(0, w))}v${num(h)}h${num(-Math.max(0, w))}Z`);

/** A triangle that points down at (x, y). */
export const pointer = (look: Look, x: number, y: number): ShapeNode => shape(look, `M${xy(x, y)}l4.5 -8h-9Z`);
