import type { Finding } from './finding';

/**
 * Findings of a text as they stand in a later version of it: those before and behind what has changed, moved along. What stood in the changed
 * part, or touched it, is left out.
 *
 * @param findings spans are offsets of `before`
 */
export function movedFindings(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  if (before === after || findings.length === 0) return findings;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  const end = before.length - same;
  const by = after.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.span.end < start) return [finding];
    if (finding.span.start <= end) return [];
    return [{ ...finding, span: { start: finding.span.start + by, end: finding.span.end + by } }];
  });
}
