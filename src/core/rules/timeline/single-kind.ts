import { kindsIn } from '../../format/entry-columns';
import { isMinor, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** With fewer entries one kind is no pattern. */
const ENOUGH = 6;

const QUESTIONS = {
  task: 'What was said, to whom, and what did they learn from it?',
  interaction: 'What was done, and what did tools and systems do?',
  automation: 'Who looked, and what did people do and say?',
  communication: 'What was done while customers were being told?',
  event: 'Who noticed, and what was done?',
} as const;

function* check({ review, entries }: ReviewSubject): Iterable<Report> {
  const { known, kinds } = kindsIn(entries.columns);
  const [first] = kinds;
  if (isMinor(review) || first === undefined || known < ENOUGH || kinds.size > 1) return;
  yield {
    span: placeOfMissing(review, 'timeline'),
    message: `All ${known} entries with a kind are of one, \`${first}\`. ${QUESTIONS[first]}`,
  };
}

const MARKED =
  '  - { at: 2026-02-03T14:00, what: Mo sees it., who: mo, milestone: [detected, acknowledged, restored] }\n';
const entries = (kinds: readonly string[]): string =>
  MARKED +
  kinds.map((kind, index) => `  - { at: 2026-02-03T14:0${index}, what: Step ${index + 1}., kind: ${kind} }\n`).join('');

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/single-kind',
  severity: 'info',
  from: 'reviewed',
  title: 'A timeline of one kind of entry',
  why: 'A response is tasks, talk and automation together. Where only one is told, the others have left no trace in the record.',
  instead: 'Add what was said and learned, what was done, and what tools did by themselves.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (human interactions) and 10 (tasks, interactions, automation)',
  flag: [
    {
      source: `pir: 1\nstatus: reviewed\ntimezone: UTC\ntimeline:\n${entries(Array(6).fill('task'))}`,
      where: 'timeline',
    },
  ],
  allow: [
    `pir: 1\nstatus: reviewed\ntimezone: UTC\ntimeline:\n${entries(['task', 'task', 'task', 'task', 'task', 'interaction'])}`,
    `pir: 1\nstatus: reviewed\ntimezone: UTC\ntimeline:\n${entries(['task', 'task'])}`,
    `pir: 1\ntimeline:\n${entries(Array(6).fill('task'))}`,
  ],
  check,
};

export default rule;
