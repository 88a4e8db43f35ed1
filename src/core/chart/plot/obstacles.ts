/** What labels may not cover: boxes and lines, found by the cells of a grid so that a test looks at few. */
import type { Box } from '../scene';

const COLUMN = 64;
const ROW = 24;
/** The grid begins so far left of and above x = 0, y = 0. What lies beyond its ends is in the outermost cells. */
const LEFT = 4;
const ABOVE = 40;
const MOST_COLUMNS = 128;
const MOST_ROWS = 64;
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
  /** Left, top, right and bottom of each of the boxes. */
  readonly edges: number[];
  readonly segments: Segment[];
}

const columnOf = (x: number): number => Math.max(0, Math.min(MOST_COLUMNS - 1, Math.floor(x / COLUMN) + LEFT));
const rowOf = (y: number): number => Math.max(0, Math.min(MOST_ROWS - 1, Math.floor(y / ROW) + ABOVE));

export class Obstacles {
  /** By column, then by row. */
  private readonly columns: (Cell | undefined)[][] = [];

  /** `below`: others that are in the way too. */
  constructor(private readonly below?: Obstacles) {}

  box(box: Box): void {
    const { x, y } = box;
    const right = x + box.w;
    const bottom = y + box.h;
    this.reach(x, right, y, bottom, (cell) => {
      cell.boxes.push(box);
      cell.edges.push(x, y, right, bottom);
    });
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
    const right = x + w;
    const bottom = y + h;
    const lastColumn = columnOf(right);
    const firstRow = rowOf(y);
    const lastRow = rowOf(bottom);
    for (let column = columnOf(x); column <= lastColumn; column++) {
      const rows = this.columns[column];
      if (rows === undefined) continue;
      for (let row = firstRow; row <= lastRow; row++) {
        const cell = rows[row];
        if (cell === undefined) continue;
        const { edges } = cell;
        for (let i = 0; i < edges.length; i += 4) {
          const hits =
            x < (edges[i + 2] ?? 0) &&
            (edges[i] ?? 0) < right &&
            y < (edges[i + 3] ?? 0) &&
            (edges[i + 1] ?? 0) < bottom;
          if (hits && cell.boxes[i >> 2] !== own) return false;
        }
        for (const segment of cell.segments) if (crosses(segment, x, y, w, h)) return false;
      }
    }
    return true;
  }

  /** Where a test may find something else than it did among the obstacles of an earlier picture. */
  changesSince(before: Obstacles): Changes {
    const cells: (readonly [number, number])[] = [];
    for (let column = 0; column < MOST_COLUMNS; column++) {
      const now = this.columns[column];
      const then = before.columns[column];
      if (now === undefined && then === undefined) continue;
      for (let row = 0; row < MOST_ROWS; row++) {
        if (!isSameCell(now?.[row], then?.[row])) cells.push([column, row]);
      }
    }
    return new Changes(cells);
  }

  private reach(left: number, right: number, top: number, bottom: number, take: (cell: Cell) => void): void {
    const lastRow = rowOf(bottom);
    const lastColumn = columnOf(right);
    const firstRow = rowOf(top);
    for (let column = columnOf(left); column <= lastColumn; column++) {
      while (this.columns.length <= column) this.columns.push([]);
      const rows = this.columns[column] ?? [];
      for (let row = firstRow; row <= lastRow; row++) {
        while (rows.length <= row) rows.push(undefined);
        take((rows[row] ??= { boxes: [], edges: [], segments: [] }));
      }
    }
  }
}

/** Cells of the grid that hold other things than before. */
export class Changes {
  constructor(private readonly cells: readonly (readonly [number, number])[]) {}

  /** Whether one of them is among those that a test of this box looks into. */
  touch(left: number, right: number, top: number, bottom: number): boolean {
    const [c0, c1, r0, r1] = [columnOf(left), columnOf(right), rowOf(top), rowOf(bottom)];
    return this.cells.some(([column, row]) => column >= c0 && column <= c1 && row >= r0 && row <= r1);
  }
}

function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.edges.length === b.edges.length &&
    a.segments.length === b.segments.length &&
    a.edges.every((edge, i) => edge === b.edges[i]) &&
    a.segments.every((segment, i) => isSameSegment(segment, b.segments[i]))
  );
}

const isSameSegment = (a: Segment, b: Segment | undefined): boolean =>
  a.x0 === b?.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1 && a.pad === b.pad;

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
