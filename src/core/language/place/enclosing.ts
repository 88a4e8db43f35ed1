import type { LineIndex } from '../../text/lines';
import { shapeOf, type LineShape } from './shape';

/** The way from the root to a mapping or list: keys, and `*` for an item of a list. */
export type Path = readonly string[];

export interface Enclosing {
  readonly path: Path;
  /** Some line above holds the beginning of a text that goes on here, so that nothing here is a key. */
  readonly inText: boolean;
}

/** What encloses something that begins in a column of a line, by the indentation of the lines above. */
export function enclosing(lines: LineIndex, line: number, column: number, dash = false): Enclosing {
  const path: string[] = [];
  let keysBelow = dash ? column + 1 : column;
  let dashesBelow = column;
  let nearest = true;
  for (let index = line - 1; index >= 0 && (keysBelow > 0 || dashesBelow > 0); index--) {
    const text = lines.line(index);
    // A tab says nothing about columns; the line is a mistake that is reported elsewhere.
    if (/^ *\t/.test(text)) continue;
    if (indentOf(text) >= Math.max(keysBelow, dashesBelow)) continue;
    const shape = shapeOf(text);
    if (shape === null) continue;
    const { key } = shape;
    if (key !== null && key.column < keysBelow) {
      if (nearest && holdsText(shape)) return { path: [], inText: true };
      path.unshift(key.name);
      keysBelow = dashesBelow = key.column;
      nearest = false;
    } else if (nearest && key === null && shape.words !== '' && shape.column < keysBelow) {
      return { path: [], inText: true };
    }
    for (const at of [...shape.dashes].reverse()) {
      if (at >= dashesBelow) continue;
      path.unshift('*');
      dashesBelow = at;
      keysBelow = at + 1;
      nearest = false;
    }
  }
  return { path, inText: false };
}

function holdsText({ words }: LineShape): boolean {
  return words !== '';
}

export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** The keys beside one in a column of a line, and the items beside a dash there: the lines around, until the block ends. */
export function beside(lines: LineIndex, line: number, column: number, kind: 'key' | 'item'): LineShape[] {
  const found: LineShape[] = [];
  const own = shapeOf(lines.line(line));
  const begins = (shape: LineShape | null): boolean =>
    kind === 'key' && (shape?.dashes.some((at) => at < column) ?? false);
  const belongs = (shape: LineShape): boolean =>
    kind === 'key' ? shape.key?.column === column : shape.dashes.includes(column);
  if (!begins(own)) {
    for (let index = line - 1; index >= 0; index--) {
      const shape = shapeOf(lines.line(index));
      if (shape === null) continue;
      if (belongs(shape)) found.unshift(shape);
      if (indentOf(lines.line(index)) < column) break;
    }
  }
  for (let index = line + 1; index < lines.count; index++) {
    const text = lines.line(index);
    const shape = shapeOf(text);
    if (shape === null) continue;
    if (indentOf(text) < column) break;
    if (belongs(shape)) found.push(shape);
  }
  return found;
}
