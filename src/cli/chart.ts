/** `pir chart`: the picture of a review as an SVG file. */
import { chart, computeMetrics, FILE_MARGIN, toSvg, WIDE } from '../core/index';
import { oneOf, readArguments } from './arguments';
import { Refusal, type Command, type Surroundings } from './command';
import { checkEnding } from './endings';
import { readInput, writeOutput } from './files';
import { readableReviews, warnOfErrors } from './readable';
import { settingsFor } from './settings';

const THEMES = ['light', 'dark', 'high-contrast', 'high-contrast-light', 'print'] as const;
const WIDTHS = { least: 300, most: 10_000 };

export const chartCommand: Command = {
  name: 'chart',
  usage: 'FILE [--theme light|dark|high-contrast|high-contrast-light|print] [--width PX] [-o OUT.svg]',
  summary: 'Draws the timeline and the recovery path of a review.',
  help: `  --theme light|dark|high-contrast|high-contrast-light|print   light by default
  --width PX                 ${WIDTHS.least} to ${WIDTHS.most}; 900 by default, below ${WIDE + 2 * FILE_MARGIN} the narrow picture
  -o, --output OUT.svg       the file to write; standard output by default
  --stdin-filename NAME      what standard input (\`-\`) is called`,
  run,
};

async function run(args: readonly string[], process: Surroundings): Promise<number> {
  const { positionals, values } = readArguments(args, {
    theme: { type: 'string' },
    width: { type: 'string' },
    output: { type: 'string', short: 'o' },
    'stdin-filename': { type: 'string' },
  });
  const theme = oneOf('theme', values['theme'], THEMES, 'light');
  const width = readWidth(values['width']);
  const { 'stdin-filename': name, output } = values;
  if (typeof output === 'string')
    checkEnding(output, 'svg', [], 'charts are SVG here, and the chart in the editor is exported as PNG too');
  const input = await readInput(positionals, typeof name === 'string' ? name : undefined, process);
  const [read] = readableReviews([input], 'reviews have a chart', process);
  if (read === undefined) throw new Refusal(`${input.path} cannot be read`);
  warnOfErrors(input.path, read.parsed, 'the picture', process);
  const { review } = read.parsed;
  const { severities } = settingsFor(undefined, process)(input.place).config;
  const options = { width: width - 2 * FILE_MARGIN, severities, ...(theme === 'print' && { numbers: true }) };
  const svg = `${toSvg(chart(review, computeMetrics(review), options).scene, theme, { margin: FILE_MARGIN })}\n`;
  if (typeof output === 'string') writeOutput(output, svg, process);
  else process.out(svg);
  return 0;
}

function readWidth(value: string | boolean | undefined): number {
  if (typeof value !== 'string') return 900;
  const width = /^\d+$/.test(value) ? Number(value) : NaN;
  if (!(width >= WIDTHS.least && width <= WIDTHS.most))
    throw new Refusal(`--width is a number of pixels from ${WIDTHS.least} to ${WIDTHS.most}, not "${value}"`);
  return width;
}
