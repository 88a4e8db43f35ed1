/** What the extension and the chart's webview say to each other: types only, all of it plain data. */
import type { Metrics, Review, Still, StillOptions, TrendTable } from '../core/index';

/** A review as it crosses to the webview: JSON knows no maps, and a chart needs no section places. */
export type SentReview = Omit<Review, 'sections'> & { readonly sections: undefined };

export type ZoneChoice = 'review' | 'utc' | 'reader';

/** `side`: beside the text; `facilitator`: the whole editor, larger, for a meeting. */
export type View = 'side' | 'facilitator';

/** What the page knows before the first message; it stands in the page itself. */
export interface Start {
  readonly uri: string;
  readonly zone: ZoneChoice;
  readonly view: View;
  /** English text → text in the reader's language. */
  readonly words: Readonly<Record<string, string>>;
}

export type PictureFormat = 'svg' | 'png' | 'html';

export interface ReviewMessage {
  readonly type: 'review';
  readonly review: SentReview;
  readonly metrics: Metrics;
  /** What the team calls severities, by their levels. */
  readonly severities: Readonly<Record<string, string>>;
  /** Entries may be changed from the chart. */
  readonly editable: boolean;
  /** The line (from 1) at which the timeline cannot be read at the moment; a good picture from before stays. */
  readonly unreadable: number | null;
  /** The picture that `ready` asked for: it shows while the page still reads what draws. */
  readonly still?: Still;
}

export type ToWebview =
  /** The review as it is now. */
  | ReviewMessage
  /** The entry that the editor's cursor is in. */
  | { readonly type: 'cursor'; readonly entry: number | null }
  | { readonly type: 'view'; readonly view: View }
  /** The file cannot be read any more: the picture is of what it last held. */
  | { readonly type: 'gone' }
  /** The file has another name now. */
  | { readonly type: 'moved'; readonly uri: string }
  | { readonly type: 'draw'; readonly format: PictureFormat; readonly request: number }
  | { readonly type: 'copy' };

export type FromWebview =
  /**
   * The page stands. `fresh`: it had nothing kept, so it takes the entry of the editor's cursor. `still`: the picture that it would draw
   * first, if it could already; null when it draws itself.
   */
  | { readonly type: 'ready'; readonly fresh: boolean; readonly still: StillOptions | null }
  /** Show the entry's line; `focus` moves to the editor. */
  | { readonly type: 'reveal'; readonly entry: number; readonly focus: boolean }
  | { readonly type: 'revealLine'; readonly line: number }
  | { readonly type: 'edit'; readonly property: 'impact' | 'kind' | 'milestones'; readonly entry: number }
  | { readonly type: 'add'; readonly instant: number }
  | { readonly type: 'open'; readonly link: string }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'take'; readonly as: 'save' | 'print' }
  /** The answer to `draw`: SVG or HTML as text, PNG in base 64; null when it could not be drawn. */
  | { readonly type: 'drawn'; readonly request: number; readonly data: string | null }
  | { readonly type: 'copied'; readonly done: boolean };

/** What the page of a report knows from the start, and keeps over a reload. */
export interface PreviewStart {
  readonly uri: string;
  readonly audience: 'internal' | 'public';
}

export type ToPreview =
  /** The report as it is now, as HTML that core has made. `data-place` names a part for `reveal` and `cursor`. */
  | { readonly type: 'report'; readonly html: string }
  /** The report from before stays; why, in words. */
  | { readonly type: 'unreadable'; readonly said: string }
  /** The part in which the editor's cursor is. */
  | { readonly type: 'cursor'; readonly place: number | null }
  | { readonly type: 'moved'; readonly uri: string };

export type FromPreview =
  /** The page stands. `fresh`: it had nothing kept, so it goes to where the editor's cursor is. */
  | { readonly type: 'ready'; readonly fresh: boolean }
  /** Show the line where a part is written. */
  | { readonly type: 'reveal'; readonly place: number };

/** What the trends' page asks for. Lists that are empty leave nothing out. */
export interface TrendQuestion {
  /** Pixels for the picture. */
  readonly width: number;
  readonly severity: string;
  readonly service: string;
  /** `month`, `quarter`, `year`, or empty for the usual one. */
  readonly period: string;
  readonly means: boolean;
  /** Words to look for in learnings. */
  readonly search: string;
}

export interface TrendsMessage {
  readonly type: 'trends';
  readonly headline: string;
  /** Drawn and escaped by core. */
  readonly svg: string;
  readonly tables: readonly TrendTable[];
  readonly severities: readonly string[];
  readonly services: readonly string[];
  readonly learnings: readonly { readonly what: string; readonly of: string; readonly uri: string }[];
}

export type FromTrends =
  | { readonly type: 'ask'; readonly question: TrendQuestion }
  | { readonly type: 'open'; readonly uri: string }
  | { readonly type: 'take'; readonly as: 'svg' | 'csv'; readonly question: TrendQuestion };
