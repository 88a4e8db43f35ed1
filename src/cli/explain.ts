/** `pir explain`: what a rule looks for, why, and what to write instead. */
import {
  ARCHIVE_RULES,
  findFigure,
  FORM_RULES,
  LANGUAGE_RULES,
  nearestRule,
  REVIEW_RULES,
  TEAM_PHRASE,
  type ArchiveRule,
  type LanguageRule,
  type ReviewRule,
  type RuleFacts,
} from '../core/index';
import { readArguments } from './arguments';
import { Refusal, type Command, type Surroundings } from './command';

const WIDTH = 80;
const MOST_EXAMPLES = 3;

export const explainCommand: Command = {
  name: 'explain',
  usage: '[RULE|FAMILY|FIGURE]',
  summary:
    'Says what a rule looks for, why, and what to write instead, or what a figure is; without one, lists all rules.',
  help: 'Examples: pir explain action/no-owner, pir explain blame/person-cause, pir explain blame, pir explain time_to_recover, pir explain "longest gap".',
  run,
};

function run(args: readonly string[], process: Surroundings): number {
  const { positionals } = readArguments(args, {});
  const [id, ...more] = positionals;
  if (more.length > 0) throw new Refusal('name one rule');
  const figure = id === undefined ? null : findFigure(id);
  if (figure !== null) {
    const { name, measured, source } = figure;
    process.out(`${name}\nMeasured\n${wrap(measured)}Source\n${wrap(source)}`);
    return 0;
  }
  const rules: readonly (RuleFacts | ReviewRule | LanguageRule | ArchiveRule)[] = [
    ...FORM_RULES,
    ...REVIEW_RULES,
    ...ARCHIVE_RULES,
    ...LANGUAGE_RULES,
    TEAM_PHRASE,
  ];
  if (id === undefined) {
    process.out(list(rules));
    return 0;
  }
  const family = rules.filter((one) => one.id.startsWith(`${id}/`));
  if (family.length > 0) {
    process.out(list(family));
    return 0;
  }
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) {
    const near = nearestRule(
      id,
      rules.map((one) => one.id),
    );
    throw new Refusal(`there is no rule "${id}"${near === null ? '' : `, perhaps ${near}`}; \`pir explain\` lists all`);
  }
  process.out(explain(rule));
  return 0;
}

function list(rules: readonly RuleFacts[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`)
    .join('');
}

function explain(rule: RuleFacts | ReviewRule | LanguageRule | ArchiveRule): string {
  const parts = [
    `${rule.id} (${rule.severity})\n${wrap(`${rule.title}.`)}`,
    `Why\n${wrap(rule.why)}`,
    `Instead\n${wrap(rule.instead)}`,
    `Source\n${wrap(rule.source)}`,
  ];
  if ('type' in rule) {
    parts.push(`Found in\n${examples(examplesOf(rule, 'flag'))}`);
    parts.push(`Not found in\n${examples(examplesOf(rule, 'allow'))}`);
  }
  return `${parts.join('\n')}\nTo leave one as it is: # pir-ignore ${rule.id}: reason\n`;
}

function examplesOf(rule: ReviewRule | LanguageRule | ArchiveRule, side: 'flag' | 'allow'): string[] {
  if (rule.type === 'language') return rule[side].map(sentence);
  if (rule.type === 'review') return side === 'flag' ? rule.flag.map(({ source }) => source) : [...rule.allow];
  const files = side === 'flag' ? rule.flag.map((example) => example.files) : rule.allow;
  return files.map((texts) =>
    Object.entries(texts)
      .map(([name, text]) => `# ${name}\n${text}`)
      .join('\n'),
  );
}

function sentence(example: LanguageRule['flag'][number]): string {
  return typeof example === 'string' ? example : example.text;
}

function examples(texts: readonly string[]): string {
  return texts
    .slice(0, MOST_EXAMPLES)
    .map((text) => (text.trim().includes('\n') ? text.trim().replace(/^/gm, '  | ') : wrap(text)))
    .join(texts.some((text) => text.trim().includes('\n')) ? '\n\n' : '')
    .replace(/\n*$/, '\n');
}

function wrap(text: string): string {
  let line = ' ';
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    if (line.length + 1 + word.length > WIDTH && line.trim() !== '') {
      lines.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  return `${[...lines, line].join('\n')}\n`;
}
