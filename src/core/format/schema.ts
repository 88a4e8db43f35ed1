/** The JSON Schema of the format as data: the one source of keys, their descriptions and their values. */
import json from './schema.json';

export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  /** One meaning for each value of `enum`. */
  readonly enumDescriptions?: readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly then?: SchemaNode;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

export const SCHEMA: SchemaNode = json as SchemaNode;

/** A node with its `$ref` followed; what is said beside the reference wins. */
export function resolve(node: SchemaNode, root = SCHEMA): SchemaNode {
  if (node.$ref === undefined) return node;
  const target = root.$defs?.[node.$ref.replace('#/$defs/', '')] ?? {};
  return { ...target, ...node };
}

/** The schema of a place: keys of mappings, and numbers (or `*`) for the items of lists. Undefined where nothing is allowed. */
export function schemaAt(path: readonly (string | number)[], root = SCHEMA): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const step of path) {
    const here: SchemaNode = resolve(node, root);
    if (typeof step === 'number' || step === '*') node = here.items;
    else if (here.properties !== undefined && Object.hasOwn(here.properties, step)) node = here.properties[step];
    else node = typeof here.additionalProperties === 'object' ? here.additionalProperties : undefined;
    if (node === undefined) return undefined;
  }
  return resolve(node, root);
}

/** The keys that a mapping at this place may hold. */
export function keysAt(path: readonly (string | number)[]): readonly string[] {
  return Object.keys(schemaAt(path)?.properties ?? {});
}

/** The fixed values of a place, without null. */
export function valuesAt(path: readonly (string | number)[]): readonly string[] {
  const node = schemaAt(path);
  const list = node?.enum ?? node?.then?.enum ?? [];
  return list.filter((value): value is string => value !== null);
}
