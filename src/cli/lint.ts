/** `pir lint`: the findings of reviews, in the form that the reader asks for. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  applyEdits,
  editsOf,
  encodingFinding,
  fixesOf,
  LineIndex,
  lintReview,
  parseReview,
  readTeamConfig,
  sortFindings,
  STATUSES,
  teamOptions,
  type Finding,
  type LintOptions,
  type ParsedReview,
  type Status,
} from '../core/index';
import { acrossReviews, lintedReview, type Across, type LintedReview } from './across';
import { oneOf, readArguments } from './arguments';
import { withoutKnown } from './baseline';
import { Refusal, type Command, type Surroundings } from './command';
import { isDay } from './day';
import { readInputs, reason, type Input } from './files';
import { githubReport } from './formats/github';
import { jsonReport } from './formats/json';
import { junitReport } from './formats/junit';
import { textReport } from './formats/text';
import { progressOf } from './progress';
import { markdownReviews, settingsFor } from './settings';
import { painter, visible } from './terminal';

/** A file and what is said about it. */
export interface Linted {
  readonly path: string;
  readonly source: string;
  readonly findings: readonly Finding[];
  /** How many more it has that the baseline knows. */
  readonly known: number;
}

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github'] as const;
const LEVELS = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof LEVELS)[number];

/** A fix may uncover another; more rounds than this would mean that two of them undo each other. */
const MOST_ROUNDS = 10;

export const lintCommand: Command = {
  name: 'lint',
  usage: 'FILE|GLOB|DIR… [options]',
  summary: 'Finds what a review says that its facts do not, what it lacks, and words that blame.',
  help: `  --format text|json|sarif|junit|github   how findings are written; text by default
  --fix                                   apply the fixes that change no meaning, and write the files
  --fail-on error|warning|info|never      the level from which the exit status is 2; error by default
  --gate draft|reviewed|published         reviews that are not so far yet never fail; draft by default
  --incidents FILE                        a list of incidents (CSV, JSON): each sev1 and sev2 is to have a review
  --baseline FILE                         leave out the findings of an earlier \`--format json\`, and their fixes
  --config FILE                           the configuration of the team; pir.config.yaml, found upwards from each file, by default
  --today YYYY-MM-DD                      let rules that look at a calendar (action/overdue, review/late) speak
  --stdin-filename NAME                   what standard input (\`-\`) is called

*.pir.yaml and *.pir.yml are reviews, and so is other YAML that holds the key \`pir\`; *.md is linted as prose, pir.config.yaml as the
configuration of the team. In a folder Markdown counts where reviews usually lie (postmortems,
incidents, reviews …), or where \`markdown\` in pir.config.yaml says.`,
  run,
};

async function run(args: readonly string[], process: Surroundings): Promise<number> {
  const { positionals, values } = readArguments(args, {
    format: { type: 'string' },
    fix: { type: 'boolean' },
    'fail-on': { type: 'string' },
    gate: { type: 'string' },
    incidents: { type: 'string' },
    baseline: { type: 'string' },
    config: { type: 'string' },
    today: { type: 'string' },
    'stdin-filename': { type: 'string' },
  });
  const format = oneOf('format', values['format'], FORMATS, 'text');
  const failOn = oneOf('fail-on', values['fail-on'], LEVELS, 'error');
  const gate = oneOf('gate', values['gate'], STATUSES, 'draft');
  const settings = settingsFor(text(values['config']), process);
  const day = today(text(values['today']));
  const isMarkdown = markdownReviews(settings, process);
  const incidents = text(values['incidents']);
  const reading = { isMarkdown, mayBeNone: incidents !== undefined };
  const inputs = await readInputs(positionals, text(values['stdin-filename']), process, reading);
  const known = withoutKnown(text(values['baseline']), process);
  // A reader of Markdown is loaded for Markdown only.
  const markdown = inputs.some(({ kind }) => kind === 'markdown') ? await import('../core/rules/markdown') : null;
  const lint: Lint = ({ kind, source, utf8 }, options) => {
    if (!utf8) return { findings: [encodingFinding(source)], parsed: null };
    if (kind === 'markdown') return { findings: markdown?.lintMarkdown(source, options) ?? [], parsed: null };
    if (kind === 'config') return { findings: readTeamConfig(source).findings, parsed: null };
    const parsed = parseReview(source);
    return { findings: lintReview(parsed, options), parsed };
  };
  const progress = progressOf(inputs.length, process);
  const several = inputs.length > 1 || incidents !== undefined;
  const reviews: LintedReview[] = [];
  const linted = inputs.map((input, index): Omit<Linted, 'known'> & { readonly status: Status | null } => {
    progress(index);
    // A configuration with an error is told of it here; what it says holds for reviews.
    const team = input.kind === 'config' ? teamOptions() : settings(input.place).options;
    const options: LintOptions = { ...team, ...day };
    const { source, findings, parsed } =
      values['fix'] === true
        ? fixed(input, options, lint, known, process)
        : { source: input.source, ...lint(input, options) };
    // One review alone has nothing to say across reviews, unless it links to another.
    if (parsed !== null && (several || parsed.review.links.length > 0))
      reviews.push(lintedReview(input.path, parsed, team.severities));
    return { path: input.path, source, findings, status: statusOf(parsed) };
  });
  progress(inputs.length);
  const names = incidents === undefined ? {} : settings(resolve(process.directory, incidents)).config.severities;
  const across = several || reviews.length > 0 ? acrossReviews(reviews, incidents, names, process) : NOTHING_ACROSS;
  const all = [
    ...linted.map((one) => ({
      ...one,
      findings: sortFindings([...one.findings, ...(across.findings.get(one.path) ?? [])]),
    })),
    ...across.more.map((one) => ({ ...one, status: null })),
  ].map((one) => {
    const findings = known(one.path, one.findings);
    return { ...one, findings, known: one.findings.length - findings.length };
  });
  const { baseline } = values;
  if (
    typeof baseline === 'string' &&
    all.every((one) => one.known === 0) &&
    all.some(({ findings }) => findings.length > 0)
  )
    process.err(
      `pir: ${baseline} has none of these findings; paths in it count from its own folder and from this one\n`,
    );
  process.out(await report(format, all, failOn, process));
  const counting = all.filter(({ status }) => status === null || STATUSES.indexOf(status) >= STATUSES.indexOf(gate));
  return counting.some(({ findings }) => findings.some((finding) => fails(finding, failOn))) ? 2 : 0;
}

