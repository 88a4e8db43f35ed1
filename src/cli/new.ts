/** `pir new`: a review to fill in. */
import { dirname, join, relative, resolve } from 'node:path';
import { stderr, stdin } from 'node:process';
import { isZone, newReview, SEVERITIES, type NewReviewOptions } from '../core/index';
import { readArguments } from './arguments';
import { Refusal, type Command, type Surroundings } from './command';
import { isDay } from './day';
import { checkReviewEnding } from './endings';
import { readText } from './files';
import { writeNew } from './import';
import { answersTo, Left } from './questions';
import { settingsFor } from './settings';

export const newCommand: Command = {
  name: 'new',
  usage: '[-o OUT.pir.yaml] [--title TITLE] [--severity sev1 … sev5] [options]',
  summary: 'Writes a review to fill in.',
  help: `On a terminal it asks for what is not given; an empty answer leaves it open.

  -o, --output OUT.pir.yaml   the file to write, which must not exist; standard output by default
  --title TITLE               what people could no longer do
  --severity SEVERITY         ${SEVERITIES.join(', ')}
  --services A,B              what was affected
  --timezone ZONE             such as Europe/Berlin; that of this computer when it is asked for
  --date YYYY-MM-DD           the day of the incident
  --template full|light|NAME  light for a false alarm or a near miss, or a template that pir.config.yaml names
  --force                     replaces the file after -o`,
  run,
};

async function run(args: readonly string[], process: Surroundings): Promise<number> {
  const { positionals, values } = readArguments(args, {
    output: { type: 'string', short: 'o' },
    title: { type: 'string' },
    severity: { type: 'string' },
    services: { type: 'string' },
    timezone: { type: 'string' },
    date: { type: 'string' },
    template: { type: 'string' },
    force: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new Refusal(`what is "${positionals[0] ?? ''}"? The file to write stands after -o`);
  const { output } = values;
  if (typeof output === 'string') checkReviewEnding(output);
  const template =
    templateOf(values['template'], typeof output === 'string' ? output : null, process) ??
    (values['severity'] === 'sev5' ? 'light' : 'full');
  let given: Known;
  try {
    given = await answers(values, process);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    process.err('\n');
    return error.interrupted ? 130 : 1;
  }
  const { text } = newReview({ ...given, template });
  if (typeof output !== 'string') {
    process.out(text);
    return 0;
  }
  writeNew(output, text, values['force'] === true, process);
  process.err(`${output} is ready to be filled in\n`);
  return 0;
}

/**
 * One of ours, or what the team's configuration calls so; looked for from the file that is to be written.
 * @throws Refusal where neither knows the name
 */
function templateOf(
  name: string | boolean | undefined,
  output: string | null,
  process: Surroundings,
): NewReviewOptions['template'] | null {
  if (typeof name !== 'string') return null;
  if (name === 'full' || name === 'light') return name;
  const { path, config } = settingsFor(undefined, process)(output === null ? null : resolve(process.directory, output));
  const file = Object.hasOwn(config.templates, name) ? config.templates[name] : undefined;
  if (path === null || file === undefined)
    throw new Refusal(
      `--template is one of ${['full', 'light', ...Object.keys(config.templates)].join(', ')}, not "${name}"`,
    );
  return { text: readText(relative(process.directory, join(dirname(path), file)), process) };
}

type Known = Omit<NewReviewOptions, 'template'>;

/** What the options give, and on a terminal what is answered. @throws Refusal for a value that is none */
async function answers(
  values: Readonly<Record<string, string | boolean | undefined>>,
  process: Surroundings,
): Promise<Known> {
  const given = known(values);
  if (!stdin.isTTY || !process.isTerminal.err) return given;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const questions = [
    { name: 'title', text: 'What could people no longer do?' },
    { name: 'severity', text: `How grave was it (${SEVERITIES.join(', ')})?` },
    { name: 'services', text: 'Which services?' },
    { name: 'timezone', text: `In which time zone are the times (${here})?` },
  ].filter(({ name }) => values[name] === undefined);
  return known({ timezone: here, ...values, ...(await answersTo(questions, known, { input: stdin, output: stderr })) });
}

function known({
  title,
  severity,
  services,
  timezone,
  date,
}: Readonly<Record<string, string | boolean | undefined>>): Known {
  const level = SEVERITIES.find((one) => one === severity);
  if (severity !== undefined && level === undefined)
    throw new Refusal(`--severity is one of ${SEVERITIES.join(', ')}, not "${String(severity)}"`);
  if (typeof timezone === 'string' && !isZone(timezone))
    throw new Refusal(`--timezone is a zone such as Europe/Berlin, not "${timezone}"`);
  if (typeof date === 'string' && !isDay(date)) throw new Refusal(`--date is a day such as 2025-11-20, not "${date}"`);
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(level === undefined ? {} : { severity: level }),
    ...(typeof services === 'string' ? { services: services.split(',') } : {}),
    ...(typeof timezone === 'string' ? { timezone } : {}),
    ...(typeof date === 'string' ? { date } : {}),
  };
}
