/** What is wrong with a text before it is YAML. */
import type { Finding } from '../text/finding';
import type { Span } from '../text/span';

const CONTROL =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /(?:\u001b\[[0-9;?]*[ -/]*[@-~])|\r(?!\n)|(?<!^)\ufeff|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
const MOST = 20;

/** Control characters, such as the colour codes of a terminal. A file full of them is reported once. */
export function controlFindings(source: string): Finding[] {
  const findings: Finding[] = [];
  CONTROL.lastIndex = 0;
  for (let match = CONTROL.exec(source); match !== null; match = CONTROL.exec(source)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (findings.length === MOST) {
      const start = findings[0]?.span.start ?? 0;
      return [
        {
          rule: 'yaml/control-character',
          severity: 'error',
          message: 'This does not look like text: it is full of control characters.',
          span: { start, end: start + 1 },
          fixes: [],
        },
      ];
    }
    const colour = match[0].length > 1;
    findings.push({
      rule: 'yaml/control-character',
      severity: 'warning',
      message: colour
        ? 'A colour code of a terminal; other YAML readers refuse the file.'
        : 'A control character; other YAML readers refuse the file.',
      span,
      fixes:
        match[0] === '\r'
          ? [{ title: 'Change to a line break', edits: [{ ...span, text: '\n' }], safe: true, preferred: true }]
          : [{ title: 'Remove it', edits: [{ ...span, text: '' }], safe: true, preferred: true }],
    });
  }
  return findings;
}

/**
 * The one thing to say about a file whose bytes are not UTF-8, at the first of them. Only who has read the bytes knows: in the text that
 * was made of them U+FFFD stands for each, and somebody may have written one.
 * @param source the text with U+FFFD where the bytes are not UTF-8
 */
export function encodingFinding(source: string): Finding {
  const start = Math.max(0, source.indexOf('\ufffd'));
  return {
    rule: 'file/encoding',
    severity: 'error',
    message:
      'This file is not UTF-8 text from here on, so nothing of it is read. Save it in UTF-8 with the program that wrote it.',
    span: { start, end: start + 1 },
    fixes: [],
  };
}

/**
 * The one thing to say about a text that is too long, at the key under which most of it stands.
 * @param named how a review of its kind names files of their own
 */
export function sizeFinding(source: string, most: number, named = 'under `links`'): Finding {
  const { key, length } = largestPart(source);
  const words = source.slice(key.start, key.end);
  const where = length * 2 > source.length && words !== '' ? `, most of them under \`${words}\`` : '';
  return {
    rule: 'yaml/size',
    severity: 'error',
    message: `This file has ${Math.round(source.length / 1_000_000)} million characters${where}; reviews are read up to ${most / 1_000_000} million. Logs and transcripts belong in files of their own, ${named}.`,
    span: key,
    fixes: [],
  };
}

/** The key at the left edge with the longest text up to the next one; the beginning of the first line where there is none. */
function largestPart(source: string): { key: Span; length: number } {
  const line = /^[^\r\n]{0,80}/.exec(source)?.[0].length ?? 0;
  let largest = { key: { start: 0, end: line }, length: 0 };
  const key = /^(\w{1,40}):/gm;
  let open: Span | null = null;
  for (let match = key.exec(source); ; match = key.exec(source)) {
    const end = match?.index ?? source.length;
    if (open !== null && end - open.start > largest.length) largest = { key: open, length: end - open.start };
    if (match === null) return largest;
    open = { start: match.index, end: match.index + (match[1] ?? '').length };
  }
}
