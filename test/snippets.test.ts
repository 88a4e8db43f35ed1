import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReview } from '../src/core/format/parse';
import { PROMPTS, isPrompt } from '../src/core/format/prompts';
import * as model from '../src/core/format/model';
import { SNIPPETS, snippetFile } from '../src/core/language/snippets';
import { lintReview } from '../src/core/rules/lint';
import { NESTED_KEYS, NESTED_MAPPINGS, SECTIONS, TOP_KEYS } from '../syntaxes/keys';

const FILE = readFileSync(join(__dirname, '../snippets/post-incident-review.code-snippets'), 'utf8');

/** What a writer might answer, by the question. */
const ANSWERS: Readonly<Record<keyof typeof PROMPTS, string>> = {
  title: 'Mails arrive hours late',
  lightTitle: 'The mail queue looked full',
  summary: 'Mails waited for two hours in a queue that had one worker left.',
  customerImpact: 'Shops saw no order mails.',
  firstSign: 'The alert on the length of the queue pages Ida.',
  firstSignNow: 'The queue grows.',
  now: 'Ida restarts a worker.',
  started: 'Two of three workers stop reading.',
  acknowledged: 'Ida acknowledges the page from home.',
  declared: 'Ida calls it a sev2 in the incident channel.',
  investigated: 'Either the workers are stuck, or the broker is. The broker answers pings.',
  identified: 'A stack dump shows that both workers wait for one lock.',
  mitigated: 'A third worker takes half of the load.',
  restored: 'The workers are restarted and the queue is empty within five minutes.',
  closed: 'The workers run with the new lock.',
  falseAlarm: 'The volume is meant to be full.',
  task: 'Ida lists the locks; one is held since midnight.',
  longTask: 'Ida reads the logs of three workers and finds no error.',
  interaction: 'Ida asks the mail team how a worker is restarted.',
  automation: 'The watchdog restarts a worker.',
  communication: 'The status page says that mails are late.',
  quote: 'Mails are late today. We are on it.',
  decision: 'Restart one worker at a time.',
  known: 'Two workers were idle, and the third one was busy.',
  reasoning: 'One worker at a time keeps some mails going.',
  alternatives: 'Restart all at once.',
  learning: 'Workers can wait for a lock without an end.',
  anyLearning: 'The alert counts mails that are meant to wait.',
  factor: 'The lock has no time limit.',
  helpfulFactor: 'The queue keeps mails for a week.',
  actionItem: 'Give the lock a time limit of one minute.',
  parkingLot: 'Could mails go through a second provider?',
  goalDetection: 'How do we hear of a full queue before the shops do?',
  goalRecovery: 'How do we restart a worker in a minute?',
  publicSummary: 'On 3 February mails arrived up to two hours late.',
  proximateCause: 'Part of our mail system waited for itself.',
  resolution: 'We restarted it.',
  countermeasure: 'It can no longer wait for longer than a minute.',
  ignore: 'the vendor wrote it so',
};
const ANSWER_TO = new Map(
  Object.entries(PROMPTS).map(([key, prompt]) => [prompt as string, ANSWERS[key as keyof typeof PROMPTS]]),
);

const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2031',
  CURRENT_MONTH: '02',
  CURRENT_DATE: '03',
  CURRENT_HOUR: '16',
  CURRENT_MINUTE: '00',
};
/** Behind these keys a later day is written than the one of the incident. */
const LATER: Readonly<Record<string, string>> = { held: '2031-02-04', due: '2031-02-14' };

/** The text after a writer has stepped through all places; `choose` picks one of several words. */
function expand(body: readonly string[], choose: (words: readonly string[]) => string, answer: boolean): string {
  let text = body.join('\n').replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
    assert.ok(name in VARIABLES, `${name} is not a variable that is used here`);
    return VARIABLES[name] ?? '';
  });
  text = text.replace(/\$\{\d+\|([^|]*)\|\}/g, (_, words: string) => choose(words.split(',')));
  text = text.replace(/\$\{\d+:([^{}]*)\}/g, (_, words: string) => (answer ? (ANSWER_TO.get(words) ?? words) : words));
  assert.doesNotMatch(text, /\$/, 'all of the snippet is understood');
  return answer
    ? text.replace(
        /^( *)(held|due): \S+$/gm,
        (_, indent: string, key: string) => `${indent}${key}: ${LATER[key] ?? ''}`,
      )
    : text;
}

const HOST = 'pir: 1\ntimezone: UTC\n';
const DETECTED = '  - at: 2031-02-03T15:40\n    what: A page.\n    who: id\n    milestone: detected\n';

