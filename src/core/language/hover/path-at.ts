import type { MapNode, ScalarNode, YamlNode } from '../../format/node';
import { touches } from '../../text/span';

/** What of the YAML stands at an offset. */
export interface AtOffset {
  /** Keys, and indices of items. To the value when `on` is `key`, too. */
  readonly path: readonly (string | number)[];
  readonly on: 'key' | 'value';
  readonly node: ScalarNode;
}

/** The key or scalar under an offset, or null between them. */
export function atOffset(root: MapNode, offset: number): AtOffset | null {
  return within(root, [], offset);
}

function within(node: YamlNode, path: readonly (string | number)[], offset: number): AtOffset | null {
  switch (node.type) {
    case 'scalar':
      return node.style !== 'empty' && touches(node.span, offset) ? { path, on: 'value', node } : null;
    case 'seq':
      for (const [index, item] of node.items.entries()) {
        if (!touches(item.span, offset)) continue;
        const found = within(item, [...path, index], offset);
        if (found !== null) return found;
      }
      return null;
    case 'map':
      for (const { key, value } of node.pairs) {
        const below = [...path, key.words.value];
        if (touches(key.span, offset)) return { path: below, on: 'key', node: key };
        if (!touches(value.span, offset)) continue;
        const found = within(value, below, offset);
        if (found !== null) return found;
      }
      return null;
  }
}
