import { LineIndex, type Finding, type FindingSeverity } from '../../core/index';
import type { Linted } from '../lint';
import { columns, visible, type Colour, type Paint } from '../terminal';

const COLOURS: Readonly<Record<FindingSeverity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'grey',
};
/** Characters of a source line around the place that it is about. */
const EXCERPT = 100;

/** For people: each finding with its line, the place marked below it. */
export function textReport(linted: readonly Linted[], paint: Paint): string {
  const texts = linted.flatMap(({ path, source, findings }) => {
    if (findings.length === 0) return [];
    const lines = new LineIndex(source);
    return findings.map((finding) => findingText(path, lines, finding, paint));
  });
  return `${texts.join('')}${summary(linted, paint)}`;
}

function findingText(
  path: string,
  lines: LineIndex,
  { rule, severity, message, span, fixes }: Finding,
  paint: Paint,
): string {
  const { line, column } = lines.position(span.start);
  const head = `${paint('bold', `${visible(path)}:${line + 1}:${column + 1}`)} ${paint(COLOURS[severity], severity)} ${visible(message)} ${paint('grey', rule)}\n`;
  const text = lines.line(line);
  const end = Math.min(text.length, Math.max(column + 1, column + span.end - span.start));
  const from = Math.max(0, Math.min(column - 20, end - EXCERPT));
  const to = Math.min(text.length, from + EXCERPT);
  const before = visible(text.slice(from, column));
  const marked = visible(text.slice(column, Math.min(end, to)));
  const after = visible(text.slice(Math.min(end, to), to));
  const cut = from > 0 ? '…' : '';
  const gutter = String(line + 1);
  const blank = ' '.repeat(gutter.length);
  const caret = paint(COLOURS[severity], '^'.repeat(Math.max(1, columns(marked))));
  const excerpt = `  ${paint('grey', `${gutter} |`)} ${cut}${before}${marked}${after}${to < text.length ? '…' : ''}\n  ${paint('grey', `${blank} |`)} ${' '.repeat(columns(cut + before))}${caret}\n`;
  const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
  return `${head}${text.trim() === '' ? '' : excerpt}${fix === undefined ? '' : `  ${paint('grey', `${blank} = fix: ${visible(fix.title)}${fix.safe ? ' (--fix)' : ''}`)}\n`}\n`;
}

function summary(linted: readonly Linted[], paint: Paint): string {
  const all = linted.flatMap(({ findings }) => findings);
  const files = linted.length === 1 ? '1 file' : `${linted.length} files`;
  const known = linted.reduce((sum, one) => sum + one.known, 0);
  const besides = known === 0 ? '' : ` ${known} that the baseline knows ${known === 1 ? 'is' : 'are'} left out.`;
  if (all.length === 0) return `No ${known === 0 ? '' : 'new '}findings in ${files}.${besides}\n`;
  const counts = (Object.keys(COLOURS) as FindingSeverity[]).flatMap((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    return [paint(COLOURS[severity], `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`)];
  });
  return `${counts.join(', ')} in ${files}.${besides}\n`;
}
