/**
 * The YAML of a review as plain data, with every place in source offsets. A node is never an alias: where a text begins with a sign
 * that YAML would take for one, the text itself stands here and a finding beside it.
 */
import type { Span } from '../text/span';
import type { Words } from './words';

export interface ScalarNode {
  readonly type: 'scalar';
  readonly span: Span;
  /** As YAML 1.2 (core schema) reads it. */
  readonly value: string | number | boolean | null;
  /** The text: the decoded string, or what stands in the source where YAML reads a number, a truth value or nothing. */
  readonly words: Words;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';
}

export interface Pair {
  readonly key: ScalarNode;
  /** A scalar of style `empty` where nothing is written. */
  readonly value: YamlNode;
}

export interface MapNode {
  readonly type: 'map';
  readonly span: Span;
  /** Written in braces. */
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface SeqNode {
  readonly type: 'seq';
  readonly span: Span;
  /** Written in brackets. */
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export type YamlNode = ScalarNode | MapNode | SeqNode;

/** The first pair with this key. */
export function pairOf(map: MapNode, key: string): Pair | undefined {
  return map.pairs.find((pair) => pair.key.words.value === key);
}

export function isEmpty(node: YamlNode): boolean {
  return node.type === 'scalar' && node.value === null;
}

/** A scalar where nothing is written. */
export function emptyScalar(at: number): ScalarNode {
  const span = { start: at, end: at };
  return { type: 'scalar', span, value: null, words: { value: '', span, map: [0, at] }, style: 'empty' };
}

/** The values only, as JSON has them: what the schema's validator reads. Prototype keys become ordinary ones. */
export function toValue(node: YamlNode): unknown {
  switch (node.type) {
    case 'scalar':
      return node.value;
    case 'seq':
      return node.items.map(toValue);
    case 'map': {
      const result: Record<string, unknown> = {};
      for (const { key, value } of node.pairs) {
        const name = key.words.value;
        if (Object.hasOwn(result, name)) continue;
        if (name === '__proto__') Object.defineProperty(result, name, { value: toValue(value), enumerable: true });
        else result[name] = toValue(value);
      }
      return result;
    }
  }
}
