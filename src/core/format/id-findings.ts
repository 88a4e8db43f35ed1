/** Ids that other YAML readers take for something else, and several names written as one. */
import type { Finding } from '../text/finding';
import { pairOf, type MapNode, type ScalarNode, type YamlNode } from './node';
import { itemsWhere, type PieceTest } from './placed';
import type { Words } from './words';

const YAML_1_1_BOOLEAN = /^(?:y|n|yes|no|on|off)$/i;

/** `no` as a person's id is false for YAML 1.1 readers such as PyYAML. */
export function idFindings(root: MapNode): Finding[] {
  const declared = pairOf(root, 'people')?.value;
  const keys = declared?.type === 'map' ? declared.pairs.map((pair) => pair.key) : [];
  const timeline = pairOf(root, 'timeline')?.value;
  const items = timeline?.type === 'seq' ? itemsWhere(timeline, hasBoolean) : [];
  return [...keys.filter(isBoolean), ...items.flatMap(booleansOf)].map((node) => ({
    rule: 'yaml/word-as-boolean',
    severity: 'hint' as const,
    message: `The id \`${node.words.value}\` is read as ${/^(?:y|yes|on)$/i.test(node.words.value) ? 'true' : 'false'} by YAML 1.1 readers; another id, or quotes, keep it a name.`,
    span: node.span,
    fixes: [{ title: 'Quote it', edits: [{ ...node.span, text: `"${node.words.value}"` }], safe: true }],
  }));
}

const isBoolean = ({ style, words }: ScalarNode): boolean => style === 'plain' && YAML_1_1_BOOLEAN.test(words.value);

const booleansOf = (item: YamlNode): ScalarNode[] =>
  item.type === 'map' ? scalars(pairOf(item, 'who')?.value).filter(isBoolean) : [];

const hasBoolean: PieceTest = (piece) => (piece.hasBooleanId ??= booleansOf(piece.parsed.node).length > 0);

function scalars(node: YamlNode | undefined): ScalarNode[] {
  if (node === undefined) return [];
  return node.type === 'scalar' ? [node] : node.type === 'seq' ? node.items.flatMap(scalars) : [];
}

/** `cathy, gary` as one name where a list is meant. */
export function flowListFindings(list: readonly Words[]): Finding[] {
  return list.flatMap((words) => {
    if (!words.value.includes(',') || !/^[\p{L}\w@.-]+(?:\s*,\s*[\p{L}\w@.-]+)+$/u.test(words.value)) return [];
    const names = `[${words.value
      .split(',')
      .map((name) => name.trim())
      .map((name) => (/^[@]/.test(name) ? `"${name}"` : name))
      .join(', ')}]`;
    return [
      {
        rule: 'schema/list',
        severity: 'warning' as const,
        message: `\`${words.value}\` is read as one name; brackets make it a list.`,
        span: words.span,
        fixes: [{ title: `Change to ${names}`, edits: [{ ...words.span, text: names }], safe: true, preferred: true }],
      },
    ];
  });
}
