/** Names for the ids that an import brings into a review. */
import { column, lineBreak, lineEnd, lineStart } from '../../format/edit/mapping-edits';
import { isEmpty, pairOf, type YamlNode } from '../../format/node';
import type { ParsedReview } from '../../format/parse';
import { lineScalar } from '../../format/write-scalar';
import type { TextEdit } from '../../text/edit';
import type { ImportedPerson } from '../imported';

/** Writes people behind those that the review declares, or declares them above its timeline. None where `people` stands in braces. */
export function declarePeople({ source, root }: ParsedReview, people: readonly ImportedPerson[]): TextEdit[] {
  if (people.length === 0) return [];
  const newLine = lineBreak(source);
  const lines = (indent: number): string =>
    people.map(({ id, name }) => `${' '.repeat(indent)}${lineScalar(id)}: ${lineScalar(name)}`).join(newLine);
  const declared = pairOf(root, 'people');
  if (declared !== undefined) {
    const { value } = declared;
    if (isEmpty(value)) return [insertion(lineEnd(source, declared.key.span.end), newLine + lines(2))];
    const first = value.type === 'map' && !value.flow ? value.pairs[0] : undefined;
    if (first === undefined) return [];
    const end = lineEnd(source, contentEnd(source, value));
    return [insertion(end, newLine + lines(column(source, first.key.span.start)))];
  }
  const timeline = pairOf(root, 'timeline');
  if (timeline === undefined)
    return source.endsWith('\n') ? [insertion(source.length, section(lines(2), newLine))] : [];
  const start = aboveComments(source, lineStart(source, timeline.key.span.start));
  // A blank line that sets the timeline apart stays above it.
  const blank = /(?:^|\n)(\r?\n)$/.exec(source.slice(0, start))?.[1]?.length ?? 0;
  return start === 0 ? [] : [insertion(start - blank, section(lines(2), newLine))];
}

function section(lines: string, newLine: string): string {
  return `people:${newLine}${lines}${newLine}`;
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function contentEnd(source: string, { span }: YamlNode): number {
  let { end } = span;
  while (end > span.start && /\s/.test(source[end - 1] ?? '')) end--;
  return end;
}

/** Comments right above a section belong to it. */
function aboveComments(source: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(source, at - 1);
    if (!source.startsWith('#', above)) return at;
    at = above;
  }
  return at;
}
