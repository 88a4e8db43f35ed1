/** What is wrong with a text before it is YAML. */
import type { Finding } from '../text/finding';

// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /(?:\u001b\[[0-9;?]*[ -/]*[@-~])|\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
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

export function sizeFinding(source: string, most: number): Finding {
  const line = source.indexOf('\n');
  return {
    rule: 'yaml/size',
    severity: 'error',
    message: `This file has ${Math.round(source.length / 1_000_000)} million characters; reviews are read up to ${most / 1_000_000} million. Logs and transcripts belong in files of their own, under \`links\`.`,
    span: { start: 0, end: Math.min(source.length, line < 0 ? 80 : line) },
    fixes: [],
  };
}
