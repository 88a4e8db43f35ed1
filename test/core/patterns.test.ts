/**
 * No regular expression of core can be made slow: each is run over long texts made to mislead it, and has to stay linear. (That it cannot fall into exponential search was looked at with an analyser of automata, too.)
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { cpuMs } from '../cpu';

const CORE = join(__dirname, '../../src/core');
const ROOMS = readdirSync(CORE, { withFileTypes: true }).flatMap((room) => (room.isDirectory() ? [room.name] : []));
const LENGTH = 10_000;
/** A search that is quadratic takes more than ten times this. */
const LONGEST = 60;

interface Literal {
  readonly file: string;
  readonly text: string;
}

function literals(): Literal[] {
  const found: Literal[] = [];
  for (const room of ROOMS) {
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
  for (const file of ['format/schema.json', 'config/schema.json']) {
    JSON.parse(readFileSync(join(CORE, file), 'utf8'), (key, value: unknown) => {
      if (key === 'pattern' && typeof value === 'string') found.push({ file, text: `/${value}/u` });
      return value;
    });
  }
  return found;
}

/**
 * Sticky ones that begin with what is repeated, in files that run each at one place of a line only. Elsewhere they may be run at every
 * place, and are searched for.
 */
const AT_ONE_PLACE: readonly string[] = ['format/everyday-values.ts', 'format/pieces.ts', 'import/time/moment.ts'];

const SIGNS = [...' aA1.-/(":*?#@_\\[<|{,\n!&+=~é)>;`%\'\t'];
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

/** Texts of one sign or two, alone, behind a letter and behind each word that the expression names, ended by what it will not take. */
function misleading(text: string, length: number): string[] {
  const words = [...new Set(text.match(/[a-z]{3,}|[<({[]!?-*/gi) ?? [])].slice(0, 2);
  return [...SIGNS, ...PAIRS].flatMap((sign) => {
    const long = sign.repeat(length / sign.length);
    return ['', 'x', ...words].flatMap((word) => [`${word}${long}\u0001`, `${word}${long}x`]);
  });
}

function slowest({ file, text }: Literal): { time: number; input: string } {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
  const pattern = new RegExp(source, AT_ONE_PLACE.includes(file) ? flags : flags.replace('y', ''));
  const search = (input: string): number => {
    pattern.lastIndex = 0;
    return cpuMs(() => pattern.test(input));
  };
  let worst = { time: 0, input: '' };
  // What grows with the third power would take minutes over the long ones.
  for (const length of [LENGTH / 20, LENGTH]) {
    for (const input of misleading(text, length)) {
      let time = search(input);
      // What is slow once may have waited for the garbage to be collected.
      for (let again = 0; again < 2 && time > LONGEST; again++) time = Math.min(time, search(input));
      if (time > worst.time) worst = { time, input: `${input.length} of ${JSON.stringify(input.slice(0, 24))}` };
    }
    if (worst.time > LONGEST) break;
  }
  return worst;
}

describe('the regular expressions of core', () => {
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
