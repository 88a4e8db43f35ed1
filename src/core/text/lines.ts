import { withoutEnd } from './ends';

/** Line starts of a text, for the doors, which speak of lines and columns. `\n`, `\r\n` and a lone `\r` end a line. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** Line and column of an offset, both from 0; the column in UTF-16 units. */
  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: offset - (this.starts[low] ?? 0) };
  }

  /** The line's text without its line break. */
  line(index: number): string {
    const start = this.starts[index] ?? this.text.length;
    const end = this.starts[index + 1] ?? this.text.length;
    return withoutEnd(this.text.slice(start, end), /[\r\n]/);
  }

  /** The source offset at which a line (from 0) begins. */
  start(index: number): number {
    return this.starts[index] ?? this.text.length;
  }
}
