/** What can be folded: sections, entries, mappings and blocks by their indentation, runs of comments, regions. */
import { LineIndex } from '../../text/lines';

export interface Fold {
  /** Lines from 0, both inclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'block' | 'comment' | 'region';
}

interface Open {
  readonly line: number;
  /** What stands further to the right belongs to it. */
  readonly column: number;
  /** A list under a key may stand in the key's own column. */
  readonly key: boolean;
}

/**
 * Folds in the order of their lines. Lists in the column of their key belong to it, which indentation alone does not say, and comments at the
 * left edge end nothing. Works in a text that cannot be read; linear in its length.
 */
export function folds(source: string): Fold[] {
  const lines = new LineIndex(source);
  const found: Fold[] = [];
  const open: Open[] = [];
  const regions: number[] = [];
  let last = 0;
  let comments = -1;
  const add = (start: number, end: number, kind: Fold['kind']): void => {
    if (end > start) found.push({ start, end, kind });
  };
  const close = (column: number, dash: boolean): void => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (column > top.column || (dash && top.key && column === top.column)) return;
      open.pop();
      add(top.line, last, 'block');
    }
  };
  for (let line = 0; line < lines.count; line++) {
    const text = lines.line(line);
    const column = text.length - text.trimStart().length;
    if (text.charAt(column) === '#') {
      const region = /^#[ \t]*(region|endregion)\b/.exec(text.slice(column))?.[1];
      if (region === 'region') regions.push(line);
      else if (region === 'endregion') add(regions.pop() ?? line, line, 'region');
      if (comments < 0) comments = line;
      continue;
    }
    if (comments >= 0) add(comments, line - 1, 'comment');
    comments = -1;
    if (column === text.length) continue;
    const dashes = /^(?:-[ \t]+|-$)*/.exec(text.slice(column))?.[0] ?? '';
    const item = dashes !== '';
    close(column, item);
    for (const { index } of dashes.matchAll(/-/g)) open.push({ line, column: column + index, key: false });
    // Behind a dash, only what stands below the key further right is a block of the key.
    open.push({ line, column: column + dashes.length, key: !item });
    last = line;
  }
  if (comments >= 0) add(comments, lines.count - 1, 'comment');
  close(-1, false);
  return widest(found);
}

/** Of the folds that begin on one line, the widest: an editor shows one. */
function widest(all: readonly Fold[]): Fold[] {
  const found = new Map<number, Fold>();
  for (const fold of all) if (fold.end > (found.get(fold.start)?.end ?? -1)) found.set(fold.start, fold);
  return [...found.values()].sort((a, b) => a.start - b.start);
}
