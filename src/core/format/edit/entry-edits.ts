/** Changes of one entry of the timeline, as edits of its text: what the chart's menu and the palette's commands do. */
import { pairOf, type MapNode, type YamlNode } from '../node';
import { entriesOf } from '../entries';
import { itemAt } from '../placed';
import type { Entry, Impact, Kind, Milestone } from '../model';
import type { ParsedReview } from '../parse';
import { MILESTONES } from '../model';
import type { TextEdit } from '../../text/edit';
import { expandEntry } from './expand-entry';
import { removeKey, writeKey } from './mapping-edits';

/** What an edit of the timeline does. */
export interface Edited {
  readonly edits: readonly TextEdit[];
  /** Where the cursor belongs afterwards, as an offset in the new text. */
  readonly cursor?: number;
}

/** The keys of an entry in the order of the format. */
export const ENTRY_KEYS = [
  'at',
  'until',
  'what',
  'who',
  'kind',
  'impact',
  'milestone',
  'incident',
  'judgment',
  'command',
  'output',
  'quote',
  'links',
] as const;
export type EntryKey = (typeof ENTRY_KEYS)[number];

/** Says an entry's impact, or takes it away with null. A text entry is written out as a mapping. `index`: its place in the timeline. */
export function setImpact(parsed: ParsedReview, index: number, impact: Impact | null): Edited {
  return setKey(parsed, index, 'impact', impact);
}

export function setKind(parsed: ParsedReview, index: number, kind: Kind | null): Edited {
  return setKey(parsed, index, 'kind', kind);
}

/** Sets all milestones of an entry, in the order in which they are applied; none takes the key away. */
export function setMilestones(parsed: ParsedReview, index: number, milestones: readonly Milestone[]): Edited {
  const sorted = MILESTONES.filter((milestone) => milestones.includes(milestone));
  const same =
    entriesOf(parsed.review)
      .at(index)
      ?.milestones.map(({ value }) => value)
      .sort()
      .join() === [...sorted].sort().join();
  if (same) return { edits: [] };
  return setKey(parsed, index, 'milestone', sorted.length > 1 ? `[${sorted.join(', ')}]` : (sorted[0] ?? null));
}

/** Makes room in an entry for how a decision looked when it was made: what was known, and the reasoning. One that has a judgment keeps it. */
export function addJudgment(parsed: ParsedReview, index: number): Edited {
  const entry = entriesOf(parsed.review).at(index);
  const node = entry && entryNode(parsed, entry)?.node;
  if (entry === undefined || entry.judgment !== null || node === undefined) return { edits: [] };
  if (node.type === 'map' && pairOf(node, 'judgment') !== undefined) return { edits: [] };
  return setKey(parsed, index, 'judgment', '{ known: "", reasoning: "" }');
}

/** `value` is YAML of one line, or null to take the key away. */
function setKey(parsed: ParsedReview, index: number, key: EntryKey, value: string | null): Edited {
  const entry = entriesOf(parsed.review).at(index);
  const found = entry && entryNode(parsed, entry);
  if (entry === undefined || found === undefined) return { edits: [] };
  const { node, flow } = found;
  const { source } = parsed;
  if (node.type === 'map') {
    return { edits: value === null ? removeKey(source, node, key) : writeKey(source, node, key, value, ENTRY_KEYS) };
  }
  if (value === null || node.type !== 'scalar') return { edits: [] };
  return { edits: expandEntry(source, entry, node, flow, [`${key}: ${value}`]) };
}

/** The node that an entry was read from, and whether it stands in brackets. */
export function entryNode({ root }: ParsedReview, entry: Entry): { node: YamlNode; flow: boolean } | undefined {
  const list = timelineNode(root);
  if (list?.type !== 'seq') return undefined;
  const node = itemAt(list, entry.index);
  return node && { node, flow: list.flow };
}

function timelineNode(root: MapNode): YamlNode | undefined {
  return pairOf(root, 'timeline')?.value;
}
