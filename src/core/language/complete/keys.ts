import { keysAt, resolve, schemaAt, type SchemaNode } from '../../format/schema';
import { keyDocumentation } from '../explain';
import type { KeyPlace } from '../place/place';
import type { Path } from '../place/enclosing';
import { proposal, type Proposal } from './completion';
import { hasValues } from './values';

/** Keys of the mapping at the cursor that are not there yet, in the order of the format. */
export function keyProposals(place: KeyPlace): Proposal[] {
  return keysAt(place.path)
    .filter((key) => !place.present.includes(key))
    .map((key) => {
      const path = [...place.path, key];
      const node = schemaAt(path) ?? {};
      const opening = place.colon ? '' : place.flow ? ': ' : `:${opens(node, path, place.column)}`;
      return proposal('key', key, {
        detail: node.title ?? null,
        documentation: keyDocumentation(node, path),
        text: key + opening,
        more: !place.colon && (hasValues(path) || opening.includes('\n')),
      });
    });
}

/** Whether a list can go on at the place, each item on a line of its own. */
export function isList(path: Path): boolean {
  return typesOf(schemaAt(path)).includes('array') && path.length > 0;
}

export function typesOf(node: SchemaNode | undefined): readonly string[] {
  return [node?.type ?? []].flat();
}

/** What is written behind the colon: a blank before a value, a new line before a mapping or a list of items with keys. */
function opens(node: SchemaNode, path: Path, column: number): string {
  const types = typesOf(node);
  const inner = ' '.repeat(column + 2);
  if (path.length === 1 && types.includes('array') && isMapping(node.items)) return `\n${inner}- `;
  if (TEXT_LISTS.has(path.at(-1) ?? '')) return `\n${inner}- `;
  if (path.at(-1) === 'judgment' || (types.includes('object') && !types.includes('string'))) return `\n${inner}`;
  return ' ';
}

const TEXT_LISTS: ReadonlySet<string> = new Set(['goals', 'parking_lot', 'countermeasures']);

function isMapping(items: SchemaNode | undefined): boolean {
  return items !== undefined && resolve(items).properties !== undefined;
}
