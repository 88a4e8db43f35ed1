import {
  scaleFrom,
  type Chart,
  type ChartMark,
  type ChartOptions,
  type Scene,
  type Still,
  type StillOptions,
} from '../core/index';

/** Where an entry is in the picture. */
export type Spot = Omit<ChartMark, 'label'>;

type Known = 'width' | 'height' | 'order' | 'bands' | 'scale' | 'domain' | 'whole' | 'plot' | 'overview' | 'placement';

/** What the page knows of its picture, whoever drew it. */
export interface Shown extends Pick<Chart, Known | 'headline'> {
  readonly scene: Pick<Scene, 'title'>;
  readonly path: { readonly length: number };
  readonly marks: readonly Spot[];
}

/** A picture that the extension drew. */
export function shownOf({ title, paths, scale, placement, ...still }: Still): Shown {
  return {
    ...still,
    scene: { title },
    path: { length: paths },
    scale: scale && scaleFrom(scale.pieces, scale.domain, scale.range, scale.msPerPixel),
    placement: new Map(placement),
  };
}

/** Whether a picture is the one that is asked for now. */
export function isAskedFor(still: StillOptions, { width, zone, fold, domain, lanes }: ChartOptions): boolean {
  return (
    lanes === undefined &&
    still.width === width &&
    still.zone === zone &&
    still.fold === fold &&
    still.domain?.[0] === domain?.[0] &&
    still.domain?.[1] === domain?.[1]
  );
}
