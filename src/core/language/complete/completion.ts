import type { Span } from '../../text/span';

export type CompletionKind = 'key' | 'word' | 'person' | 'time' | 'duration' | 'name' | 'rule';

/** Something that could be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail: string | null;
  /** Markdown. */
  readonly documentation: string | null;
  /** What goes in the place of `replace`, line breaks and indentation included. The cursor goes behind it. */
  readonly text: string;
  readonly replace: Span;
  /** What is written next can be completed as well. */
  readonly more: boolean;
}

/** A completion without its place. */
export type Proposal = Omit<Completion, 'replace'>;

export function proposal(kind: CompletionKind, label: string, more: Partial<Proposal> = {}): Proposal {
  return { kind, label, detail: null, documentation: null, text: label, more: false, ...more };
}
