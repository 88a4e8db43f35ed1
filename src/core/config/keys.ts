/** The keys and values of each place of the file, from its schema. */
import { schemaAt, type SchemaNode } from '../format/schema';
import json from './schema.json';

const SCHEMA = json as unknown as SchemaNode;

/** The schema of a place of the configuration: keys, and `*` or a number for an item of a list. Undefined where nothing is allowed. */
export function configSchemaAt(path: readonly (string | number)[]): SchemaNode | undefined {
  return schemaAt(path, SCHEMA);
}

/** The keys at the top, or below one of them. */
export function configKeys(...path: readonly string[]): readonly string[] {
  return Object.keys(configSchemaAt(path)?.properties ?? {});
}

/** The keys of a phrase to flag. */
export const FLAG_KEYS: readonly string[] = configKeys('phrases', 'flag', '*');

/** The fixed words that may stand at a place; `off` stands for the truth value that some readers of YAML make of it. */
export function configWords(path: readonly (string | number)[]): readonly string[] {
  const words: readonly unknown[] = configSchemaAt(path)?.enum ?? [];
  return words.filter((word): word is string => typeof word === 'string');
}