const NOTHING_ACROSS: Across = { findings: new Map(), more: [] };

/** Null where it is not known: such a file is held to everything. */
function statusOf(parsed: ParsedReview | null): Status | null {
  if (parsed === null || parsed.refused) return null;
  const { status } = parsed.review;
  const broken = parsed.findings.some(({ rule, severity }) => severity === 'error' && rule.startsWith('yaml/'));
  return status?.value ?? (broken ? null : 'draft');
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

interface Read {
  readonly findings: readonly Finding[];
  /** Null for Markdown, a configuration, and for what is no text. */
  readonly parsed: ParsedReview | null;
}

type Lint = (input: Pick<Input, 'kind' | 'source' | 'utf8'>, options: LintOptions) => Read;

/** Whether a finding is at or above the level. */
export function fails({ severity }: Finding, failOn: FailOn): boolean {
  return (
    failOn !== 'never' &&
    LEVELS.indexOf(severity as FailOn) >= 0 &&
    LEVELS.indexOf(severity as FailOn) <= LEVELS.indexOf(failOn)
  );
}

/** Mends what is safe to mend and is no finding of the baseline, writes the file, and says on standard error what was changed and where. */
function fixed(
  input: Input,
  options: LintOptions,
  lint: Lint,
  known: ReturnType<typeof withoutKnown>,
  process: Surroundings,
): Read & { readonly source: string } {
  if (input.file === null)
    throw new Refusal(`${input.path} cannot be fixed: --fix writes files, and this is standard input`);
  let { source } = input;
  let { findings, parsed } = lint(input, options);
  const told: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const taken = fixesOf(known(input.path, findings, false));
    if (taken.length === 0) break;
    const lines = new LineIndex(source);
    for (const { finding, fix } of taken)
      told.push(`${input.path}:${lines.position(finding.span.start).line + 1}: ${fix.title} (${finding.rule})`);
    source = applyEdits(source, editsOf(taken));
    ({ findings, parsed } = lint({ ...input, source }, options));
  }
  if (source !== input.source) {
    try {
      writeFileSync(input.file, source);
    } catch (error) {
      throw new Refusal(`${input.path} cannot be written (${reason(error)})`);
    }
    for (const line of told) process.err(`fixed ${visible(line)}\n`);
  }
  return { source, findings, parsed };
}

function today(date: string | undefined): { today?: number } {
  if (date === undefined) return {};
  if (!isDay(date)) throw new Refusal(`--today is a day such as 2026-02-03, not "${date}"`);
  return { today: Date.parse(`${date}T00:00:00Z`) };
}

async function report(
  format: (typeof FORMATS)[number],
  linted: readonly Linted[],
  failOn: FailOn,
  { isTerminal, env }: Surroundings,
): Promise<string> {
  switch (format) {
    case 'json':
      return jsonReport(linted);
    case 'sarif':
      // It alone says why a rule is there, which the bundle of `pir lint` leaves out.
      return (await import('./formats/sarif')).sarifReport(linted);
    case 'junit':
      return junitReport(linted, failOn);
    case 'github':
      return githubReport(linted);
    case 'text':
      return textReport(linted, painter(isTerminal.out, env));
  }
}
