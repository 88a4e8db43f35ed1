/**
 * A report as plain data, before it becomes Markdown, HTML, Confluence's storage format or plain text. What it says is decided once,
 * here; a renderer only writes it down, and each escapes in one place. Texts are clean (`clean.ts`) and never markup.
 */

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis' | 'strike'; readonly content: readonly Inline[] }
  /** `href` is absolute, with `http`, `https` or `mailto` (`link.ts`). */
  | { readonly type: 'link'; readonly href: string; readonly content: readonly Inline[] }
  /** Leads to the row of that id where the reader can go there: in a page of its own. Elsewhere it is its text. */
  | { readonly type: 'see'; readonly id: string; readonly text: string }
  | { readonly type: 'break' };

export type Words = readonly Inline[];

export type Block = Placed &
  (
    | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly content: Words }
    | { readonly type: 'paragraph'; readonly content: Words; readonly quiet?: boolean }
    /** `start` is the first number of a numbered list, null for one without numbers. The place of an item is that of its first block. */
    | { readonly type: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
    | { readonly type: 'quote'; readonly content: readonly Block[] }
    | { readonly type: 'code'; readonly text: string; readonly language: string }
    | { readonly type: 'facts'; readonly items: readonly Fact[] }
    | Table
    | Picture
  );

/** Where in the review's source something was written. Only previews use it; no report carries it. */
export interface Placed {
  /** A source offset. */
  readonly at?: number;
  /** It is made of what is written there, which has its own part elsewhere: a figure refers to the entry that ends it. */
  readonly refers?: boolean;
}

/** A short fact with its name: "Severity: sev2". */
export interface Fact extends Placed {
  readonly name: string;
  readonly value: Words;
}

export interface Table {
  readonly type: 'table';
  /** What a screen reader calls it. */
  readonly label: string;
  /** What stands above it, or ''. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
}

/** Rows that belong together, with a line above them that says why. */
export interface RowGroup {
  readonly title: string | null;
  readonly rows: readonly (readonly Words[])[];
  /** The places of the rows, one each, and whether they refer. */
  readonly places?: readonly number[];
  /** What other parts of the report lead to, one for each row. */
  readonly ids?: readonly string[];
  readonly refers?: boolean;
}

export interface Column {
  readonly name: string;
  /** Names its row, as a header cell does. */
  readonly header?: boolean;
  /** Short: times, numbers, single words that are not to be broken. */
  readonly short?: boolean;
  /** Sentences: gets the room that is left. */
  readonly wide?: boolean;
}

export interface Picture {
  readonly type: 'picture';
  /** An SVG element that takes its colours from the page around it; '' where the picture is a file. */
  readonly svg: string;
  /** The file beside the report that holds the picture; '' where it stands in the report. */
  readonly file: string;
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string;
  /** What stands below it. */
  readonly caption: string;
}

/** A whole report. */
export interface Document {
  readonly title: string;
  readonly blocks: readonly Block[];
}
