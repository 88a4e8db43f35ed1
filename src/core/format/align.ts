import type { Words } from './words';

/**
 * Finds each character of a decoded YAML text in its source: white space folds, quotes double, escapes expand; all else stands in
 * order. Returns the map of `Words`: pairs of (offset in the value, offset in the source).
 */
export function align(
  value: string,
  source: string,
  start: number,
  end: number,
  style: 'plain' | 'single' | 'double' | 'block',
): Words['map'] {
  const map: number[] = [];
  let at = style === 'plain' ? start : style === 'block' ? blockStart(source, start, end) : start + 1;
  let expected = -1;
  const note = (offset: number, place: number): void => {
    if (place !== expected) map.push(offset, place);
    expected = place + 1;
  };
  for (let i = 0; i < value.length; i++) {
    const char = value[i] ?? '';
    if (style === 'double' && source[at] === '\\') {
      const escape = ESCAPE.exec(source.slice(at, at + 14))?.[0] ?? source.slice(at, at + 2);
      if (!/^\\\s/.test(escape)) {
        note(i, at);
        at += escape.length;
        if (isPair(value, i)) i++; // one escape of an astral character gives two units
        continue;
      }
      at += escape.length;
      while (at < end && isSpace(source[at])) at++;
    }
    if (isSpace(char)) {
      note(i, Math.min(at, end));
      if (isSpace(source[at])) at++;
      continue;
    }
    while (at < end && source[at] !== char && isSpace(source[at])) at++;
    note(i, Math.min(at, end));
    at += style === 'single' && char === "'" && source[at + 1] === "'" ? 2 : 1;
  }
  if (map.length === 0) map.push(0, Math.min(at, end));
  return map;
}

const ESCAPE = /^\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|[\s\S])/;

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t';
}

function isPair(value: string, at: number): boolean {
  const high = value.charCodeAt(at);
  const low = value.charCodeAt(at + 1);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

/** Behind the header line (`|`, `>-`, `|2 # comment`). */
function blockStart(source: string, start: number, end: number): number {
  const line = source.indexOf('\n', start);
  return line < 0 || line >= end ? end : line + 1;
}
