/** What could be written at the cursor in a configuration of a team, as plain data. */
import { configKeys, configSchemaAt, configWords } from '../../config/keys';
import { typesOf } from '../complete/keys';
import { proposal, type Completion, type Proposal } from '../complete/completion';
import type { Path } from '../place/enclosing';
import { placeAt, type KeyPlace } from '../place/place';
import { rulesById } from '../rule-facts';

/**
 * Completions at an offset of `pir.config.yaml`: the keys of the place, the rules, and the words that a value takes. None inside texts.
 * Never throws; linear in the length of the source.
 */
export function completeConfig(source: string, offset: number): Completion[] {
  const place = placeAt(source, offset);
  if (place.at === 'value') {
    const blank = place.blank ? ' ' : '';
    return wordProposals(place.path).map((one) => ({ ...one, text: blank + one.text, replace: place.replace }));
  }
  if (place.at !== 'key') return [];
  // Keys of an item of a list need its dash.
  const list = !place.item && typesOf(configSchemaAt(place.path)).includes('array') && place.path.length > 0;
  const found = list
    ? keyProposals({ ...place, path: [...place.path, '*'], column: place.column + 2 }).map((one) => ({
        ...one,
        text: `- ${one.text}`,
      }))
    : keyProposals(place);
  return found.map((one) => ({ ...one, replace: place.replace }));
}

function wordProposals(path: Path): Proposal[] {
  return configWords(path).map((word) => proposal('word', word));
}

function keyProposals(place: KeyPlace): Proposal[] {
  const { path, present } = place;
  if (path.join() === 'rules') {
    return [...rulesById().values()]
      .filter(({ id }) => !present.includes(id))
      .map(({ id, title, why, severity }) =>
        proposal('rule', id, {
          detail: severity,
          documentation: `${title}. ${why}`,
          text: place.colon ? id : `${id}: `,
          more: !place.colon,
        }),
      );
  }
  return configKeys(...path)
    .filter((key) => !present.includes(key))
    .map((key) => {
      const below = [...path, key];
      const node = configSchemaAt(below);
      const opening = place.colon ? '' : place.flow ? ': ' : `:${opens(below, place.column)}`;
      return proposal('key', key, {
        detail: node?.title ?? null,
        documentation: node?.description ?? null,
        text: key + opening,
        more: !place.colon && (opening.includes('\n') ? below.join() === 'rules' : configWords(below).length > 0),
      });
    });
}

/** What is written behind the colon: a blank before a value, a new line before a mapping. */
function opens(path: Path, column: number): string {
  const types = typesOf(configSchemaAt(path));
  const mapping = types.includes('object') && !types.includes('string') && !types.includes('number');
  return mapping ? `\n${' '.repeat(column + 2)}` : ' ';
}
