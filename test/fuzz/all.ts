import type fc from 'fast-check';
import * as properties from './properties';
import { configurations, reviews } from './texts';

interface Property {
  readonly name: string;
  readonly texts: fc.Arbitrary<string>;
  readonly holds: (text: string) => void;
}

export const PROPERTIES: readonly Property[] = [
  { name: 'is read in its time, with every place inside it', texts: reviews, holds: properties.isReadWithoutHarm },
  { name: 'is read as YAML has it, or something is said', texts: reviews, holds: properties.isSilentOnlyAboutYaml },
  { name: 'is read without `yaml` as with it', texts: reviews, holds: properties.isReadAlikeWithoutYaml },
  { name: 'is mended by safe fixes in the end', texts: reviews, holds: properties.isMendedInTheEnd },
  { name: 'is edited where it was asked for, and nowhere else', texts: reviews, holds: properties.isEditedInPlace },
  { name: 'is imported as a review that reads, or refused', texts: reviews, holds: properties.isImportedOrRefused },
  { name: 'is a configuration, or something is said', texts: configurations, holds: properties.isAConfiguration },
];
