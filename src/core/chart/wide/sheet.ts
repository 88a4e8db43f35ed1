/** What every part of a picture is drawn on: the frame, the time scale, the sizes of type, and how to set a text. */
import { placesIn } from '../reading/columns';
import type { Moment } from '../reading/moments';
import type { Parts } from '../parts';
import type { Reading } from '../reading/reading';
import type { Track } from '../reading/tracks';
import type { Anchor, Run, TextNode } from '../scene';
import type { Measure } from '../text/measure';
import type { TimeScale } from '../time/scale';

export interface Sheet {
  readonly reading: Reading;
  readonly measure: Measure;
  /** Pixels. */
  readonly width: number;
  /** The plot's left and right edge. */
  readonly x0: number;
  readonly x1: number;
  readonly scale: TimeScale;
  /** The same for all times, when a view is zoomed. */
  readonly whole: TimeScale;
  /** The entries in view, in time order. */
  readonly visible: readonly Moment[];
  /** The order of the first of them. */
  readonly first: number;
  /** x of each of them. */
  readonly xs: Float64Array;
  /** The view in time, when it is not the whole. */
  readonly view: readonly [number, number] | null;
  /** Enough room for larger type. */
  readonly big: boolean;
  /** The small plot of the narrow picture: no gutter, no labels. */
  readonly mini: boolean;
  /** More entries in view than fit as marks. */
  readonly dense: boolean;
  /** How many entries are in view. */
  readonly inView: number;
  /** What is drawn on it; none of it depends on words of entries but labels. */
  readonly parts: Parts;
  /** What a later version of the review takes over as long as it is drawn on the same frame. */
  readonly lasting: Parts;
}

export const SIZE = { body: 12, small: 11, tiny: 10 } as const;

export interface TextLook {
  readonly size?: number;
  readonly anchor?: Anchor;
  readonly muted?: boolean;
  readonly italic?: boolean;
  readonly halo?: boolean;
  readonly bold?: boolean;
  readonly entry?: number;
}

/** A text at a baseline. */
export function write(
  measure: Measure,
  x: number,
  y: number,
  content: string | readonly Run[],
  look: TextLook = {},
): TextNode {
  const { size = SIZE.body, anchor = 'start', muted, italic, halo, bold, entry } = look;
  const runs: readonly Run[] =
    typeof content === 'string' ? [bold === true ? { text: content, bold } : { text: content }] : content;
  return {
    type: 'text',
    x,
    y,
    size,
    anchor,
    runs,
    width: runsWidth(measure, runs, size),
    ...(muted === true && { muted }),
    ...(italic === true && { italic }),
    ...(halo === true && { halo }),
    ...(entry !== undefined && { entry }),
  };
}

export function runsWidth(measure: Measure, runs: readonly Run[], size: number): number {
  let width = 0;
  for (const run of runs) width += measure(run.text, size, run.bold === true);
  return width;
}

/** An entry's x. */
export const xOf = (sheet: Sheet, moment: Moment): number =>
  sheet.xs[moment.order - sheet.first] ?? sheet.scale.x(moment.drawn);

/** The places in the columns of a track of what is in view: from the first to behind the last. */
export const visiblePlaces = (sheet: Sheet, { columns }: Track): readonly [number, number] =>
  placesIn(columns.drawn, sheet.view);

/** A time's x, kept inside the plot. */
export const clampX = (sheet: Sheet, time: number): number =>
  Math.min(sheet.x1, Math.max(sheet.x0, sheet.scale.x(time)));

export const isInView = (sheet: Sheet, time: number): boolean =>
  sheet.view === null || (time >= sheet.view[0] && time <= sheet.view[1]);

/** Which parts of one line of pixels are taken. */
export class RowSpace {
  private readonly taken: (readonly [number, number])[];

  constructor(
    private readonly gap: number,
    taken: readonly (readonly [number, number])[] = [],
  ) {
    this.taken = [...taken];
  }

  /** A copy in which more is taken. */
  with(more: readonly (readonly [number, number])[]): RowSpace {
    return new RowSpace(this.gap, [...this.taken, ...more]);
  }

  isFree(from: number, to: number): boolean {
    return this.taken.every(([a, b]) => to + this.gap <= a + 0.01 || from - this.gap >= b - 0.01);
  }

  take(from: number, to: number): void {
    this.taken.push([from, to]);
  }

  /** Takes the free stretch of `width` within [least, most] whose middle is nearest to `middle`, and gives its start; null: none. */
  nearest(middle: number, width: number, least: number, most: number): number | null {
    const wanted = middle - width / 2;
    const edges = this.taken.flatMap(([a, b]) => [a - this.gap - width, b + this.gap]);
    const free = [wanted, least, most - width, ...edges].filter(
      (x) => x >= least - 0.01 && x + width <= most + 0.01 && this.isFree(x, x + width),
    );
    if (free.length === 0) return null;
    const best = free.reduce((a, b) => (Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a));
    this.take(best, best + width);
    return best;
  }

  /** Takes the stretch if it is free. */
  claim(from: number, to: number): boolean {
    if (!this.isFree(from, to)) return false;
    this.take(from, to);
    return true;
  }
}
