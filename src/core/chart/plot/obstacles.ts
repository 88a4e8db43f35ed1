/** What labels may not cover: boxes and lines, found by columns so that a test looks at few. */
import { hit, type Box } from '../scene';

const COLUMN = 64;

export interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Half of what it takes around it. */
  readonly pad: number;
}

interface Column {
  readonly boxes: Box[];
  readonly segments: Segment[];
}

export class Obstacles {
  private readonly columns = new Map<number, Column>();

  box(box: Box): void {
    for (const column of this.reach(box.x, box.x + box.w, true)) column.boxes.push(box);
  }

  line(x0: number, y0: number, x1: number, y1: number, pad: number): void {
    const segment = x0 <= x1 ? { x0, y0, x1, y1, pad } : { x0: x1, y0: y1, x1: x0, y1: y0, pad };
    if (segment.x0 === segment.x1 || segment.y0 === segment.y1) {
      const top = Math.min(y0, y1) - pad;
      this.box({ x: segment.x0 - pad, y: top, w: segment.x1 - segment.x0 + 2 * pad, h: Math.abs(y1 - y0) + 2 * pad });
      return;
    }
    for (const column of this.reach(segment.x0 - pad, segment.x1 + pad, true)) column.segments.push(segment);
  }

  /** Whether a box touches nothing; `own` is left out. */
  isFree(box: Box, own?: Box): boolean {
    const first = Math.floor(box.x / COLUMN);
    const last = Math.floor((box.x + box.w) / COLUMN);
    for (let i = first; i <= last; i++) {
      const column = this.columns.get(i);
      if (column === undefined) continue;
      for (const other of column.boxes) if (other !== own && hit(box, other)) return false;
      for (const segment of column.segments) if (crosses(segment, box)) return false;
    }
    return true;
  }

  private reach(from: number, to: number, create: boolean): Column[] {
    const found: Column[] = [];
    for (let i = Math.floor(from / COLUMN); i <= Math.floor(to / COLUMN); i++) {
      let column = this.columns.get(i);
      if (column === undefined && create) this.columns.set(i, (column = { boxes: [], segments: [] }));
      if (column !== undefined) found.push(column);
    }
    return found;
  }
}

/** Whether a rising or falling line comes within its pad of a box: the line's y over the box's x range is what counts. */
function crosses({ x0, y0, x1, y1, pad }: Segment, box: Box): boolean {
  const a = Math.max(x0, box.x - pad);
  const b = Math.min(x1, box.x + box.w + pad);
  if (a > b) return false;
  const slope = (y1 - y0) / (x1 - x0);
  const ya = y0 + slope * (a - x0);
  const yb = y0 + slope * (b - x0);
  return Math.max(ya, yb) + pad > box.y && Math.min(ya, yb) - pad < box.y + box.h;
}
