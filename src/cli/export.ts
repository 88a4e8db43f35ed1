/** `pir export`: reviews in their canonical form, for jq, DuckDB and scripts. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportReview } from '../core/index';
import { oneOf, readArguments } from './arguments';
import type { Command, Surroundings } from './command';
import { readInputs } from './files';
import { readableReviews } from './readable';
import { jsonText } from './terminal';

export const exportCommand: Command = {
  name: 'export',
  usage: 'FILE|GLOB|DIR… [--format json|ndjson]',
  summary: 'Prints reviews as JSON in which every short form is written out.',
  help: `  --format json|ndjson    json by default; of several files a list, each review with its path
  --stdin-filename NAME   what standard input (\`-\`) is called

Lists are lists, items mappings, moments in UTC, lengths of time in seconds.`,
  run,
};

async function run(args: readonly string[], process: Surroundings): Promise<number> {
  const { positionals, values } = readArguments(args, {
    format: { type: 'string' },
    'stdin-filename': { type: 'string' },
  });
  const format = oneOf('format', values['format'], ['json', 'ndjson'] as const, 'json');
  const name = values['stdin-filename'];
  const inputs = await readInputs(positionals, typeof name === 'string' ? name : undefined, process);
  const exported = Array.from(readableReviews(inputs, 'reviews are exported', process), ({ path, parsed }) => ({
    path,
    review: exportReview(parsed.review),
  }));
  const [only] = exported;
  // The form of the output follows from the arguments, not from how many files a folder happens to hold.
  if (format === 'json' && only !== undefined && isOneFile(positionals, process))
    process.out(`${jsonText(only.review, 2)}\n`);
  else if (format === 'json') process.out(`${jsonText(exported.map(withPath), 2)}\n`);
  else process.out(exported.map((one) => `${jsonText(withPath(one))}\n`).join(''));
  return 0;
}

function isOneFile(args: readonly string[], { directory }: Surroundings): boolean {
  const [only] = args;
  return (
    args.length === 1 &&
    only !== undefined &&
    (only === '-' || statSync(resolve(directory, only), { throwIfNoEntry: false })?.isFile() === true)
  );
}

function withPath({ path, review }: { path: string; review: ReturnType<typeof exportReview> }): object {
  return { path, ...(review as object) };
}
