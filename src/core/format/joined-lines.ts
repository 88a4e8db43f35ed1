/** Lines that YAML takes for a part of the text above, though each of them begins like something of its own. */
import type { Finding } from '../text/finding';
import type { ScalarNode } from './node';
import { linesOf, type Line } from './piece-lines';

/** A dash or a star with its space; or a dash that touches the time of an entry. */
const BULLET = /^(?:[-*•][ \t]+(?=\S)|-(?=~?(?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}\s))/;
const TIME = /^~?(?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}(?::\d{2})?\s/;

/** Lines of a plain text behind its first, with what they begin with. */
function continuations(node: ScalarNode, text: string): Line[] {
  return linesOf(text).filter((line) => line.start > node.span.start && line.end <= node.span.end && !line.blank);
}

const RULE = { rule: 'yaml/joined-lines', severity: 'warning' as const };

/** A list among the lines of a text without `|`. Offsets are those of `text`. */
export function joinedListFindings(node: ScalarNode, text: string): Finding[] {
  if (node.style !== 'plain' || BULLET.test(text.slice(node.span.start, node.span.end))) return [];
  const lines = continuations(node, text);
  const first = lines.find((line) => BULLET.test(text.slice(line.start + line.indent, line.end)));
  if (first === undefined) return [];
  const start = first.start + first.indent;
  return [
    {
      ...RULE,
      message: 'YAML makes one line of the lines of this text, the list in it too. Under `|` they stay lines.',
      span: { start, end: first.end },
      fixes: asBlock(node, text, lines),
    },
  ];
}

function asBlock(node: ScalarNode, text: string, lines: readonly Line[]): Finding['fixes'] {
  const written = text.slice(node.span.start, node.span.end);
  if (written.includes('\t') || /(?:^|\s)#/.test(written)) return [];
  const indent = Math.min(...lines.map((line) => line.indent));
  const lineBreak = written.includes('\r\n') ? '\r\n' : '\n';
  const block = `|-${lineBreak}${' '.repeat(indent)}`;
  const edits = [{ start: node.span.start, end: node.span.start, text: block }];
  return [{ title: 'Keep the lines', edits, safe: false, preferred: true }];
}

/**
 * Lines of an item that its list does not take for items: deeper than its dash, with a dash of their own; or no deeper than its dash.
 * @param text the lines of the item, its dash at column `dash` of the first
 * @param node what the item was read as
 */
export function itemLineFindings(text: string, dash: number, node: ScalarNode | null): Finding[] {
  const findings: Finding[] = [];
  const left = linesOf(text).filter(
    (line) => line.start > 0 && !line.blank && line.indent <= dash && text[line.start + line.indent] !== '#',
  );
  const [first] = left;
  if (first !== undefined) {
    const begins = (line: Line): string => text.slice(line.start + line.indent, line.end);
    const sign = (line: Line): number => BULLET.exec(begins(line))?.[0].length ?? 0;
    const timed = sign(first) > 0 || TIME.test(begins(first));
    const edits = left.map((line) => ({
      start: line.start,
      end: line.start + line.indent + (timed ? sign(line) : 0),
      text: timed ? `${' '.repeat(dash)}- ` : ' '.repeat(dash + 2),
    }));
    findings.push({
      rule: 'yaml/indent',
      severity: 'warning',
      message: 'This line is read as a part of the item above, and stands no deeper than its dash.',
      span: { start: first.start + first.indent, end: first.end },
      fixes: [{ title: timed ? 'Make it an item' : 'Indent it', edits, safe: !timed, preferred: true }],
    });
  }
  const joined = node === null ? [] : continuations(node, text).filter((line) => line.indent > dash);
  const bullets = joined.filter((line) => BULLET.test(text.slice(line.start + line.indent, line.end)));
  const [bullet] = bullets;
  if (bullet !== undefined) {
    const start = bullet.start + bullet.indent;
    const edits = bullets.map((line) => {
      const sign = BULLET.exec(text.slice(line.start + line.indent, line.end))?.[0].length ?? 0;
      return { start: line.start, end: line.start + line.indent + sign, text: `${' '.repeat(dash)}- ` };
    });
    const fixes = [
      { title: bullets.length === 1 ? 'Make it an item' : 'Make them items', edits, safe: false, preferred: true },
    ];
    const message =
      'This line is read as a part of the item above: its dash stands in another column, or touches its text.';
    findings.push({ ...RULE, message, span: { start, end: bullet.end }, fixes });
  }
  return findings;
}
