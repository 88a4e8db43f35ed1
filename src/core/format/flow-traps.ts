/** Brackets, braces and quotes: where they end, and what inside them YAML does not read as typed. */
import { quoted } from './repair';
import type { Trap } from './trap';

/** The offset behind the quote that closes the one at `at`, or null. */
export function closingQuote(text: string, at: number): number | null {
  const quote = text[at];
  for (let i = at + 1; i < text.length; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === quote) i++;
      else return i + 1;
    }
  }
  return null;
}

/** The offset behind the bracket that closes the one at `at`, or null. */
export function flowEnd(text: string, at: number): number | null {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const char = text[i] ?? '';
    if ((char === '"' || char === "'") && /[\s,[{:]/.test(text[i - 1] ?? ' ')) {
      const end = closingQuote(text, i);
      if (end === null) return null;
      i = end - 1;
    } else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') {
      if (--depth === 0) return i + 1;
    }
  }
  return null;
}

/** Parts between brackets that begin with a sign of YAML's own. */
export function flowTraps(text: string, from: number, to: number): Trap[] {
  const traps: Trap[] = [];
  const part = /(?=[@`%*&!])(?<=[[{,]\s*|:\s+)([@`%*&!][^,\]}\n]*)/g;
  part.lastIndex = from;
  for (let match = part.exec(text); match !== null && match.index < to; match = part.exec(text)) {
    const written = (match[1] ?? '').trimEnd();
    const span = { start: match.index, end: match.index + written.length };
    const bare = written.startsWith('@') && /^@[\w.-]+$/.test(written);
    traps.push({
      rule: 'yaml/reserved-start',
      severity: 'error',
      message: `A text cannot begin with \`${written[0] ?? ''}\` in YAML without quotes.`,
      span,
      edits: [{ ...span, text: quoted(written) }],
      title: bare ? 'Drop the `@`' : 'Quote the text',
      ...(bare ? { offered: [{ start: span.start, end: span.start + 1, text: '' }] } : {}),
    });
  }
  return traps;
}
