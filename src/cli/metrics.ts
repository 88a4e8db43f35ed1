/** `pir metrics`: the figures that follow from the timelines. */
import {
  activityOfKinds,
  activityOfPeople,
  compareTargets,
  computeMetrics,
  costOfDisruption,
  costWords,
  csv,
  detectedBy,
  downtimeBudget,
  durationWords,
  exportMetrics,
  figureWords,
  METRIC_KEYS,
  changeWords,
  figuresOf,
  isSameStage,
  verdict,
  longestGap,
  type Disruption,
  type ExportedMetrics,
  type MetricKey,
  type Metrics,
  type Rates,
  type Review,
} from '../core/index';
import { oneOf, readArguments } from './arguments';
import type { Command, Surroundings } from './command';
import { readInputs } from './files';
import { progressOf } from './progress';
import { readableReviews, warnOfErrors } from './readable';
import { settingsFor } from './settings';
import { jsonText, visible } from './terminal';

const FORMATS = ['text', 'json', 'csv', 'ndjson'] as const;

export const metricsCommand: Command = {
  name: 'metrics',
  usage: 'FILE|GLOB|DIR… [--format text|json|csv|ndjson]',
  summary: 'Computes times to detect, acknowledge, recover and close, and phases, from the timelines.',
  help: `  --format text|json|csv|ndjson   text by default; csv has a row for each disruption
  --config FILE                   the team's configuration, which has the rates of cost; by default pir.config.yaml
                                  upwards from each file
  --stdin-filename NAME           what standard input (\`-\`) is called

Moments are in UTC, lengths in seconds. at_least: the start is not known, so that figures from it count from the detection.`,
  run,
};

interface Measured {
  readonly path: string;
  readonly review: Review;
  readonly metrics: Metrics;
  readonly rates: Rates | null;
  readonly exported: ExportedMetrics;
}

async function run(args: readonly string[], process: Surroundings): Promise<number> {
  const { positionals, values } = readArguments(args, {
    format: { type: 'string' },
    config: { type: 'string' },
    'stdin-filename': { type: 'string' },
  });
  const format = oneOf('format', values['format'], FORMATS, 'text');
  const name = values['stdin-filename'];
  const settings = settingsFor(typeof values['config'] === 'string' ? values['config'] : undefined, process);
  const inputs = await readInputs(positionals, typeof name === 'string' ? name : undefined, process);
  const progress = progressOf(inputs.length, process);
  const read = readableReviews(inputs, 'reviews have figures', process, progress);
  const measured = Array.from(read, ({ path, place, parsed }): Measured => {
    warnOfErrors(path, parsed, 'figures', process);
    const { review } = parsed;
    const metrics = computeMetrics(review);
    const { cost: rates } = settings(place).config;
    return { path, review, metrics, rates, exported: exportMetrics(review, metrics, rates) };
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
      return csvOf(files);
    case 'text':
      return measured.map(textOf).join('\n');
  }
}

function csvOf(files: readonly ({ readonly path: string } & ExportedMetrics)[]): string {
  // Lists of their own have no place in a row.
  const rows = files.flatMap(({ disruptions, targets: _t, people: _p, kinds: _k, ...file }) =>
    (disruptions.length === 0 ? [{}] : disruptions).map((disruption, index) => ({
      ...file,
      disruption: disruptions.length === 0 ? null : index + 1,
      ...disruption,
    })),
  );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row: Readonly<Record<string, unknown>>) => columns.map((column) => cellOf(row[column])));
  return csv([columns, ...cells], { lineBreak: '\n' });
}

function cellOf(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'number' || typeof value === 'string' ? value : String(value);
}

function textOf({ path, review, metrics, rates }: Measured): string {
  const lines = [`${visible(path)}${review.title === null ? '' : `: ${visible(review.title.value)}`}`];
  metrics.disruptions.forEach((disruption, index) => {
    const name = disruption.incident === null ? '' : ` (${visible(disruption.incident)})`;
    if (metrics.disruptions.length > 1 || name !== '') lines.push(`  disruption ${index + 1}${name}`);
    const figures = figuresOf(disruption);
    for (const key of METRIC_KEYS) {
      const figure = figures[key];
      if (figure !== null && !isSameStage(key, disruption))
        lines.push(
          `    ${key.replaceAll('_', ' ').padEnd(20)} ${figureWords(figure)}${target(review, disruption, key)}`,
        );
    }
    for (const { phases, start, end, approximate } of disruption.phases) {
      if (phases.length < 2 || start === null || end === null) continue;
      // Nothing divides them, as in the chart.
      const figure = { milliseconds: end - start, atLeast: false, approximate };
      lines.push(`    ${phases.join(' + ').padEnd(20)} ${figureWords(figure)}`);
    }
    const by = detectedBy(review, disruption);
    if (by !== null) lines.push(`    ${'detected by'.padEnd(20)} ${by}`);
    const gap = longestGap(review, disruption);
    if (gap !== null) lines.push(`    ${'longest gap'.padEnd(20)} ${durationWords(gap.length)}`);
  });
  if (metrics.disruptions.length === 0) lines.push('    no milestones, so there are no times');
  if (metrics.timeDisrupted !== null && metrics.disruptions.length > 1) {
    lines.push(
      `  ${'time disrupted'.padEnd(22)} ${figureWords(metrics.timeDisrupted)}${metrics.timeDisruptedIncomplete ? ', without those that lack an end or a start' : ''}`,
    );
  }
  const budget = downtimeBudget(review, metrics);
  if (budget?.share != null) {
    lines.push(
      `  ${'service level'.padEnd(22)} ${Math.round(budget.share * 100)}% of the ${durationWords(budget.allowed)} that are allowed`,
    );
  }
  const cost = costOfDisruption(metrics, rates);
  if (cost !== null) lines.push(`  ${'cost of disruption'.padEnd(22)} ${costWords(cost)}`);
  for (const { kind, entries, stated } of activityOfKinds(review)) lines.push(activityLine(kind, entries, stated));
  for (const { id, entries, stated } of activityOfPeople(review))
    lines.push(activityLine(visible(id), entries, stated));
  lines.push(`  ${'entries'.padEnd(22)} ${metrics.entries}`);
  lines.push(
    `  ${'action items'.padEnd(22)} ${metrics.actionItems}, ${metrics.actionItemsOpen} open, ${metrics.actionItemsWithoutOwner} without an owner`,
  );
  return `${lines.join('\n')}\n`;
}

/** `, target 5 min: met`, `, target 5 min (−50 %) next time`, or ''. */
function target(review: Review, disruption: Disruption, key: MetricKey): string {
  const found = compareTargets(review.targets, disruption).find((one) => one.key === key);
  if (found === undefined) return '';
  const length = `, target ${durationWords(found.target)}`;
  return found.change === null ? `${length}: ${verdict(found)}` : `${length} (${changeWords(found.change)}) next time`;
}

/** Entries, and how long those took that say so. */
function activityLine(name: string, entries: number, stated: number): string {
  const length = stated === 0 ? '' : `, ${durationWords(stated)} stated`;
  return `  ${name.padEnd(22)} ${entries} ${entries === 1 ? 'entry' : 'entries'}${length}`;
}
