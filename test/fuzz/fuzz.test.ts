import fc from 'fast-check';
import { NAMED } from './named';
import { PROPERTIES } from './all';

/** Runs of each property: seconds here, minutes in `npm run fuzz`. */
const RUNS = 120;

describe('any text that people or tools leave behind', function () {
  this.timeout(120_000);
  for (const { name, texts, holds } of PROPERTIES) {
    it(name, () => fc.assert(fc.property(texts, holds), { numRuns: RUNS }));
  }

  for (const [name, text] of Object.entries(NAMED)) {
    it(`as it once went wrong: ${name}`, () => {
      for (const { holds } of PROPERTIES) holds(text);
    });
  }
});
