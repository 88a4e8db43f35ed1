/** `pir trends`: what the reviews of a team say together. */
import {
  changeArchive,
  EMPTY_ARCHIVE,
  exportTrends,
  filterChoices,
  PERIOD_LENGTHS,
  SEVERITIES,
  summarise,
  FILE_MARGIN,
  toSvg,
  trendCsv,
  trendHtml,
  trendMarkdown,
  trendPicture,
  trendsOf,
  trendText,
  type Archive,
  type TrendOptions,
  type Trends,
} from '../core/index';
import { oneOf, readArguments } from './arguments';
import { Refusal, type Command, type Surroundings } from './command';
import { checkEnding } from './endings';
import { notUtf8, readInputs, writeOutput } from './files';
import { progressOf } from './progress';
import { jsonText, visible } from './terminal';

const FORMATS = ['text', 'json', 'csv', 'markdown', 'svg', 'html'] as const;
/** Files with errors that are named one by one. */
const MOST_NAMED = 10;
const THEMES = ['light', 'dark', 'high-contrast', 'high-contrast-light', 'print'] as const;

export const trendsCommand: Command = {
  name: 'trends',
  usage: 'DIR|FILE|GLOB… [options]',
  summary: 'Says whether a team knows and recovers sooner: every incident, medians and 90th percentiles over time.',
  help: `  --format text|json|csv|markdown|svg|html   text by default; csv has a row for each incident
  --from DATE, --to DATE                     only incidents that began from the one day to the other, by the
                                             clocks of each review
  --severity sev1,sev2                       only these severities
  --service NAME                             only incidents of this service; several by commas
  --period month|quarter|year                by default the shortest of which up to 16 cover the time
  --means                                    means beside the medians; a few long incidents pull them up
  --theme light|dark|high-contrast|high-contrast-light|print   of the picture; light by default
  --width PX                                 of the picture; 900 by default
  -o FILE                                    write there instead of to standard output

Medians and percentiles are interpolated, as SQL's quantile_cont does. Figures from a start that is not known are lower bounds.`,
  run,
};

async function run(args: readonly string[], process: Surroundings): Promise<number> {
  const { positionals, values } = readArguments(args, {
    format: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    severity: { type: 'string' },
    service: { type: 'string' },
    period: { type: 'string' },
    means: { type: 'boolean' },
    theme: { type: 'string' },
    width: { type: 'string' },
    output: { type: 'string', short: 'o' },
  });
  const format = oneOf('format', values['format'], FORMATS, 'text');
  const theme = oneOf('theme', values['theme'], THEMES, 'light');
  const width = widthOf(values['width']);
  const options = optionsOf(values);
  const output = values['output'];
  if (typeof output === 'string') checkEnding(output, format, FORMATS);
  const archive = await readArchive(positionals, process);
  const trends = trendsOf(archive, { ...options, services: servicesOf(archive, options.services ?? []) });
  const text = write(trends, format, (picture) =>
    toSvg(trendPicture(picture, { width: width - 2 * FILE_MARGIN }), theme, { margin: FILE_MARGIN }),
  );
  if (typeof output === 'string') writeOutput(output, text, process);
  else process.out(text);
  return 0;
}

function optionsOf(values: Readonly<Record<string, string | boolean | undefined>>): TrendOptions {
  const list = (value: string | boolean | undefined): string[] =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== '')
      : [];
  const severities = list(values['severity']).map((one) => oneOf('severity', one.toLowerCase(), SEVERITIES, 'sev1'));
  const [from, to] = [dayOf('from', values['from']), dayOf('to', values['to'])];
  return {
    severities,
    services: list(values['service']),
    means: values['means'] === true,
    ...(values['period'] === undefined ? {} : { period: oneOf('period', values['period'], PERIOD_LENGTHS, 'month') }),
    ...(from === null ? {} : { from }),
    // The day itself counts.
    ...(to === null ? {} : { to: to + 86_400_000 }),
  };
}

/** Services as the reviews write them, whatever their case. @throws Refusal where no review names one */
function servicesOf(archive: Archive, asked: readonly string[]): string[] {
  if (asked.length === 0) return [];
  const { services } = filterChoices(archive);
  return asked.flatMap((name) => {
    const found = services.filter((one) => one.toLowerCase() === name.toLowerCase());
    if (found.length === 0) throw new Refusal(`no review names the service "${name}"; they name ${listed(services)}`);
    return found;
  });
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function dayOf(name: string, value: string | boolean | undefined): number | null {
  if (value === undefined) return null;
  const instant =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  if (Number.isNaN(instant)) throw new Refusal(`--${name} is a date such as 2026-02-03, not "${String(value)}"`);
  return instant;
}

function widthOf(value: string | boolean | undefined): number {
  if (value === undefined) return 900;
  const width = Number(value);
  if (!(width >= 280 && width <= 10_000))
    throw new Refusal(`--width is a number of pixels from 280, not "${String(value)}"`);
  return width;
}

/** The reviews that the arguments name, each summarised and then forgotten. */
async function readArchive(args: readonly string[], process: Surroundings): Promise<Archive> {
  const reviews = (await readInputs(args, undefined, process)).filter(({ kind }) => kind === 'review');
  const inputs = reviews.filter(({ path, source, utf8 }) => {
    if (!utf8 && reviews.length === 1) throw new Refusal(notUtf8(path, source));
    if (!utf8) process.err(`pir: ${visible(notUtf8(path, source))}; it does not count\n`);
    return utf8;
  });
  if (inputs.length === 0 && reviews.length > 0) throw new Refusal('none of these reviews can be read');
  const progress = progressOf(inputs.length, process);
  const put = inputs.map(({ path, source }, index) => {
    progress(index);
    return { uri: path, stamp: '', summary: summarise(source), findings: null };
  });
  progress(inputs.length);
  const broken = put.filter(({ summary }) => summary.unreadable);
  for (const { uri, summary } of broken.slice(0, MOST_NAMED)) {
    const why =
      summary.laterVersion === null
        ? 'has errors; what cannot be read of it does not count'
        : `is written in version ${visible(summary.laterVersion)} of the format, which needs a newer pir; it does not count`;
    process.err(`pir: ${visible(uri)} ${why}\n`);
  }
  if (broken.length > MOST_NAMED) process.err(`pir: so have ${broken.length - MOST_NAMED} more; pir lint says where\n`);
  const bare = put.filter(({ summary }) => !summary.unreadable && summary.disruptions.length === 0).length;
  if (bare > 0)
    process.err(
      `pir: ${bare} of ${put.length} ${put.length === 1 ? 'review has' : 'reviews have'} no milestones and so no figures\n`,
    );
  return changeArchive(EMPTY_ARCHIVE, { put });
}

function write(trends: Trends, format: (typeof FORMATS)[number], draw: (trends: Trends) => string): string {
  const path = (uri: string): string => uri;
  switch (format) {
    case 'text':
      return trendText(trends, visible);
    case 'json':
      return `${jsonText(exportTrends(trends, path), 2)}\n`;
    case 'csv':
      return trendCsv(trends, path);
    case 'markdown':
      return trendMarkdown(trends);
    case 'svg':
      return `${draw(trends)}\n`;
    case 'html':
      return trendHtml(trends);
  }
}
