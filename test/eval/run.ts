/**
 * Precision, recall and F1 of the language rules on labelled sentences: `npm run eval -- LABELS.tsv [--misses] [--label NAME]`.
 * The file has a header line with at least `labels`, `kind` (p, li or td), `section` (the heading above) and `sentence`; several
 * labels are separated by commas. Each sentence is linted in the section that its heading opens, as in a Markdown review.
 */
import { count, precision, readLabelled, recall, type Count, type Row } from './labelled';
import { LABELS, labelsOf } from './labels';

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const options = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
if (files.length === 0) {
  console.error('usage: npm run eval -- LABELS.tsv … [--misses] [--folds]');
  process.exit(1);
}
const rows = files.flatMap(readLabelled);
print(rows);
if (options.has('--folds')) printFolds(rows);
if (options.has('--misses')) printMisses(rows);

function figures(counted: Count): string[] {
  const p = precision(counted);
  const r = recall(counted);
  return [p, r, (2 * p * r) / (p + r)].map((share) => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1)));
}

function print(from: readonly Row[]): void {
  console.log('label           precision  recall      F1   right  wrong  missed');
  for (const label of LABELS) {
    const sum = count(from, label);
    const [precision = '', recall = '', f1 = ''] = figures(sum);
    const counts = [sum.right, sum.wrong, sum.missed].map((n) => String(n).padStart(7)).join('');
    console.log(`${label.padEnd(15)}${precision.padStart(10)}${recall.padStart(8)}${f1.padStart(8)} ${counts}`);
  }
  const ordinary = from.filter(({ labels }) => labels.has('none'));
  const warned = ordinary.filter(({ findings }) =>
    findings.some(({ severity }) => severity === 'warning' || severity === 'error'),
  );
  console.log(`ordinary sentences flagged as a warning: ${warned.length} of ${ordinary.length}`);
}

/** The same by review: how much the figures vary between those who wrote them. */
function printFolds(from: readonly Row[]): void {
  for (const group of new Set(from.map((row) => row.group))) {
    const here = from.filter((row) => row.group === group);
    const cells = LABELS.map((label) => {
      const { right, wrong, missed } = count(here, label);
      return `${label} ${right}/${wrong}/${missed}`;
    });
    console.log(`${group}: ${cells.join(', ')}`);
  }
}

function printMisses(from: readonly Row[]): void {
  for (const { labels, section, sentence, findings } of from) {
    const said = labelsOf(findings);
    const wrong = LABELS.filter((label) => said.has(label) && !labels.has(label)).map((label) => `+${label}`);
    const missed = LABELS.filter((label) => !said.has(label) && labels.has(label)).map((label) => `-${label}`);
    const warned = labels.has('none') && findings.some(({ severity }) => severity === 'warning') ? ['!warning'] : [];
    if (wrong.length + missed.length + warned.length === 0) continue;
    const spoke = findings.map(
      (finding) => `${finding.severity} ${finding.rule} “${sentence.slice(finding.span.start, finding.span.end)}”`,
    );
    console.log(`${[...wrong, ...missed, ...warned].join(' ')} [${section}] ${sentence}\n    ${spoke.join('; ')}`);
  }
}
