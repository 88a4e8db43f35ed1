/**
 * Breaks a text at its spaces, so that lines are at most `width` UTF-16 units where words allow it. `glue` stands for a space at which the
 * line must not break.
 */
export const GLUE = '\u{f8ff}';

export function wrapText(value: string, width: number, start: (line: string) => string = (line) => line): string[] {
  return value
    .split('\n')
    .flatMap((paragraph) => {
      const found: string[] = [];
      let line = '';
      for (const word of paragraph.split(' ')) {
        if (word === '') continue;
        if (line !== '' && line.length + 1 + word.length > width) {
          found.push(line);
          line = start(word);
        } else line = line === '' ? start(word) : `${line} ${word}`;
      }
      return [...found, line];
    })
    .map((line) => line.replaceAll(GLUE, ' '));
}
