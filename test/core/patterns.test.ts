/**
 * No regular expression of core that reads prose or configurations can be made slow: each is run over long texts made to mislead it, and has
 * to stay linear. (That it cannot fall into exponential search was looked at with an analyser of automata, too.)
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const CORE = join(__dirname, '../../src/core');
const LENGTH = 10_000;
/** A search that is quadratic takes more than ten times this. */
const LONGEST = 60;

interface Literal {
  readonly file: string;
  readonly text: string;
}

function literals(): Literal[] {
  const found: Literal[] = [];
  for (const room of ['rules', 'prose', 'config']) {
    for (const name of readdirSync(join(CORE, room), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const file = `${room}/${name.replaceAll('\\', '/')}`;
      const source = ts.createSourceFile(file, readFileSync(join(CORE, file), 'utf8'), ts.ScriptTarget.Latest);
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) found.push({ file, text: node.text });
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
  }
  return found;
}

const SIGNS = [...' aA1.-/(":*?#@_\\[<|{,\n!&+=~é'];
const PAIRS = [
  'a.',
  'a-',
  '1.',
  'a:',
  'Aa',
  '/a',
  '1:',
  '. ',
  'a ',
  '--',
  '-a',
  '()',
  '[]',
  '![',
  '](',
  '<!',
  '**',
  'a_',
  '1 ',
  '\n ',
  '  \n',
  'a@',
  ',"',
  '(a',
];

/** Long texts of one sign or two, alone and behind each word that the expression names, ended by what it will not take. */
function misleading(text: string): string[] {
  const words = [...new Set(text.match(/[a-z]{3,}|[<({[]!?-*/gi) ?? [])].slice(0, 2);
  return [...SIGNS, ...PAIRS].flatMap((sign) => {
    const long = sign.repeat(LENGTH / sign.length);
    return ['', ...words].flatMap((word) => [`${word}${long}\u0001`, `${word}${long}x`]);
  });
}

function slowest({ text }: Literal): { time: number; input: string } {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
  const pattern = new RegExp(source, flags.replace('y', ''));
  let worst = { time: 0, input: '' };
  for (const input of misleading(text)) {
    pattern.lastIndex = 0;
    const start = process.cpuUsage();
    pattern.test(input);
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    if (time > worst.time) worst = { time, input: JSON.stringify(input.slice(0, 24)) };
  }
  return worst;
}

describe('the regular expressions that read prose', () => {
  it('are linear on texts that are made to mislead them', function () {
    this.timeout(240_000);
    const all = literals();
    assert.ok(all.length > 400, `${all.length} were found`);
    const slow = all.flatMap((one) => {
      const { time, input } = slowest(one);
      return time > LONGEST ? [`${one.file} ${Math.round(time)} ms on ${input}: ${one.text.slice(0, 120)}`] : [];
    });
    assert.deepEqual(slow, []);
  });
});
