/** Ids that other YAML readers take for something else, and several names written as one. */
import type { Finding } from '../text/finding';
import type { Review } from './model';
import { pairOf, type MapNode, type ScalarNode, type SeqNode, type YamlNode } from './node';
import { PieceList } from './placed';
import type { Words } from './words';

const YAML_1_1_BOOLEAN = /^(?:y|n|yes|no|on|off)$/i;

/** `no` as a person's id is false for YAML 1.1 readers such as PyYAML. */
export function idFindings(root: MapNode): Finding[] {
  const declared = pairOf(root, 'people')?.value;
  const keys = declared?.type === 'map' ? declared.pairs.map((pair) => pair.key) : [];
  const timeline = pairOf(root, 'timeline')?.value;
  const items = timeline?.type === 'seq' ? itemsOf(timeline) : [];
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

/** Of pieces only those in which there is something to find, so that the others need no place. */
const itemsOf = (list: SeqNode): readonly YamlNode[] =>
  list instanceof PieceList
    ? list.pieces
        .filter(({ piece }) => (piece.hasBooleanId ??= booleansOf(piece.parsed.node).length > 0))
        .map(({ node }) => node)
    : list.items;

function scalars(node: YamlNode | undefined): ScalarNode[] {
  if (node === undefined) return [];
  return node.type === 'scalar' ? [node] : node.type === 'seq' ? node.items.flatMap(scalars) : [];
}

/** `cathy, gary` as one name where a list is meant. */
export function flowListFindings(review: Review): Finding[] {
  const places: Words[] = [];
  const look = (list: readonly Words[]): void => {
    for (const words of list) if (words.value.includes(',')) places.push(words);
  };
  for (const entry of review.timeline) look(entry.who);
  for (const item of review.actionItems) look(item.owner);
  look(review.attendees);
  return places.flatMap((words) => {
    if (!/^[\p{L}\w@.-]+(?:\s*,\s*[\p{L}\w@.-]+)+$/u.test(words.value)) return [];
    const list = `[${words.value
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
        fixes: [{ title: `Change to ${list}`, edits: [{ ...words.span, text: list }], safe: true, preferred: true }],
      },
    ];
  });
}
