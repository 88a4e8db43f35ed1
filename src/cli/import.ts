/** `pir import`: a chat, a log or a postmortem from elsewhere → a review, or entries of one that exists. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import {
  applyEdits,
  importDraft,
  importEdits,
  importFormatNames,
  importText,
  isImportFormat,
  isZone,
  parseReview,
  type Imported,
  type ImportFormat,
} from '../core/index';
import { readArguments } from './arguments';
import { Refusal, type Command, type Surroundings } from './command';
import { isDay } from './day';
import { checkReviewEnding } from './endings';
import { readStandardText, readText, writeOutput } from './files';

const NAMES = importFormatNames();

export const importCommand: Command = {
  name: 'import',
  usage: '[FORMAT] FILE [-o OUT.pir.yaml | --into REVIEW.pir.yaml] [options]',
  summary: 'Makes a review of a chat, a log of another tool or a Markdown postmortem, or adds it to one.',
  help: `FORMAT is recognised where it is not named. \`-\` reads standard input.
${NAMES.map(({ id, name }) => `  ${id.padEnd(10)}  ${name}\n`).join('')}
  -o, --output OUT.pir.yaml   the file to write, which must not exist; standard output by default
  --into REVIEW.pir.yaml      adds the entries to this review, in the order of time; those that it has are left out
  --date YYYY-MM-DD           the day of times without a date, and the year of dates without one; without it, "25 Nov" is the one that is
                              nearest to today, and "Yesterday" the day before it
  --timezone ZONE             the zone of the new review, such as Europe/Berlin
  --title TITLE               the title of the new review
  --force                     replaces the file after -o`,
  run,
};

function run(args: readonly string[], process: Surroundings): number {
  const { positionals, values } = readArguments(args, {
    output: { type: 'string', short: 'o' },
    into: { type: 'string' },
    date: { type: 'string' },
    timezone: { type: 'string' },
    title: { type: 'string' },
    force: { type: 'boolean' },
  });
  const { output, into, date, timezone, title } = values;
  const { format, path } = named(positionals, process);
  if (typeof output === 'string' && typeof into === 'string')
    throw new Refusal('-o makes a new file and --into adds to one; name one of them');
  if (typeof date === 'string' && !isDay(date)) throw new Refusal(`--date is a day such as 2025-11-20, not "${date}"`);
  if (typeof timezone === 'string' && !isZone(timezone))
    throw new Refusal(`--timezone is a zone such as Europe/Berlin, not "${timezone}"`);
  const text = path === '-' ? readStandardText(process) : readText(path, process);
  const result = importText(text, {
    ...(format === undefined ? {} : { format }),
    ...(typeof date === 'string' ? { date } : { near: localDay(), today: localDay() }),
  });
  if (!result.ok) throw new Refusal(`${path}: ${result.message.replace(/\.$/, '')}`);
  for (const warning of result.imported.warnings) process.err(`${warning}\n`);
  if (typeof into === 'string') return addTo(into, result.imported, process);
  const draft = importDraft(result.imported, {
    ...(typeof timezone === 'string' ? { timezone } : {}),
    ...(typeof title === 'string' ? { title } : {}),
  });
  const times = result.imported.entries.flatMap(({ at }) => at ?? []);
  if (times.length > 0 && times.every((time) => time.date === null))
    process.err('No date stands in the text: write it before the first time, or name it with --date.\n');
  if (typeof output !== 'string') {
    process.out(draft);
    return 0;
  }
  writeNew(output, draft, values['force'] === true, process);
  process.err(
    `${output}: ${count(result.imported.entries.length, 'entry', 'entries')} from ${path === '-' ? 'standard input' : basename(path)} (${result.format})\n`,
  );
  return 0;
}

/** Today on this machine's calendar, `YYYY-MM-DD`. */
function localDay(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function named(
  positionals: readonly string[],
  { directory }: Surroundings,
): { format: ImportFormat | undefined; path: string } {
  const [first, second, ...more] = positionals;
  if (first === undefined || more.length > 0) throw new Refusal('name a file, or a format and a file');
  if (second === undefined) {
    if (isImportFormat(first) && !existsSync(resolve(directory, first)))
      throw new Refusal(`name the file to read as ${first}`);
    return { format: undefined, path: first };
  }
  if (!isImportFormat(first))
    throw new Refusal(`there is no format "${first}"; there are ${NAMES.map(({ id }) => id).join(', ')}`);
  return { format: first, path: second };
}

function addTo(review: string, imported: Imported, process: Surroundings): number {
  const source = readText(review, process);
  const { edits, added, duplicates, warnings, refused } = importEdits(parseReview(source), imported);
  if (refused !== null) throw new Refusal(`${review}: ${refused.replace(/\.$/, '')}`);
  for (const warning of warnings) process.err(`${warning}\n`);
  if (edits.length > 0) writeOutput(review, applyEdits(source, edits), process);
  const known = duplicates === 0 ? '' : `; ${count(duplicates, 'entry was', 'entries were')} there already`;
  process.err(`${review}: ${count(added, 'entry', 'entries')} added${known}\n`);
  return 0;
}

/** @throws Refusal where the file exists and may not be replaced */
export function writeNew(path: string, text: string, force: boolean, process: Surroundings): void {
  checkReviewEnding(path);
  if (!force && existsSync(resolve(process.directory, path)))
    throw new Refusal(`${path} exists already; --force replaces it`);
  writeOutput(path, text, process);
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
