/** Views of a stretch of time. All times in milliseconds UTC. */

export type Domain = readonly [number, number];

/** Nothing is shown closer than this. */
const LEAST = 60_000;
/** From this share of the whole on, the whole is shown. */
const NEARLY_ALL = 0.98;

/** The view with its ends set, kept inside the whole; null is all of it. */
export function clampView(from: number, to: number, whole: Domain): Domain | null {
  const all = whole[1] - whole[0];
  const span = Math.max(LEAST, to - from);
  if (span >= all * NEARLY_ALL) return null;
  const start = Math.min(Math.max(whole[0], from), whole[1] - span);
  return [start, start + span];
}

/** `factor` below 1 zooms in. `centre` stays where it is. */
export function zoomView(view: Domain | null, whole: Domain, factor: number, centre?: number): Domain | null {
  const [from, to] = view ?? whole;
  const fixed = Math.min(Math.max(centre ?? (from + to) / 2, from), to);
  return clampView(fixed - (fixed - from) * factor, fixed + (to - fixed) * factor, whole);
}

export function panView(view: Domain | null, whole: Domain, by: number): Domain | null {
  return view === null ? null : clampView(view[0] + by, view[1] + by, whole);
}

/** The view moved, if it must be, so that a moment is in it. */
export function viewWith(view: Domain | null, whole: Domain, instant: number): Domain | null {
  return view === null || (view[0] <= instant && instant <= view[1]) ? view : centreView(view, whole, instant);
}

/** The view moved so that a moment is in its middle. */
export function centreView(view: Domain | null, whole: Domain, instant: number): Domain | null {
  if (view === null) return null;
  const half = (view[1] - view[0]) / 2;
  return clampView(instant - half, instant + half, whole);
}

/** Share of a stretch that is shown on both sides of it. */
const AROUND = 0.04;

/** A stretch with a little around it; all of it again when that is what is shown. */
export function stretchView(view: Domain | null, whole: Domain, from: number, to: number): Domain | null {
  const margin = (to - from) * AROUND;
  const next = clampView(from - margin, to + margin, whole);
  return next !== null && view !== null && next[0] === view[0] && next[1] === view[1] ? null : next;
}
