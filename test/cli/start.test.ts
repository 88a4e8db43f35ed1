import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { lintReview, parseReview } from '../../src/core/index';
import { ALARM, DRAFT, pir, type Pir } from './pir';

const EXAMPLES = path.join(__dirname, '../../examples');
const CORPUS = path.join(__dirname, '../corpus/texts');
/** Says at the end which files of ours were loaded. */
const TELL = `process.on('exit', () => require('node:fs').writeSync(2, Object.keys(require.cache).map((name) => require('node:path').basename(name)).join('\\n')));`;

describe('The start of pir lint', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
    folder.write('alarm.pir.yaml', ALARM);
    folder.write('mapped.pir.yaml', ALARM.replace('timezone: UTC', 'x-note: { a: [b, &c d] }\ntimezone: UTC'));
    folder.write('notes.md', 'The queue was full.\n');
    folder.write('tell.cjs', TELL);
  });
  after(() => folder.remove());

  const loaded = (...args: readonly string[]): readonly string[] =>
    folder
      .run(args, { env: { NODE_OPTIONS: '--require ./tell.cjs' } })
      .err.split('\n')
      .filter((name) => name.endsWith('.js'));

  it('loads a few files, and of them only what findings need', () => {
    const files = loaded('lint', 'alarm.pir.yaml');
    assert.ok(files.includes('lint.js') && files.length <= 8, files.join(' '));
    assert.deepEqual(
      files.filter((name) => /yaml|markdown|search|report|chart/.test(name)),
      [],
    );
  });

  it('loads the library for YAML, the search and Markdown where they are needed', () => {
    assert.ok(loaded('lint', 'mapped.pir.yaml').includes('yaml.js'));
    assert.ok(loaded('lint', '.').some((name) => name.startsWith('lint-search')));
    assert.ok(loaded('lint', 'notes.md').some((name) => name.startsWith('lint-markdown')));
  });

  it('is the same where nothing can be kept: no home, no folder for temporary files, none that can be written to', () => {
    fs.mkdirSync(path.join(folder.path, 'closed'), { mode: 0o555 });
    const plain = folder.run(['lint', 'alarm.pir.yaml', '--format', 'json']);
    assert.equal(plain.status, 0, plain.err);
    for (const place of ['closed', 'alarm.pir.yaml/x', 'nowhere/at/all']) {
      const at = path.join(folder.path, place);
      const env = { HOME: at, TMPDIR: at, TEMP: at, TMP: at, XDG_CACHE_HOME: at, NODE_COMPILE_CACHE: at };
      const run = folder.run(['lint', 'alarm.pir.yaml', '--format', 'json'], { env });
      assert.deepEqual(run, plain, place);
    }
  });

  it('keeps compiled code in a folder of the user alone, and nowhere where others can put some', function () {
    if (process.getuid === undefined) this.skip();
    folder.write('fake.cjs', `require('node:module').enableCompileCache = (at) => console.error('kept in', at);`);
    const tmp = path.join(folder.path, 'tmp');
    const kept = path.join(tmp, `pir-compiled-${process.getuid()}`);
    fs.mkdirSync(tmp);
    const said = (more: NodeJS.ProcessEnv = {}): string =>
      folder.run(['--version'], { env: { NODE_OPTIONS: '--require ./fake.cjs', TMPDIR: tmp, ...more } }).err;
    assert.equal(said(), `kept in ${kept}\n`);
    assert.equal(fs.statSync(kept).mode & 0o777, 0o700);
    assert.equal(said(), `kept in ${kept}\n`, 'the second time');
    assert.equal(said({ NODE_DISABLE_COMPILE_CACHE: '1' }), '');
    fs.chmodSync(kept, 0o777);
    assert.equal(said(), '', 'others may write there');
    fs.renameSync(kept, path.join(tmp, 'elsewhere'));
    fs.chmodSync(path.join(tmp, 'elsewhere'), 0o700);
    fs.symlinkSync('elsewhere', kept);
    assert.equal(said(), '', 'somebody may turn the link');
  });

  it('finds what core finds, in its own bundle, with its own clocks', function () {
    this.timeout(120_000);
    const texts = [EXAMPLES, CORPUS].flatMap((from) =>
      fs
        .readdirSync(from)
        .filter((name) => name.endsWith('.pir.yaml'))
        .map((name) => [name, fs.readFileSync(path.join(from, name), 'utf8')] as const),
    );
    assert.ok(texts.length > 4);
    for (const [name, text] of texts) {
      const { out } = folder.run(['lint', '-', '--stdin-filename', name, '--format', 'json'], { input: text });
      const [file] = (JSON.parse(out) as { files: { findings: { rule: string; message: string; start: number }[] }[] })
        .files;
      assert.deepEqual(
        file?.findings.map(({ rule, message, start }) => [rule, message, start]),
        lintReview(parseReview(text)).map(({ rule, message, span }) => [rule, message, span.start]),
        name,
      );
    }
  });
});

describe('What pir writes', () => {
  let folder: Pir;
  before(() => {
    folder = pir();
  });
  after(() => folder.remove());

  it('arrives whole in a file and in a pipe that is read slowly, and ends quietly where nobody reads on', () => {
    for (let index = 0; index < 60; index++) folder.write(`many/${index}.pir.yaml`, DRAFT);
    const json = folder.run(['lint', 'many', '--format', 'json']).out;
    assert.ok(json.length > 66_000, `${json.length}: more than a pipe holds`);
    assert.equal(folder.shell('pir lint many --format json > out.json || true; cat out.json').out, json);
    assert.equal(folder.shell('pir lint many --format json | (sleep 0.3; cat)').out, json);
    assert.deepEqual(folder.shell('pir lint many --format json | head -c 10'), {
      status: 0,
      out: json.slice(0, 10),
      err: '',
    });
  });

  it('goes to standard output for `-o -`, whatever the command', () => {
    folder.write('alarm.pir.yaml', ALARM);
    for (const command of [
      ['report', 'alarm.pir.yaml', '--audience', 'internal'],
      ['report', 'alarm.pir.yaml', '--audience', 'internal', '--format', 'csv'],
      ['chart', 'alarm.pir.yaml'],
      ['trends', 'alarm.pir.yaml'],
      ['new', '--title', 'The queue was full'],
    ]) {
      const { out, status } = folder.run(command);
      assert.ok(status === 0 && out.length > 20, command.join(' '));
      assert.equal(folder.run([...command, '-o', '-']).out, out);
      assert.equal(folder.run([...command, '--output=-']).out, out);
    }
    folder.write('chat.txt', '10:00 ida: The queue is full\n10:05 ida: Restarted it\n');
    const imported = ['import', 'chat.txt', '--date', '2026-01-01'];
    assert.equal(folder.run([...imported, '-o', '-']).out, folder.run(imported).out);
    assert.ok(!fs.existsSync(path.join(folder.path, '-')));
  });

  it('is refused in one line where there is no room for it', function () {
    if (!fs.existsSync('/dev/full')) this.skip();
    folder.write('draft.pir.yaml', DRAFT);
    folder.write('alarm.pir.yaml', ALARM);
    for (const command of ['chart alarm.pir.yaml', 'lint draft.pir.yaml', 'explain'])
      assert.deepEqual(folder.shell(`pir ${command} >/dev/full`), {
        status: 1,
        out: '',
        err: 'pir: the output cannot be written (ENOSPC)\n',
      });
    assert.equal(folder.shell('pir lint nofile 2>/dev/full').status, 1);
  });
});
