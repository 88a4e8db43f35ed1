/** Labelled sentences, each linted in the section that its heading opens, as in a Markdown review. */
import { readFileSync } from 'node:fs';
import { passageUnder } from '../../src/core/prose/markdown/passages';
import { proseOf } from '../../src/core/prose/passages';
import { lintProse } from '../../src/core/rules/language';
import type { Finding } from '../../src/core/text/finding';
import { labelsOf, type Label } from './labels';

export interface Row {
  /** Whose review it is from, where the file says so. */
  readonly group: string;
  readonly labels: ReadonlySet<string>;
  readonly section: string;
  readonly sentence: string;
  readonly findings: readonly Finding[];
}

/** The file has a header line with at least `labels`, `kind` (p, li or td), `section` (the heading above) and `sentence`. */
export function readLabelled(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const sentence = cell('sentence');
    const passage = passageUnder(cell('section'), cell('kind'), sentence);
    const findings = lintProse(proseOf([passage]), {
      source: sentence,
      people: [],
      status: 'reviewed',
      severity: null,
    });
    return {
      group: `${cell('repo')} ${cell('path')}`.trim(),
      labels: new Set(cell('labels').split(/[,|]/)),
      section: `${cell('section')} → ${passage.section}`,
      sentence,
      findings,
    };
  });
}

export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

export function count(from: readonly Row[], label: Label): Count {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { labels, findings } of from) {
    const said = labelsOf(findings).has(label);
    if (said && labels.has(label)) sum.right++;
    else if (said) sum.wrong++;
    else if (labels.has(label)) sum.missed++;
  }
  return sum;
}

/** Of what is found, the share that is right. */
export function precision({ right, wrong }: Count): number {
  return right / (right + wrong);
}

/** Of what is there, the share that is found. */
export function recall({ right, missed }: Count): number {
  return right / (right + missed);
}
