/** What YAML does in silence: text cut at a `#`, numbers and empty words that were meant as text, commas that end a value in braces. */
import type { Finding } from '../text/finding';
import type { MapNode, ScalarNode, YamlNode } from './node';
import { quoted } from './repair';

/** Words behind a plain text that YAML takes for a comment, since a `#` follows a space. A comment has a space behind its `#`. */
export function lostTextFindings(node: ScalarNode, source: string): Finding[] {
  if (typeof node.value !== 'string') return [];
  const after = /^[ \t]+(#[^\s#!][^\n]*)/.exec(source.slice(node.span.end, node.span.end + 2000));
  if (after === null || !/\s/.test(node.words.value)) return [];
  return [lostText(node, source, after[0])];
}

/** The finding about a text that is cut; `lost` is what follows the scalar, leading space included. */
export function lostText(node: Pick<ScalarNode, 'span' | 'words'>, source: string, lost: string): Finding {
  const kept = lost.trimEnd();
  const start = node.span.end + (/^\s*/.exec(kept)?.[0].length ?? 0);
  const end = node.span.end + kept.length;
  const word = /^\S+/.exec(kept.trim())?.[0] ?? '#';
  const last = /\S+$/.exec(node.words.value)?.[0] ?? '';
  const whole = source.slice(node.span.start, end);
  const single = whole.includes('\n') ? `'${whole.replaceAll("'", "''")}'` : quoted(whole);
  return {
    rule: 'yaml/text-after-hash',
    severity: 'warning',
    message: `YAML drops everything from \`${word}\` on; the text ends at "${last}".`,
    span: { start, end },
    fixes: [
      { title: 'Quote the text', edits: [{ start: node.span.start, end, text: single }], safe: true, preferred: true },
    ],
  };
}

/** A plain scalar that YAML reads as another number than it looks, or as nothing. */
export function scalarFindings(node: ScalarNode, written: string): Finding[] {
  if (typeof node.value === 'number' && /^[-+]?0\d|^0[xo]|[eE]|[-+]?\.(?:inf|nan)$/i.test(written)) {
    return [
      {
        rule: 'yaml/number',
        severity: 'warning',
        message: `\`${written}\` is a number in YAML and reads as ${String(node.value)}.`,
        span: node.span,
        fixes: [quote(node, written)],
      },
    ];
  }
  if (node.value === null && written !== '' && written !== '~') {
    return [
      {
        rule: 'yaml/null-word',
        severity: 'hint',
        message: `\`${written}\` is an empty value in YAML, not a word.`,
        span: node.span,
        fixes: [quote(node, written)],
      },
    ];
  }
  return [];
}

/** A key that YAML reads as another than is written: `+0` as 0, `~` as nothing; or one behind `? `, which may go on over lines. */
export function keyFindings(node: YamlNode, source: string): Finding[] {
  const { span } = node;
  const asked = /(?<![^\s\ufeff])\?[ \t]+$/.exec(source.slice(Math.max(0, span.start - 20), span.start));
  if (asked !== null) {
    const message = '`? ` in front of a key has a meaning of its own in YAML.';
    const mark = { start: span.start - asked[0].length, end: span.start - asked[0].length + 1 };
    return [{ rule: 'yaml/reserved-start', severity: 'warning', message, span: mark, fixes: [] }];
  }
  if (node.type !== 'scalar' || node.style !== 'plain') return [];
  const written = node.words.value;
  const isOther = typeof node.value === 'number' ? String(node.value) !== written : node.value === null;
  // What looks otherwise as a value too is told of already.
  if (!isOther || scalarFindings(node, written).length > 0) return [];
  const [rule, what] =
    node.value === null ? ['yaml/null-word', 'empty'] : ['yaml/number', `a number and reads as ${String(node.value)}`];
  const message = `As a key \`${written}\` is ${what} in YAML.`;
  return [{ rule, severity: 'warning', message, span, fixes: [quote(node, written)] }];
}

function quote(node: ScalarNode, written: string): Finding['fixes'][number] {
  return { title: 'Quote it', edits: [{ ...node.span, text: quoted(written) }], safe: false, preferred: true };
}

/** `"C:\\temp"`: a path in double quotes, whose backslashes YAML reads as the beginnings of escapes. */
export function backslashFindings(node: ScalarNode, source: string): Finding[] {
  const written = source.slice(node.span.start, node.span.end);
  const path = /(?<![^\s"'(=[\]])[A-Za-z]:\\(?![\\"])\S*/u.exec(written);
  if (path === null || /\\[\r\n]/.test(written)) return [];
  const start = node.span.start + path.index;
  return [
    {
      rule: 'yaml/backslash',
      severity: 'warning',
      message:
        'Inside double quotes a backslash begins an escape, so this path is read otherwise; single quotes take it as it is.',
      span: { start, end: start + path[0].replace(/["']$/, '').length },
      fixes: [
        {
          title: 'Use single quotes',
          edits: [{ ...node.span, text: inSingleQuotes(written) }],
          safe: false,
          preferred: true,
        },
      ],
    },
  ];
}

/** A text in double quotes as it looks, in single ones. */
export function inSingleQuotes(written: string): string {
  const inner = written.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return `'${inner.replaceAll("'", "''")}'`;
}

/** In braces a comma ends the value: words behind it became keys of their own. */
export function flowCommaFindings(map: MapNode, source: string): Finding[] {
  if (!map.flow) return [];
  const split = map.pairs.filter(
    ({ key, value }) => value.type === 'scalar' && value.style === 'empty' && !isKnownKey(key, source),
  );
  const first = split[0];
  if (first === undefined) return [];
  const names = split.map(({ key }) => `\`${key.words.value}\``);
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const edits = unfoldFlow(map, source);
  return [
    {
      rule: 'yaml/comma-in-braces',
      severity: 'error',
      message: `Inside { } a comma ends the value: ${list} became ${split.length === 1 ? 'a key' : 'keys'}.`,
      span: map.span,
      fixes:
        edits === null ? [] : [{ title: 'Write the mapping over several lines', edits, safe: false, preferred: true }],
    },
  ];
}

/** A pair whose colon is written is a key that was left empty on purpose. */
function isKnownKey(key: ScalarNode, source: string): boolean {
  return /^\s*:/.test(source.slice(key.span.end, key.span.end + 20));
}

function unfoldFlow(map: MapNode, source: string): { start: number; end: number; text: string }[] | null {
  const lineStart = source.lastIndexOf('\n', map.span.start - 1) + 1;
  const before = source.slice(lineStart, map.span.start);
  const indent = /^[ ]*(?:- )*/.exec(before)?.[0].length ?? 0;
  if (!/:\s*$/.test(before)) return null;
  const pad = ' '.repeat(indent + 2);
  const lines: string[] = [];
  for (const { key, value } of map.pairs) {
    const open =
      value.type === 'scalar' && value.type === 'scalar' && value.style === 'empty' && !isKnownKey(key, source);
    if (open && lines.length > 0) lines.push(`${lines.pop() ?? ''}, ${key.words.value}`.replace(/, (\d{3})$/, ',$1'));
    else
      lines.push(
        `${key.words.value}: ${value.type === 'scalar' && value.style === 'empty' ? '' : source.slice(value.span.start, value.span.end)}`.trimEnd(),
      );
  }
  const safeLines = lines.map((line) => {
    const at = line.indexOf(': ');
    const text = line.slice(at + 2);
    return at > 0 && /: | #/.test(text) ? `${line.slice(0, at)}: ${quoted(text)}` : line;
  });
  return [{ start: map.span.start, end: map.span.end, text: safeLines.map((line) => `\n${pad}${line}`).join('') }];
}
