import type { Measure } from './text/measure';
import type { ChartMemory } from './memory';
import type { LabelPlacement } from './plot/place';

/** From this width on the wide picture is drawn. */
export const WIDE = 640;

/** How the picture is to be drawn. Everything has a default; see `resolve`. */
export interface ChartOptions {
  /** Pixels; from 640 on the wide picture, below it the narrow one. Default 900, at least 260. */
  readonly width?: number;
  /** The width of a text in pixels. Default: a table of a common sans-serif; a webview passes its canvas. */
  readonly measure?: Measure;
  /** Long quiet stretches are folded when needed, whenever they may, or never ("true scale"). */
  readonly fold?: 'auto' | 'always' | 'never';
  /** Which entries may have a label. Default `all`, above 30 entries in view `key`. */
  readonly labels?: 'all' | 'key' | 'milestones' | 'none';
  /** A small number, the row of the timeline table, at each mark without a label: for paper, where nothing can be hovered. */
  readonly numbers?: boolean;
  /** One sentence below the picture on how it is read. */
  readonly note?: boolean;
  /** Who did what when. Default true; never in the narrow picture, whose rows name them. */
  readonly lanes?: boolean;
  readonly legend?: boolean;
  /** The height of the paths as a share of the usual one, for a window that is not tall enough. Default 1. */
  readonly paths?: number;
  /** Title, headline and counts above the picture. Default true. */
  readonly head?: boolean;
  /** What the team calls severities, by their levels. Default: `sev1` … */
  readonly severities?: Readonly<Record<string, string>>;
  /** Clock times, or the time since the disruption began. */
  readonly axis?: 'clock' | 'elapsed';
  /** The zone of the times shown: `review`, `UTC`, or an IANA name. Default `review`. */
  readonly zone?: string;
  /** The view, in milliseconds UTC: zoomed when given. */
  readonly domain?: readonly [number, number];
  /** Index of the entry that gets the ring of the cursor. */
  readonly selected?: number;
  /** `chart.placement` of the picture before: labels stay where they were while they fit. */
  readonly previous?: ReadonlyMap<string, LabelPlacement>;
  /** Of the last picture of an earlier version of the same review: makes this one cheap, and no other. */
  readonly memory?: ChartMemory;
}
