import { applyEdits, type TextEdit } from '../text/edit';

/** A text with some edits applied, and the way back: from an offset in the new text to one in the old. */
export interface Repaired {
  readonly text: string;
  back(offset: number): number;
}

export function repair(source: string, edits: readonly TextEdit[]): Repaired {
  if (edits.length === 0) return { text: source, back: (offset) => offset };
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  /** For each edit where it begins in the new text, and how far what follows it is moved. */
  const starts: number[] = [];
  const shifts: number[] = [];
  let shift = 0; // new minus old
  for (const edit of sorted) {
    starts.push(edit.start + shift);
    shift += edit.text.length - (edit.end - edit.start);
    shifts.push(shift);
  }
  const inside = new Map<TextEdit, readonly number[]>();
  return {
    text: applyEdits(source, sorted),
    back(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const index = low - 1;
      const edit = sorted[index];
      if (edit === undefined) return offset;
      const from = starts[index] ?? 0;
      if (offset >= from + edit.text.length) return offset - (shifts[index] ?? 0);
      let places = inside.get(edit);
      if (places === undefined) inside.set(edit, (places = placesInside(source, edit)));
      return places[offset - from] ?? edit.end;
    },
  };
}

/**
 * Where each character of an edit's new text stood before: at its like. Quoting keeps the characters in order, adds a few of its own, and
 * may put one space where lines were broken.
 */
function placesInside(source: string, edit: TextEdit): number[] {
  let at = edit.start;
  return Array.from({ length: edit.text.length }, (_, i) => {
    const like = at < edit.end ? placeOf(edit.text[i] ?? '', source, at, edit.end) : null;
    const place = like ?? Math.min(at, edit.end);
    if (like !== null) at = like + 1;
    return place;
  });
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
