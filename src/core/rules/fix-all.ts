import type { TextEdit } from '../text/edit';
import type { Finding, Fix } from '../text/finding';

/** A fix, and the finding that it mends. */
export interface TakenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * The safe fixes that can be applied together: one a finding (the preferred one), none that overlaps another taken before it. What is left
 * over is found again in the text after them.
 */
export function fixesOf(findings: readonly Finding[]): TakenFix[] {
  const taken: TakenFix[] = [];
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const safe = finding.fixes.filter((fix) => fix.safe);
    const fix = safe.find((one) => one.preferred === true) ?? safe[0];
    if (fix === undefined || fix.edits.length === 0 || fix.edits.some((edit) => edits.some((one) => clash(edit, one))))
      continue;
    taken.push({ finding, fix });
    edits.push(...fix.edits);
  }
  return taken;
}

/** Their edits, in order. */
export function fixAll(findings: readonly Finding[]): TextEdit[] {
  return editsOf(fixesOf(findings));
}

/** The edits of fixes that can be applied together, in order. */
export function editsOf(taken: readonly TakenFix[]): TextEdit[] {
  return taken.flatMap(({ fix }) => fix.edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Edits that share a character, or begin at the same place: two insertions there have no order. */
function clash(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
