/** Looking into JSON of which nothing is certain. */
import type { Span } from '../../text/span';
import { People } from '../text/people';
import type { Imported, ImportedEntry, Rest } from '../imported';
import type { ReviewDraft } from '../../format/write-review';

export type Json = unknown;

/** The value behind a path of keys, or undefined. */
export function at(value: Json, ...path: readonly string[]): Json {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || Array.isArray(here) || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}

/** The first of several paths that holds words or a number, as text; null when none does. */
export function textAt(value: Json, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const found = at(value, ...path.split('.'));
    if (typeof found === 'string' && found.trim() !== '') return found;
    if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  }
  return null;
}

export function listAt(value: Json, ...path: readonly string[]): readonly Json[] | null {
  const found = path.length === 0 ? value : at(value, ...path);
  return Array.isArray(found) ? found : null;
}

export function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether most of the items have one of the keys: one odd item does not hide what a list is. */
export function mostHave(items: readonly Json[], ...keys: readonly string[]): boolean {
  const having = items.filter((item) => keys.some((key) => at(item, key) !== undefined)).length;
  return items.length > 0 && having * 2 > items.length;
}

/** What one tool's items are read with. */
export interface ItemReader {
  readonly span: Span;
  readonly people: People;
}

/** Reads each item; what an item reader does not understand is kept as its JSON. */
export function readItems(
  items: readonly Json[],
  text: string,
  read: (item: Json, reader: ItemReader) => ImportedEntry | null,
  review: ReviewDraft = {},
): Imported {
  const reader = { span: { start: 0, end: text.length }, people: new People() };
  const entries: ImportedEntry[] = [];
  const rest: Rest[] = [];
  for (const item of items) {
    const entry = isObject(item) ? read(item, reader) : null;
    if (entry === null) rest.push({ text: JSON.stringify(item), before: entries.length, span: reader.span });
    else entries.push(entry);
  }
  return { entries, rest, people: reader.people.named(), zone: null, warnings: [], review };
}

/** The first list below one of the keys, or else below `nodes`, however deep an answer of GraphQL has it. */
export function nodesOf(value: Json, keys: readonly string[], depth = 0): readonly Json[] | null {
  if (depth > 6 || !isObject(value)) return null;
  for (const key of keys) {
    const own = listAt(value, key, 'nodes');
    if (own !== null) return own;
  }
  const own = listAt(value, 'nodes');
  if (own !== null) return own;
  for (const inner of Object.values(value as Readonly<Record<string, unknown>>)) {
    const found = nodesOf(inner, keys, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** The values that are words, each once. */
export function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

/** A review's part where there is something to say. */
export function part<K extends keyof ReviewDraft>(key: K, value: ReviewDraft[K] | null | undefined): ReviewDraft {
  const empty = value == null || (Array.isArray(value) && value.length === 0);
  return empty ? {} : { [key]: value };
}
