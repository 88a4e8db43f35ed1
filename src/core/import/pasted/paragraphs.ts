import { BULLET } from './opening';

/** A line of an entry's words. */
export interface WordLine {
  readonly text: string;
  readonly blanksBefore: number;
}

/** Lines that only wrap are joined; bullets, code and blank lines stay. */
export function paragraphs(first: string, lines: readonly WordLine[], heading: boolean): string {
  let text = heading && first !== '' && lines.length > 0 ? `${first}\n` : first;
  let fence = false;
  const least = Math.min(
    ...lines.filter((line) => line.text.trim() !== '').map((line) => /^\s*/.exec(line.text)?.[0].length ?? 0),
  );
  for (const { text: line, blanksBefore } of lines) {
    const mark = /^\s*(?:```|~~~)/.test(line);
    const inner = line.slice(Math.min(least, line.length)).trimEnd();
    const wraps =
      !fence &&
      !mark &&
      blanksBefore === 0 &&
      text !== '' &&
      !text.endsWith('\n') &&
      !BULLET.test(line) &&
      !/^\s*[|>#]/.test(line) &&
      !/```\s*$/.test(text);
    text += wraps ? ` ${inner.trim()}` : `${text === '' ? '' : '\n'}${'\n'.repeat(Math.min(blanksBefore, 1))}${inner}`;
    if (mark) fence = !fence;
  }
  return text;
}
