/** Path data by look: what touches is one line, and what no eye could tell apart is drawn once. */
import { num } from '../render/geometry';
import { shape } from '../render/geometry';
import type { Look, ShapeNode } from '../scene';

interface Pen {
  d: string;
  x: number;
  y: number;
  /** The vertical line under way: several within `merge` pixels are one. */
  low: number;
  high: number;
  open: boolean;
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.05;

export class Pens {
  private readonly pens = new Map<Look, Pen>();

  /** `merge`: verticals closer than this are one; 0 keeps every one. */
  constructor(private readonly merge = 0) {}

  /** Whether a line is too short to be seen. */
  isNothing(x0: number, y0: number, x1: number, y1: number): boolean {
    return same(y0, y1) && Math.abs(x1 - x0) < Math.max(0.05, this.merge);
  }

  line(look: Look, x0: number, y0: number, x1: number, y1: number): void {
    let pen = this.pens.get(look);
    if (pen === undefined)
      this.pens.set(look, (pen = { d: '', x: Number.NaN, y: Number.NaN, low: 0, high: 0, open: false }));
    if (this.isNothing(x0, y0, x1, y1)) return;
    const upright = Math.abs(x1 - x0) < Math.max(0.05, this.merge);
    if (upright && this.merge > 0) {
      this.upright(pen, x0, y0, y1);
      return;
    }
    this.flush(pen);
    if (!same(pen.x, x0) || !same(pen.y, y0)) pen.d += `M${num(x0)} ${num(y0)}`;
    pen.d += same(x0, x1) ? `V${num(y1)}` : same(y0, y1) ? `H${num(x1)}` : `L${num(x1)} ${num(y1)}`;
    pen.x = x1;
    pen.y = y1;
  }

  private upright(pen: Pen, x: number, y0: number, y1: number): void {
    const low = Math.min(y0, y1);
    const high = Math.max(y0, y1);
    if (pen.open && Math.abs(x - pen.x) < this.merge && low <= pen.high + 0.5 && high >= pen.low - 0.5) {
      pen.low = Math.min(pen.low, low);
      pen.high = Math.max(pen.high, high);
      return;
    }
    this.flush(pen);
    pen.open = true;
    pen.x = x;
    pen.low = low;
    pen.high = high;
  }

  private flush(pen: Pen): void {
    if (!pen.open) return;
    pen.d += `M${num(pen.x)} ${num(pen.low)}V${num(pen.high)}`;
    pen.open = false;
    pen.x = Number.NaN;
  }

  /** The lines in the order of `looks`, the last on top. */
  shapes(looks: readonly Look[]): ShapeNode[] {
    return looks.flatMap((look) => {
      const pen = this.pens.get(look);
      if (pen === undefined) return [];
      this.flush(pen);
      return pen.d === '' ? [] : [shape(look, pen.d)];
    });
  }
}
