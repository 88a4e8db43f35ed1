/** `npm run fuzz [-- SECONDS]`: every property for its share of the time (five minutes). A failure prints the text, which becomes a case in `named.ts`. */
import fc from 'fast-check';
import { PROPERTIES } from './all';

const seconds = Number(process.argv[2] ?? 300);
if (!(seconds > 0)) throw new Error('name a number of seconds');

for (const { name, texts, holds } of PROPERTIES) {
  const result = fc.check(fc.property(texts, holds), {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: (seconds * 1000) / PROPERTIES.length,
  });
  console.log(`${result.failed && !result.interrupted ? 'FAILS' : 'holds'} ${name} (${result.numRuns} texts)`);
  if (result.counterexample !== null) {
    console.log(JSON.stringify(result.counterexample[0]), result.errorInstance);
    process.exitCode = 1;
  }
}
