/** What labels may not cover: boxes and lines, found by the cells of a grid so that a test looks at few. */
import type { Box } from '../scene';

const COLUMN = 64;
const ROW = 24;
/** The y of a line is computed, so its cells reach a little further. */
const LEEWAY = 1;

export interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Half of what it takes around it. */
  readonly pad: number;
}

interface Cell {
  readonly boxes: Box[];
  readonly segments: Segment[];
}

export class Obstacles {
  /** By column, then by row. */
  private readonly cells = new Map<number, Map<number, Cell>>();

  /** `below`: others that are in the way too. */
  constructor(private readonly below?: Obstacles) {}

  box(box: Box): void {
    this.reach(box.x, box.x + box.w, box.y, box.y + box.h, (cell) => cell.boxes.push(box));
  }

  line(x0: number, y0: number, x1: number, y1: number, pad: number): void {
    const segment = x0 <= x1 ? { x0, y0, x1, y1, pad } : { x0: x1, y0: y1, x1: x0, y1: y0, pad };
    const top = Math.min(y0, y1) - pad;
    if (segment.x0 === segment.x1 || segment.y0 === segment.y1) {
      this.box({ x: segment.x0 - pad, y: top, w: segment.x1 - segment.x0 + 2 * pad, h: Math.abs(y1 - y0) + 2 * pad });
      return;
    }
    const bottom = Math.max(y0, y1) + pad;
    this.reach(segment.x0 - pad, segment.x1 + pad, top - LEEWAY, bottom + LEEWAY, (cell) =>
      cell.segments.push(segment),
    );
  }

  /** Whether a box touches nothing; `own` is left out. */
  isFree(box: Box, own?: Box): boolean {
    return this.isClear(box.x, box.y, box.w, box.h, own);
  }

  /** `isFree` of a box that is not made yet. */
  isClear(x: number, y: number, w: number, h: number, own?: Box): boolean {
    if (this.below?.isClear(x, y, w, h, own) === false) return false;
    const right = Math.floor((x + w) / COLUMN);
    const last = Math.floor((y + h) / ROW);
    const first = Math.floor(y / ROW);
    for (let column = Math.floor(x / COLUMN); column <= right; column++) {
      const rows = this.cells.get(column);
      if (rows === undefined) continue;
      for (let row = first; row <= last; row++) {
        const cell = rows.get(row);
        if (cell === undefined) continue;
        for (const other of cell.boxes) {
          const hits = x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
          if (hits && other !== own) return false;
        }
        for (const segment of cell.segments) if (crosses(segment, x, y, w, h)) return false;
      }
    }
    return true;
  }

  private reach(left: number, right: number, top: number, bottom: number, take: (cell: Cell) => void): void {
    const lastRow = Math.floor(bottom / ROW);
    const lastColumn = Math.floor(right / COLUMN);
    const firstRow = Math.floor(top / ROW);
    for (let column = Math.floor(left / COLUMN); column <= lastColumn; column++) {
      let rows = this.cells.get(column);
      if (rows === undefined) this.cells.set(column, (rows = new Map()));
      for (let row = firstRow; row <= lastRow; row++) {
        let cell = rows.get(row);
        if (cell === undefined) rows.set(row, (cell = { boxes: [], segments: [] }));
        take(cell);
      }
    }
  }
}

/** Whether a rising or falling line comes within its pad of a box: the line's y over the box's x range is what counts. */
function crosses({ x0, y0, x1, y1, pad }: Segment, x: number, y: number, w: number, h: number): boolean {
  const a = Math.max(x0, x - pad);
  const b = Math.min(x1, x + w + pad);
  if (a > b) return false;
  const slope = (y1 - y0) / (x1 - x0);
  const ya = y0 + slope * (a - x0);
  const yb = y0 + slope * (b - x0);
  return Math.max(ya, yb) + pad > y && Math.min(ya, yb) - pad < y + h;
}
