import type { Picture } from './picture';

/** What pointers ask of the page. Coordinates are those of the picture. */
export interface Gestures {
  isZoomed(): boolean;
  hover(x: number, y: number, target: EventTarget | null): void;
  leave(): void;
  click(x: number, y: number, target: EventTarget | null): void;
  /** A context menu is about to open, by a pointer. */
  aim(x: number, y: number, target: EventTarget | null): void;
  /** The same by a key. */
  aimByKey(): void;
  /** A stretch is being drawn; at the end `done` is true. */
  brush(from: number, to: number, done: boolean): void;
  pan(pixels: number): void;
  /** The window of the small whole path is pushed along, or, without pixels, set around a place. */
  slide(x: number, pixels?: number): void;
  /** `factor` below 1 zooms in. */
  zoom(factor: number, x: number): void;
  whole(): void;
}

/** Pixels that a pointer may tremble and still be a click. */
const STILL = 6;

interface Drag {
  readonly pointer: number;
  readonly from: number;
  readonly does: 'pan' | 'brush' | 'slide' | 'nothing';
  last: number;
  moved: boolean;
}

/**
 * Mouse, pen and touch on the picture. A drag draws a stretch to zoom to; in a zoomed picture it pans, draws on the axis, and pushes the
 * window over the small whole path. Two fingers, or the wheel with Ctrl or Cmd, zoom at the pointer; a double click shows all. The plain wheel is the page's.
 */
export function listenToPointers(picture: Picture, gestures: Gestures): void {
  const { node } = picture;
  /** The x of each pointer that is down. */
  const down = new Map<number, number>();
  let drag: Drag | null = null;
  let apart = 0;

  const release = (event: PointerEvent): Drag | null => {
    const done = drag?.pointer === event.pointerId ? drag : null;
    down.delete(event.pointerId);
    drag = null;
    node.classList.remove('grabbing');
    return done;
  };

  node.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const { x, y } = picture.local(event);
    down.set(event.pointerId, x);
    // What is under a finger is drawn anew meanwhile, and would take the finger's events with it.
    node.setPointerCapture(event.pointerId);
    if (down.size === 2) {
      apart = distance(down);
      drag = null;
      return;
    }
    const does = dragAt(picture, gestures.isZoomed(), x, y);
    drag = { pointer: event.pointerId, from: x, does, last: x, moved: false };
  });

  node.addEventListener('pointermove', (event) => {
    const { x, y } = picture.local(event);
    if (down.has(event.pointerId)) down.set(event.pointerId, x);
    if (down.size === 2) {
      const now = distance(down);
      const [a = 0, b = 0] = down.values();
      if (apart > 0 && now > 0) gestures.zoom(apart / now, (a + b) / 2);
      apart = now;
      return;
    }
    if (drag === null) return gestures.hover(x, y, event.target);
    if (!drag.moved && Math.abs(x - drag.from) < STILL) return;
    const first = !drag.moved;
    drag.moved = true;
    if (drag.does === 'brush') gestures.brush(drag.from, x, false);
    if (drag.does === 'pan') {
      node.classList.add('grabbing');
      gestures.pan(drag.last - x);
      drag.last = x;
    }
    if (drag.does === 'slide') {
      // Taken beside the window, it comes to the pointer first.
      if (first && !isInWindow(picture, drag.from)) gestures.slide(drag.from);
      gestures.slide(x, x - drag.last);
      drag.last = x;
    }
  });

  node.addEventListener('pointerup', (event) => {
    const done = release(event);
    const { x, y } = picture.local(event);
    if (done === null) return;
    // A captured pointer is always over the picture itself: ask what lies under it.
    if (!done.moved && done.does === 'slide') gestures.slide(x);
    else if (!done.moved) gestures.click(x, y, document.elementFromPoint(event.clientX, event.clientY));
    else if (done.does === 'brush') gestures.brush(done.from, x, true);
  });
  node.addEventListener('pointercancel', (event) => {
    if (release(event)?.does === 'brush') gestures.brush(0, 0, true);
  });
  node.addEventListener('lostpointercapture', (event) => down.delete(event.pointerId));
  node.addEventListener('pointerleave', () => {
    if (drag === null) gestures.leave();
  });
  node.addEventListener('dblclick', (event) => {
    const { x, y } = picture.local(event);
    // The first click on a phase has zoomed to it.
    if (picture.phaseAt(x, y) === null) gestures.whole();
  });
  node.addEventListener(
    'contextmenu',
    (event) => {
      const { x, y } = picture.local(event);
      if (event.button === 2) gestures.aim(x, y, event.target);
      else gestures.aimByKey();
    },
    // Before VS Code reads what its menu is about.
    { capture: true },
  );
  node.addEventListener('wheel', (event) => turnWheel(event, picture, gestures), { passive: false });
}

function dragAt(picture: Picture, zoomed: boolean, x: number, y: number): Drag['does'] {
  const { plot, overview } = picture.chart ?? {};
  if (plot == null || x < plot.x0 - 8 || x > plot.x1 + 8) return 'nothing';
  if (overview != null && y >= overview.y0 && y <= overview.y1) return 'slide';
  if (y < plot.y0 || y > plot.axis + 26) return 'nothing';
  return zoomed && y < plot.axis - 4 ? 'pan' : 'brush';
}

/** Whether a place of the small whole path lies in the window that shows the view. */
function isInWindow(picture: Picture, x: number): boolean {
  const { overview, domain } = picture.chart ?? {};
  if (overview == null || domain == null) return false;
  const [from, to] = overview.domain;
  const time = from + ((x - overview.x0) / (overview.x1 - overview.x0)) * (to - from);
  return time >= domain[0] && time <= domain[1];
}

function turnWheel(event: WheelEvent, picture: Picture, gestures: Gestures): void {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    gestures.zoom(Math.exp(Math.max(-50, Math.min(50, event.deltaY)) * 0.01), picture.local(event).x);
    return;
  }
  const sideways = event.shiftKey ? event.deltaX + event.deltaY : event.deltaX;
  if (!gestures.isZoomed() || (!event.shiftKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY))) return;
  event.preventDefault();
  gestures.pan(sideways);
}

function distance(down: ReadonlyMap<number, number>): number {
  const [a = 0, b = 0] = down.values();
  return Math.abs(a - b);
}