/** The text in a file, at a place where a writer would call it. */
function inPlace(name: string, text: string): string {
  const indented = (by: string): string => text.replace(/^(?=.)/gm, by);
  const title = 'title: Mails arrive hours late\n';
  if (/^(?:Review:|Notes)/.test(name)) return `${text}\n`;
  if (name === 'Title, severity and services') return `pir: 1\n${text}\ntimezone: UTC\n`;
  if (name === 'Milestone: detected')
    return `${HOST}${title}timeline:\n  - 2031-02-03T15:30 Quiet.\n${indented('  ')}\n`;
  if (name === 'Milestone: started') {
    return `${HOST}${title}timeline:\n  - 2031-02-03T15:30 Quiet.\n${indented('  ')}\n${DETECTED.replace('15:40', '16:10')}`;
  }
  if (/^(?:Entry|Milestone):/.test(name)) return `${HOST}${title}timeline:\n${DETECTED}${indented('  ')}\n`;
  if (name === 'Judgment') return `${HOST}${title}timeline:\n${DETECTED}${indented('    ')}\n`;
  if (name === 'Learning') return `${HOST}${title}learnings:\n${indented('  ')}\n`;
  if (name === 'Contributing factor') return `${HOST}${title}contributing_factors:\n${indented('  ')}\n`;
  if (name === 'Action item') return `${HOST}${title}action_items:\n${indented('  ')}\n`;
  if (name === 'Idea for the parking lot') return `${HOST}${title}parking_lot:\n${indented('  ')}\n`;
  if (name === 'Person') return `${HOST}${title}people:\n${indented('  ')}\n`;
  if (name === 'Ignore a finding') {
    const comment = text.replace('family/rule', 'blame/fault');
    return `${HOST}${title}learnings:\n${comment.replace(/^/, '  ')}\n  - The mail team is to blame for the late mails.\n`;
  }
  return `${HOST}${title}${text}\n`;
}

/** What a draft is still going to get is said once for the draft, and not of the snippet. */
function findings(source: string): string[] {
  return lintReview(parseReview(source))
    .filter(({ rule }) => rule !== 'file/incomplete')
    .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

const first = (words: readonly string[]): string => words[0] ?? '';
const last = (words: readonly string[]): string => words[words.length - 1] ?? '';

describe('snippets', () => {
  it('ship as their source says', () => {
    assert.equal(FILE, snippetFile(), 'stale: run `npx tsx snippets/write.ts`');
  });

  for (const { name, body } of SNIPPETS) {
    it(`"${name}" filled in has no findings`, () => {
      for (const choose of [first, last]) {
        const source = inPlace(name, expand(body, choose, true));
        assert.deepEqual(findings(source), [], source);
      }
    });

    it(`"${name}" not filled in is no error`, () => {
      const source = inPlace(name, expand(body, first, false));
      const errors = findings(source).filter((finding) => finding.startsWith('error'));
      assert.deepEqual(errors, [], source);
    });
  }

  it('ask the questions of the format and no others, and ask all of them', () => {
    const asked = new Set(
      SNIPPETS.flatMap(({ body }) =>
        [...body.join('\n').matchAll(/\$\{\d+:([^{}]*\?)\}/g)].map((match) => match[1] ?? ''),
      ),
    );
    assert.deepEqual([...asked].sort(), Object.values(PROMPTS).sort());
    assert.ok(isPrompt('What was decided? '));
    assert.ok(!isPrompt(PROMPTS.goalDetection));
  });

  it('offer every word of the vocabularies that they choose from, in an order of their own', () => {
    const known: readonly string[] = [
      ...[...model.SEVERITIES, ...model.STATUSES, ...model.KINDS, ...model.IMPACTS, ...model.MILESTONES],
      ...[...model.PHASES, ...model.WENT, ...model.EFFECTS, ...model.PRIORITIES],
    ];
    for (const { name, body } of SNIPPETS) {
      for (const [, words] of body.join('\n').matchAll(/\|([^|]*)\|/g)) {
        for (const word of words?.split(',') ?? []) assert.ok(known.includes(word), `${name}: ${word}`);
      }
    }
    for (const milestone of model.MILESTONES) {
      assert.ok(
        SNIPPETS.some(({ name }) => name === `Milestone: ${milestone}`),
        milestone,
      );
    }
    for (const kind of model.KINDS)
      assert.ok(
        SNIPPETS.some(({ name }) => name === `Entry: ${kind}`),
        kind,
      );
  });

  it('have prefixes that are unlike each other, and unlike any key or word that completion offers', () => {
    const taken = new Set<string>([
      ...[TOP_KEYS, NESTED_KEYS, SECTIONS].flatMap((keys) => Object.values<readonly string[]>(keys).flat()),
      ...NESTED_MAPPINGS,
      ...[model.SEVERITIES, model.STATUSES, model.KINDS, model.IMPACTS, model.MILESTONES].flat(),
      ...[model.PHASES, model.WENT, model.EFFECTS, model.PRIORITIES, model.ACTION_STATUSES].flat(),
    ]);
    for (const { name, prefixes } of SNIPPETS) {
      assert.ok(prefixes[0]?.startsWith('pir-'), name);
      for (const one of prefixes) {
        assert.ok(!taken.has(one), `${name}: ${one} is taken`);
        taken.add(one);
      }
    }
  });
});
