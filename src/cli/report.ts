/** `pir report`: a review as a report, for people inside or for everybody. */
import { basename, dirname, join } from 'node:path';
import { LineIndex, type Config, type Finding, type ParsedReview } from '../core/index';
import type { Audience, ReportFormat, ReportOptions } from '../core/report/index';
import { oneOf, readArguments } from './arguments';
import { Refusal, type Command, type Surroundings } from './command';
import { checkEnding } from './endings';
import { readInput, writeOutput } from './files';
import { readReview, warnOfErrors } from './readable';
import { settingsFor } from './settings';
import { visible } from './terminal';

export const reportCommand: Command = {
  name: 'report',
  usage: 'FILE --audience internal|public [--format markdown|html|confluence|text|csv|github-csv|ics] [-o OUT]',
  summary: 'Writes the report of a review, for the company or for everybody.',
  help: `  --audience internal|public   who will read it; there is no default
  --format markdown|html|confluence|text
                               a whole report; markdown by default
  --format csv|github-csv      the action items, for Jira or for importers of GitHub issues
  --format ics                 the review meeting
  -o, --output OUT             the file to write; standard output by default. Markdown and Confluence keep their
                               picture in OUT with the ending .svg beside it
  --ticket-url URL             where tickets are, with {ticket} in it: https://tickets.example.com/{ticket};
                               else \`tickets.url\` of pir.config.yaml
  --config FILE                the team's configuration; by default pir.config.yaml upwards from the file
  --allow-leaks                public: write it although names, hosts or ids would leave the company
  --before-embargo             public: write it although \`public.embargo_until\` has not come
  --stdin-filename NAME        what standard input (\`-\`) is called

Exit status 2 where a public report is refused: each line says where and why.`,
  run,
};

const FORMATS = ['markdown', 'html', 'confluence', 'text', 'csv', 'github-csv', 'ics'] as const;

async function run(args: readonly string[], process: Surroundings): Promise<number> {
  const { positionals, values } = readArguments(args, {
    audience: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    'ticket-url': { type: 'string' },
    'allow-leaks': { type: 'boolean' },
    'before-embargo': { type: 'boolean' },
    config: { type: 'string' },
    'stdin-filename': { type: 'string' },
  });
  if (values['audience'] === undefined) throw new Refusal('--audience says who will read it: internal or public');
  const audience = oneOf('audience', values['audience'], ['internal', 'public'] as const, 'internal');
  const format = oneOf('format', values['format'], FORMATS, 'markdown');
  const ticketUrl = readTicketUrl(values['ticket-url']);
  const { 'stdin-filename': name, output } = values;
  if (typeof output === 'string') checkEnding(output, format, FORMATS, 'a browser prints the HTML report as PDF');
  const settings = settingsFor(typeof values['config'] === 'string' ? values['config'] : undefined, process);
  const input = await readInput(positionals, typeof name === 'string' ? name : undefined, process);
  const { path, place, kind, source } = input;
  if (kind !== 'review') throw new Refusal(`${path} is not a review, and only reviews have reports`);
  const parsed = readReview(input);
  if (typeof parsed === 'string') throw new Refusal(parsed);
  warnOfErrors(path, parsed, 'the report', process);
  const { config: team } = settings(place);
  if (audience === 'public') {
    const found = await obstacles(parsed, team, values['allow-leaks'] === true, values['before-embargo'] === true);
    if (found.length > 0) return refuse(path, source, found, process);
  }
  const made = await make(parsed, audience, format, typeof output === 'string' ? output : null, {
    team,
    ...(ticketUrl === undefined ? {} : { ticketUrl }),
  });
  for (const file of made) {
    if (file.path === null) process.out(file.text);
    else writeOutput(file.path, file.text, process);
  }
  return 0;
}

function readTicketUrl(value: string | boolean | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (!/^https?:\/\//.test(value) || !value.includes('{ticket}'))
    throw new Refusal(`--ticket-url is an address with {ticket} in it, not "${value}"`);
  return value;
}

async function obstacles(
  parsed: ParsedReview,
  team: Config,
  leaksAllowed: boolean,
  early: boolean,
): Promise<Finding[]> {
  const { embargo, leaks } = await import('../core/report/index');
  return [...(early ? [] : embargo(parsed, Date.now())), ...(leaksAllowed ? [] : leaks(parsed, team))];
}

/** Where and why, one line each, and the option that would go past it. */
function refuse(path: string, source: string, found: readonly Finding[], process: Surroundings): number {
  const lines = new LineIndex(source);
  for (const { span, message, rule } of found) {
    const { line, column } = lines.position(span.start);
    process.err(`${visible(path)}:${line + 1}:${column + 1}: ${visible(message)} (${rule})\n`);
  }
  const options = [
    ...(found.some(({ rule }) => rule === 'public/embargo') ? ['--before-embargo'] : []),
    ...(found.some(({ rule }) => rule !== 'public/embargo') ? ['--allow-leaks'] : []),
  ];
  process.err(`pir: no public report is written; ${options.join(' and ')} would write it all the same\n`);
  return 2;
}

interface Made {
  /** Null for standard output. */
  readonly path: string | null;
  readonly text: string;
}

/** The report, and the picture beside it where there is a file to be beside. */
async function make(
  parsed: ParsedReview,
  audience: Audience,
  format: (typeof FORMATS)[number],
  output: string | null,
  options: ReportOptions,
): Promise<Made[]> {
  const { report, reportExport, reportPicture } = await import('../core/report/index');
  if (format === 'csv' || format === 'github-csv' || format === 'ics') {
    if (audience === 'public')
      throw new Refusal(`--format ${format} names people, so it is for --audience internal only`);
    const text = reportExport(parsed, format);
    if (text === null) throw new Refusal('`review.held` says when the meeting is; without it there is none to write');
    return [{ path: output, text }];
  }
  const picture =
    output !== null && audience === 'internal' && hasPictureBeside(format) ? reportPicture(parsed, options) : null;
  const beside = picture === null || output === null || /\.svg$/i.test(output) ? null : pictureName(output);
  const text = report(parsed, audience, format, {
    ...options,
    ...(beside === null ? {} : { picture: beside }),
  });
  const files: Made[] = [{ path: output, text }];
  return picture === null || beside === null || output === null
    ? files
    : [...files, { path: join(dirname(output), beside), text: picture }];
}

const hasPictureBeside = (format: ReportFormat): boolean => format === 'markdown' || format === 'confluence';

const pictureName = (output: string): string => `${basename(output).replace(/\.[^.]+$/, '')}.svg`;
