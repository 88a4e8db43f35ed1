/** Levels as a team calls them: a review that says `P1` where the team's `sev2` is shown so means that one. */
import type { Severity } from '../format/model';
import type { Finding } from '../text/finding';

export type SeverityNames = Readonly<Partial<Record<Severity, string>>>;

/** The findings on severities, with the level that the written name stands for in place of the nearest spelling. */
export function withSeverityNames(findings: readonly Finding[], source: string, names: SeverityNames): Finding[] {
  const levels = new Map(Object.entries(names).map(([level, name]) => [name.toLowerCase(), level]));
  if (levels.size === 0) return [...findings];
  return findings.map((finding) => {
    if (finding.rule !== 'schema/value' || !/`?severity`?/.test(finding.message)) return finding;
    const written = source.slice(finding.span.start, finding.span.end).replace(/^(["'])(.*)\1$/, '$2');
    const level = levels.get(written.toLowerCase());
    if (level === undefined) return finding;
    return {
      ...finding,
      message: `\`${written}\` is shown for \`${level}\`, which is what the file says.`,
      fixes: [
        { title: `Change to \`${level}\``, edits: [{ ...finding.span, text: level }], safe: true, preferred: true },
      ],
    };
  });
}
