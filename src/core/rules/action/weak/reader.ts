import type { Sentence } from '../../../prose/sentence';

/**
 * Reads an order at its verb: the index behind the words that leave its end open, or null when it names what will be there. `again` reads
 * an order inside it ("work to …", "ask the vendor to …").
 */
export type Reader = (s: Sentence, at: number, again: (s: Sentence, at: number) => number | null) => number | null;

/** The same reader for several verbs, with blanks between. */
export function verbs(bases: string, reader: Reader): readonly (readonly [string, Reader])[] {
  return bases.split(' ').map((base) => [base, reader] as const);
}
