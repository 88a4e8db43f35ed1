/** Moves nodes and findings of a piece to the piece's place in the source. */
import type { Finding } from '../text/finding';
import type { Span } from '../text/span';
import type { Pair, ScalarNode, YamlNode } from './node';

export function shiftSpan(at: Span, by: number): Span {
  return { start: at.start + by, end: at.end + by };
}

export function shiftNode(node: YamlNode, by: number): YamlNode {
  if (by === 0) return node;
  switch (node.type) {
    case 'scalar':
      return shiftScalar(node, by);
    case 'seq':
      return { ...node, span: shiftSpan(node.span, by), items: node.items.map((item) => shiftNode(item, by)) };
    case 'map':
      return { ...node, span: shiftSpan(node.span, by), pairs: node.pairs.map((pair) => shiftPair(pair, by)) };
  }
}

function shiftPair(pair: Pair, by: number): Pair {
  return { key: shiftScalar(pair.key, by), value: shiftNode(pair.value, by) };
}

function shiftScalar(node: ScalarNode, by: number): ScalarNode {
  const span = shiftSpan(node.span, by);
  const { value, map } = node.words;
  const moved = map.map((place, i) => (i % 2 === 0 ? place : place + by));
  return { type: 'scalar', span, value: node.value, words: { value, span, map: moved }, style: node.style };
}

export function shiftFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  return {
    ...finding,
    span: shiftSpan(finding.span, by),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ start: edit.start + by, end: edit.end + by, text: edit.text })),
    })),
    ...(finding.related === undefined
      ? {}
      : { related: finding.related.map((place) => ({ ...place, span: shiftSpan(place.span, by) })) }),
  };
}
