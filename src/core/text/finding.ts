import type { TextEdit } from './edit';
import type { Span } from './span';

export type FindingSeverity = 'error' | 'warning' | 'info' | 'hint';

/** A change that would mend a finding. Doors only translate it: a quick fix in the editor, `--fix` on the command line. */
export interface Fix {
  /** An order, as a quick fix reads: "Change to `severity`". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Safe: changes no meaning, so that `--fix` and fix-all may apply it unasked. */
  readonly safe: boolean;
  /** The first choice among several. */
  readonly preferred?: boolean;
}

/** A fix whose edits are many, and are made when somebody asks for them: the fixes of most findings nobody ever asks for. */
export function lateFix(fix: Omit<Fix, 'edits'>, make: () => readonly TextEdit[]): Fix {
  let made: readonly TextEdit[] | null = null;
  return {
    ...fix,
    get edits() {
      return (made ??= make());
    },
  };
}

/** One thing to say about one place of a source text. */
export interface Finding {
  /** `family/name`, as in `pir explain` and in ignore comments. */
  readonly rule: string;
  readonly severity: FindingSeverity;
  /** One or two sentences: what, why, what instead. Code in backticks. Blameless, no exclamation mark, no "you". */
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
  /** Other places that the finding speaks of. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

/** Findings in source order: by start, then end, then rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
