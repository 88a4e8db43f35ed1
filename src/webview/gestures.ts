import { offerMenu } from './menu';
import type { Page } from './page';
import type { Gestures } from './pointer';
import type { Spot } from './shown';
import { centreView, clampView, panView } from './zoom';

/** Pixels that a stretch must be wide to be meant as one. */
const STRETCH = 8;

/** What pointers do on the page's picture. */
export function gesturesOn(page: Page): Gestures {
  const { picture } = page.view;
  const markAt = (x: number, y: number, target: EventTarget | null): Spot | null => picture.markAt(x, y, target);
  const point = (near: number | null, phase: number | null): void => {
    if (near !== page.state.near || phase !== page.state.phase) page.point({ near, phase });
  };
  return {
    isZoomed: () => page.state.kept.domain !== null,
    hover: (x, y, target) => {
      const phase = picture.phaseAt(x, y);
      point(phase === null ? (markAt(x, y, target)?.entry ?? null) : null, phase);
    },
    leave: () => point(null, null),
    click: (x, y, target) => {
      const phase = picture.phaseAt(x, y);
      if (phase !== null) return page.zoomToPhase(phase);
      const mark = markAt(x, y, target);
      if (mark !== null) page.pick(mark.entry);
      else page.choose(page.state.kept.selected, false);
    },
    aim: (x, y, target) => {
      const mark = markAt(x, y, target);
      if (mark !== null) page.choose(mark.entry, false);
      offerMenu(picture.node, mark, picture.timeAt(x, y) ?? page.instantOf(mark?.entry), page.editable);
    },
    aimByKey: () => {
      const mark = picture.mark(page.state.kept.selected);
      offerMenu(picture.node, mark, page.instantOf(mark?.entry), page.editable);
    },
    brush: (from, to, done) => {
      page.point({ brush: done ? null : { from, to } });
      const { scale, whole } = picture.chart ?? {};
      if (!done || !scale || !whole || Math.abs(to - from) < STRETCH) return;
      const ends = [scale.invert(Math.min(from, to)), scale.invert(Math.max(from, to))] as const;
      page.keep({ domain: clampView(ends[0], ends[1], whole) });
    },
    pan: (pixels) => {
      const { scale, whole } = picture.chart ?? {};
      if (scale && whole) page.keep({ domain: panView(page.state.kept.domain, whole, pixels * scale.msPerPixel) });
    },
    slide: (x, pixels) => {
      const { overview, whole } = picture.chart ?? {};
      if (overview == null || whole == null) return;
      const [from, to] = overview.domain;
      const perPixel = (to - from) / (overview.x1 - overview.x0);
      const { domain } = page.state.kept;
      const moved =
        pixels === undefined
          ? centreView(domain, whole, from + (x - overview.x0) * perPixel)
          : panView(domain, whole, pixels * perPixel);
      if (moved !== null) page.keep({ domain: moved });
    },
    zoom: (factor, x) => page.zoom(factor, picture.chart?.scale?.invert(x)),
    whole: () => page.keep({ domain: null }),
  };
}
