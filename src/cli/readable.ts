import { parseReview, type Finding, type ParsedReview } from '../core/index';
import { Refusal, type Surroundings } from './command';
import type { Input } from './files';
import { visible } from './terminal';

export interface ReadReview extends Input {
  readonly parsed: ParsedReview;
}

/**
 * The reviews among the inputs that can be read at all. Others, such as those of a later version of the format, are named on standard error
 * and left out, so that one file does not stop a folder. One after another, since a folder may be larger than memory.
 *
 * @param only what only reviews have or do, for the refusal of another file: `reviews are exported`
 * @param on called before each, with how many there were
 * @throws Refusal when an input is no review, or when none of them can be read
 */
export function* readableReviews(
  inputs: readonly Input[],
  only: string,
  process: Surroundings,
  on: (done: number) => void = () => undefined,
): Generator<ReadReview> {
  let read = 0;
  for (const [index, input] of inputs.entries()) {
    on(index);
    const { path, kind, source } = input;
    if (kind !== 'review') throw new Refusal(`${path} is not a review, and only ${only}`);
    const parsed = parseReview(source);
    if (!parsed.refused) {
      read++;
      yield { ...input, parsed };
      continue;
    }
    const why = `${path}: ${parsed.findings[0]?.message ?? 'it cannot be read'}`;
    if (inputs.length === 1) throw new Refusal(why);
    process.err(`pir: ${visible(why)} It is left out.\n`);
  }
  if (read === 0 && inputs.length > 0) throw new Refusal('none of these reviews can be read');
}

/** Says on standard error that a review has errors, so that what is made of it may be wrong: `figures`, `the picture`. */
export function warnOfErrors(path: string, findings: readonly Finding[], what: string, process: Surroundings): void {
  const count = findings.filter(({ severity }) => severity === 'error').length;
  if (count > 0)
    process.err(`pir: ${count} ${count === 1 ? 'error' : 'errors'} in ${visible(path)}; ${what} may be wrong\n`);
}
