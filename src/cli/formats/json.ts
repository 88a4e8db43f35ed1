import { LineIndex } from '../../core/index';
import type { Linted } from '../lint';
import { jsonText } from '../terminal';
import { placeOf } from './places';

/** For machines; the form is a contract. */
export function jsonReport(linted: readonly Linted[]): string {
  const files = linted.map(({ path, source, findings }) => {
    const lines = new LineIndex(source);
    return {
      path,
      findings: findings.map(({ rule, severity, message, span, fixes }) => ({
        rule,
        severity,
        message,
        start: span.start,
        end: span.end,
        ...placeOf(lines, span),
        fixes: fixes.map(({ title, edits, safe }) => ({
          title,
          safe,
          edits: edits.map(({ start, end, text }) => ({ start, end, text })),
        })),
      })),
    };
  });
  return `${jsonText({ version: 1, files }, 2)}\n`;
}
