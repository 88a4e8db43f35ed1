/**
 * Precision, recall and F1 of the language rules on labelled sentences:
 * `npm run eval -- LABELS.tsv … [--folds] [--show fp,fn] [--label NAME]`.
 * The file has a header line with at least `labels`, `kind` (p, li or td), `section` (the heading above) and `sentence`; several
 * labels are separated by commas. Each sentence is linted in the section that its heading opens, as in a Markdown review.
 * `--show` lists by label what was found and is not there (`fp`) and what is there and was not found (`fn`), and warnings in ordinary
 * sentences; `--folds` says how much the figures hang on single reports (folds.ts).
 */
import { parseArgs } from 'node:util';
import { foldLines } from './folds';
import { count, precision, readLabelled, recall, type Count, type Row } from './labelled';
import { LABELS, labelsOf, type Label } from './labels';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'boolean' },
    show: { type: 'string' },
    misses: { type: 'boolean' },
    label: { type: 'string' },
  },
});
const shown = new Set((values.show ?? (values.misses === true ? 'fp,fn' : '')).split(',').filter(Boolean));
const labels = LABELS.filter((label) => values.label === undefined || label === values.label);
if (positionals.length === 0 || labels.length === 0 || [...shown].some((one) => one !== 'fp' && one !== 'fn')) {
  console.error(`usage: npm run eval -- LABELS.tsv … [--folds] [--show fp,fn] [--label ${LABELS.join('|')}]`);
  process.exit(1);
}
const rows = positionals.flatMap(readLabelled);
for (const line of [...figureLines(), ...(values.folds === true ? foldLines(rows) : []), ...shownLines()])
  console.log(line);

function figures(counted: Count): string[] {
  const p = precision(counted);
  const r = recall(counted);
  return [p, r, (2 * p * r) / (p + r)].map((share) => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1)));
}

function figureLines(): string[] {
  const lines = ['label           precision  recall      F1   right  wrong  missed'];
  for (const label of labels) {
    const sum = count(rows, label);
    const [precision = '', recall = '', f1 = ''] = figures(sum);
    const counts = [sum.right, sum.wrong, sum.missed].map((n) => String(n).padStart(7)).join('');
    lines.push(`${label.padEnd(15)}${precision.padStart(10)}${recall.padStart(8)}${f1.padStart(8)} ${counts}`);
  }
  const ordinary = rows.filter((row) => row.labels.has('none'));
  lines.push(`ordinary sentences flagged as a warning: ${ordinary.filter(isWarned).length} of ${ordinary.length}`);
  return lines;
}

function isWarned({ findings }: Row): boolean {
  return findings.some(({ severity }) => severity === 'warning' || severity === 'error');
}

function shownLines(): string[] {
  if (shown.size === 0) return [];
  const lines = labels.flatMap((label) => [
    ...listed(`${label}: found, and not there`, 'fp', (row) => said(row, label) && !row.labels.has(label)),
    ...listed(`${label}: there, and not found`, 'fn', (row) => !said(row, label) && row.labels.has(label)),
  ]);
  return [
    ...lines,
    ...listed('a warning in an ordinary sentence', 'fp', (row) => row.labels.has('none') && isWarned(row)),
  ];
}

function said(row: Row, label: Label): boolean {
  return labelsOf(row.findings).has(label);
}

function listed(title: string, kind: string, belongs: (row: Row) => boolean): string[] {
  const found = shown.has(kind) ? rows.filter(belongs) : [];
  if (found.length === 0) return [];
  return [`\n${title} (${found.length})`, ...found.map(told)];
}

/** The sentence with its place, its labels and all that was found in it. */
function told({ labels: there, section, sentence, findings }: Row): string {
  const spoke = findings.map(
    ({ severity, rule, span }) => `\n    ${severity} ${rule} “${sentence.slice(span.start, span.end)}”`,
  );
  return `- [${section}] {${[...there].join(', ')}} ${sentence}${spoke.join('')}`;
}
