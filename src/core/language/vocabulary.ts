import schema from '../format/schema.json';

/** A word of a fixed vocabulary and what it means, as the schema says it. */
export interface Meaning {
  readonly word: string;
  readonly meaning: string;
}

const { impact, kind, milestone } = schema.$defs.entry.properties;
const { severity } = schema.properties;

/** The words that an entry's `impact`, `kind` or `milestone` may be, or a review's `severity`, in the order of the format. */
export function vocabulary(key: 'impact' | 'kind' | 'milestone' | 'severity'): readonly Meaning[] {
  const { enum: words, enumDescriptions } = { impact, kind, milestone: milestone.items, severity }[key];
  return words.flatMap((word, index) => (word === null ? [] : [{ word, meaning: enumDescriptions[index] ?? '' }]));
}
