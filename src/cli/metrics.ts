/** `pir metrics`: the figures that follow from the timelines. */
import {
  computeMetrics,
  exportMetrics,
  figureWords,
  METRIC_KEYS,
  figuresOf,
  parseReview,
  type ExportedMetrics,
  type Metrics,
  type Review,
} from '../core/index';
import { oneOf, readArguments } from './arguments';
import { Refusal, type Command, type Surroundings } from './command';
import { readInputs } from './files';
import { csvText } from './formats/csv';
import { progressOf } from './progress';
import { jsonText, visible } from './terminal';

const FORMATS = ['text', 'json', 'csv', 'ndjson'] as const;

export const metricsCommand: Command = {
  name: 'metrics',
  usage: 'FILE|GLOB|DIR… [--format text|json|csv|ndjson]',
  summary: 'Computes times to detect, acknowledge, recover and close, and phases, from the timelines.',
  help: `  --format text|json|csv|ndjson   text by default; csv has a row for each disruption
  --stdin-filename NAME           what standard input (\`-\`) is called

Moments are in UTC, lengths in seconds. at_least: the start is not known, so that figures from it count from the detection.`,
  run,
};

interface Measured {
  readonly path: string;
  readonly review: Review;
  readonly metrics: Metrics;
  readonly exported: ExportedMetrics;
}

function run(args: readonly string[], process: Surroundings): number {
  const { positionals, values } = readArguments(args, {
    format: { type: 'string' },
    'stdin-filename': { type: 'string' },
  });
  const format = oneOf('format', values['format'], FORMATS, 'text');
  const name = values['stdin-filename'];
  const inputs = readInputs(positionals, typeof name === 'string' ? name : undefined, process);
  const progress = progressOf(inputs.length, process);
  const measured = inputs.map(({ path, kind, source }, index): Measured => {
    progress(index);
    if (kind !== 'review') throw new Refusal(`${path} is not a review, and only reviews have figures`);
    const { review } = parseReview(source);
    const metrics = computeMetrics(review);
    return { path, review, metrics, exported: exportMetrics(review, metrics) };
  });
  progress(inputs.length);
  process.out(write(format, measured));
  return 0;
}

function write(format: (typeof FORMATS)[number], measured: readonly Measured[]): string {
  const files = measured.map(({ path, exported }) => ({ path, ...exported }));
  switch (format) {
    case 'json':
      return `${jsonText({ version: 1, files }, 2)}\n`;
    case 'ndjson':
      return files.map((file) => `${jsonText(file)}\n`).join('');
    case 'csv':
      return csv(files);
    case 'text':
      return measured.map(textOf).join('\n');
  }
}

function csv(files: readonly ({ readonly path: string } & ExportedMetrics)[]): string {
  const rows = files.flatMap(({ disruptions, ...file }) =>
    (disruptions.length === 0 ? [{}] : disruptions).map((disruption, index) => ({
      ...file,
      disruption: disruptions.length === 0 ? null : index + 1,
      ...disruption,
    })),
  );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvText(columns, rows);
}

function textOf({ path, review, metrics }: Measured): string {
  const lines = [`${visible(path)}${review.title === null ? '' : `: ${visible(review.title.value)}`}`];
  metrics.disruptions.forEach((disruption, index) => {
    const name = disruption.incident === null ? '' : ` (${visible(disruption.incident)})`;
    if (metrics.disruptions.length > 1 || name !== '') lines.push(`  disruption ${index + 1}${name}`);
    const figures = figuresOf(disruption);
    for (const key of METRIC_KEYS) {
      const figure = figures[key];
      if (figure !== null) lines.push(`    ${key.replaceAll('_', ' ').padEnd(20)} ${figureWords(figure)}`);
    }
  });
  if (metrics.disruptions.length === 0) lines.push('    no milestones, so there are no times');
  if (metrics.timeDisrupted !== null && metrics.disruptions.length > 1) {
    lines.push(
      `  ${'time disrupted'.padEnd(22)} ${figureWords(metrics.timeDisrupted)}${metrics.timeDisruptedIncomplete ? ', without those that lack an end or a start' : ''}`,
    );
  }
  lines.push(`  ${'entries'.padEnd(22)} ${metrics.entries}`);
  lines.push(
    `  ${'action items'.padEnd(22)} ${metrics.actionItems}, ${metrics.actionItemsOpen} open, ${metrics.actionItemsWithoutOwner} without an owner`,
  );
  return `${lines.join('\n')}\n`;
}
