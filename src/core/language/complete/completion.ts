import type { Span } from '../../text/span';

export type CompletionKind = 'key' | 'word' | 'person' | 'time' | 'duration' | 'name' | 'rule' | 'snippet';

/** Something that could be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail: string | null;
  /** Markdown. */
  readonly documentation: string | null;
  /**
   * What goes in the place of `replace`, line breaks and indentation included; the cursor goes behind it. Of the kind `snippet`: in the
   * snippet syntax of VS Code.
   */
  readonly text: string;
  /** Words by which it is found beside its label. */
  readonly filter: string | null;
  readonly replace: Span;
  /** What is written next can be completed as well. */
  readonly more: boolean;
}

/** A completion without its place. */
export type Proposal = Omit<Completion, 'replace'>;

export function proposal(kind: CompletionKind, label: string, more: Partial<Proposal> = {}): Proposal {
  return { kind, label, detail: null, documentation: null, text: label, filter: null, more: false, ...more };
}

/**
 * A time, a date or a length of time. An editor finds letters anywhere in a proposal, also with others between them or two of them swapped, and
 * Enter takes what is found: `10:14` for `10:41` that somebody has typed. So these are found by how they begin, before what tells one from
 * another, and a list is gone once more than that is typed.
 */
export function figure(kind: 'time' | 'duration', label: string, detail: string | null = null): Proposal {
  const beginning = kind === 'time' ? /^(?:[^:]*:|.*-)/ : /^[-~]?\d+/;
  return proposal(kind, label, { detail, filter: beginning.exec(label)?.[0] ?? label });
}
