import type { TextEdit } from '../text/edit';
import type { Finding } from '../text/finding';

/**
 * The edits of all safe fixes that can be applied together: one fix a finding (the preferred one), none that overlaps another taken before
 * it. What is left over is found again in the text after them.
 */
export function fixAll(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const safe = fixes.filter((fix) => fix.safe);
    const fix = safe.find((one) => one.preferred === true) ?? safe[0];
    if (
      fix === undefined ||
      fix.edits.length === 0 ||
      fix.edits.some((edit) => taken.some((other) => clash(edit, other)))
    )
      continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Edits that share a character, or begin at the same place: two insertions there have no order. */
function clash(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
