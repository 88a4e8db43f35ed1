/**
 * A stretch of a source text: two UTF-16 offsets, the end exclusive, `0 <= start <= end <= text.length`.
 * Lines and columns exist only in the doors.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** Whether `offset` lies inside the span or touches one of its ends. */
export function touches(at: Span, offset: number): boolean {
  return at.start <= offset && offset <= at.end;
}
