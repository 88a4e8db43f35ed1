/** The keys of each place of the file, from its schema. */
import json from './schema.json';

interface Place {
  readonly properties?: Readonly<Record<string, Place>>;
}

const SCHEMA = json as unknown as Place & { readonly $defs: Readonly<Record<string, Place>> };

/** The keys at the top, or below one of them. */
export function configKeys(...path: readonly string[]): readonly string[] {
  let place: Place | undefined = SCHEMA;
  for (const key of path) place = place?.properties?.[key];
  return Object.keys(place?.properties ?? {});
}

/** The keys of a phrase to flag. */
export const FLAG_KEYS: readonly string[] = Object.keys(SCHEMA.$defs['flagged']?.properties ?? {});
