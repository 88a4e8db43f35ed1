import { applyEdits, type TextEdit } from '../text/edit';

/** A text with some edits applied, and the way back: from an offset in the new text to one in the old. */
export interface Repaired {
  readonly text: string;
  back(offset: number): number;
}

export function repair(source: string, edits: readonly TextEdit[]): Repaired {
  if (edits.length === 0) return { text: source, back: (offset) => offset };
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    text: applyEdits(source, sorted),
    back(offset) {
      let shift = 0; // new minus old, behind the edits so far
      for (const edit of sorted) {
        const from = edit.start + shift;
        if (offset < from) break;
        if (offset < from + edit.text.length) return backInside(source, edit, offset - from);
        shift += edit.text.length - (edit.end - edit.start);
      }
      return offset - shift;
    },
  };
}

/**
 * Where a character of an edit's new text stood before: at its like. Quoting keeps the characters in order, adds a few of its own, and may
 * put one space where lines were broken.
 */
function backInside(source: string, edit: TextEdit, offset: number): number {
  let at = edit.start;
  for (let i = 0; i <= offset && at < edit.end; i++) {
    const like = placeOf(edit.text[i] ?? '', source, at, edit.end);
    if (i === offset) return like ?? at;
    if (like !== null) at = like + 1;
  }
  return Math.min(at, edit.end);
}

/** Where the character stands next: here, or behind white space that its neighbours lost. */
function placeOf(char: string, source: string, at: number, end: number): number | null {
  if (source[at] === char) return at;
  let next = at;
  while (next < end && /\s/.test(source[next] ?? '')) next++;
  if (next === at) return null;
  return /\s/.test(char) ? at : source[next] === char ? next : null;
}

/** The text as one quoted YAML scalar: in double quotes, or in single ones where it contains a double quote or a backslash. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
