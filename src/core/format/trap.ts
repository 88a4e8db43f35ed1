import type { TextEdit } from '../text/edit';
import type { Finding, FindingSeverity } from '../text/finding';
import type { Span } from '../text/span';

/** A place where YAML does not read what was typed, with the edit that makes it do so: both the quick fix and the repair to go on with. */
export interface Trap {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly span: Span;
  /** Empty where no edit can be known. */
  readonly edits: readonly TextEdit[];
  /** The title of the fix. */
  readonly title: string;
  /** The fix of the editor, where it is another one than the repair. */
  readonly offered?: readonly TextEdit[];
  /** The fix takes a decision, so nobody applies it unasked. */
  readonly decides?: true;
}

export function trapFinding(trap: Trap): Finding {
  const edits = trap.offered ?? trap.edits;
  return {
    rule: trap.rule,
    severity: trap.severity,
    message: trap.message,
    span: trap.span,
    fixes: edits.length === 0 ? [] : [{ title: trap.title, edits, safe: trap.decides !== true, preferred: true }],
  };
}
