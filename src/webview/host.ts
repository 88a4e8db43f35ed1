/** The one way out of the page: messages to the extension, and the state that VS Code keeps for it. */
import type { FromWebview, Start, View, ZoneChoice } from './protocol';

declare function acquireVsCodeApi(): {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: Kept): void;
};

/** What survives hiding, a reload and a move to another window. */
export interface Kept {
  readonly uri: string;
  readonly view: View;
  readonly zone: ZoneChoice;
  /** The times in view, in milliseconds UTC; null shows all. */
  readonly domain: readonly [number, number] | null;
  /** Quiet stretches keep their length. */
  readonly trueScale: boolean;
  readonly filter: Filter;
  /** Index of the entry with the ring. */
  readonly selected: number | null;
  readonly table: boolean;
  readonly scroll: number;
}

/** Which entries stand out; an empty list leaves nothing out. */
export interface Filter {
  readonly people: readonly string[];
  readonly kinds: readonly string[];
  readonly impacts: readonly string[];
}

export const NO_FILTER: Filter = { people: [], kinds: [], impacts: [] };

const api = acquireVsCodeApi();

export const post = (message: FromWebview): void => api.postMessage(message);

/** The kept state of this chart, or the start that the page was made with: then it is `fresh`. */
export function loadState({ uri, zone, view }: Start): { readonly kept: Kept; readonly fresh: boolean } {
  const fresh: Kept = {
    uri,
    zone,
    view,
    domain: null,
    trueScale: false,
    filter: NO_FILTER,
    selected: null,
    table: false,
    scroll: 0,
  };
  const kept = api.getState() as Partial<Kept> | undefined;
  // What was kept is newer than the page, which may be from before a rename or a change of view.
  return kept === undefined ? { kept: fresh, fresh: true } : { kept: { ...fresh, ...kept }, fresh: false };
}

export const saveState = (state: Kept): void => api.setState(state);
