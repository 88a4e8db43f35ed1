/** What a growing selection takes in, step by step: word, text, value, key and value, entry, section, all. */
import type { MapNode, ScalarNode, YamlNode } from '../../format/node';
import type { ParsedReview } from '../../format/parse';
import { touches, type Span } from '../../text/span';

/** From the innermost to the whole source; each span lies inside the next and is smaller. */
export function selectionsAt({ source, root }: ParsedReview, offset: number): Span[] {
  const found: Span[] = [{ start: 0, end: source.length }];
  const add = (span: Span): void => {
    const outer = found.at(-1);
    if (outer === undefined || span.end <= span.start || span.start < outer.start || span.end > outer.end) return;
    if (touches(span, offset) && span.end - span.start < outer.end - outer.start) found.push(span);
  };
  inMap(root);
  const line = lineAt(source, offset);
  add(line);
  add(wordAt(source, offset));
  return found.reverse();

  function inMap(map: MapNode): void {
    for (const { key, value } of map.pairs) {
      const pair = { start: key.span.start, end: Math.max(key.span.end, trimmedEnd(source, value.span)) };
      if (!touches(pair, offset)) continue;
      add(pair);
      if (touches(key.span, offset)) return add(key.span);
      return inNode(value);
    }
  }

  function inNode(node: YamlNode): void {
    const span = { start: node.span.start, end: trimmedEnd(source, node.span) };
    if (span.end <= span.start || !touches(span, offset)) return;
    add(span);
    if (node.type === 'map') return inMap(node);
    if (node.type === 'scalar') return inScalar(node, span);
    for (const item of node.items) {
      const content = { start: item.span.start, end: trimmedEnd(source, item.span) };
      const dash = node.flow ? null : dashBefore(source, content.start);
      const whole = dash === null ? content : { start: dash, end: content.end };
      if (!touches(whole, offset)) continue;
      add(whole);
      return inNode(item);
    }
  }

  function inScalar({ style }: ScalarNode, span: Span): void {
    if (style === 'single' || style === 'double')
      add({ start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) });
  }
}

function dashBefore(source: string, offset: number): number | null {
  const before = /-[ \t]+$/.exec(source.slice(Math.max(0, offset - 40), offset))?.[0];
  return before === undefined ? null : offset - before.length;
}

function lineAt(source: string, offset: number): Span {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  const line = source.slice(start, end < 0 ? source.length : end);
  const indent = line.length - line.trimStart().length;
  return { start: start + indent, end: start + Math.max(indent, line.trimEnd().length) };
}

function wordAt(source: string, offset: number): Span {
  const before =
    /(?<![\p{L}\p{N}_'’-])[\p{L}\p{N}_'’-]*$/u.exec(source.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}_'’-]*/u.exec(source.slice(offset, offset + 200))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}

function trimmedEnd(source: string, { start, end }: Span): number {
  while (end > start && /\s/.test(source[end - 1] ?? '')) end--;
  return end;
}
