import assert from 'node:assert/strict';
import { ALARM, pir, type Pir } from './pir';

/** The text in Latin-1, one byte a letter. */
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const GREETING = 'pir: 1\ntitle: Grüße aus München\ntimeline:\n  - 2026-02-03T14:00 Bob should have known.\n';
const OTHERS: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  'Latin-1': [latin1(GREETING), '2:10'],
  'UTF-16 with its mark': [Buffer.from(`\ufeff${GREETING}`, 'utf16le'), '1:1'],
  'UTF-16, the high byte first': [Buffer.from(`\ufeff${GREETING}`, 'utf16le').swap16(), '1:1'],
  'UTF-8 that was cut inside a letter': [Buffer.from('pir: 1\ntitle: ü').subarray(0, -1), '2:8'],
};

describe('A file that is not UTF-8', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
    folder.write('alarm.pir.yaml', ALARM);
    folder.write('chat.txt', '[16:03] gary: the login page is down?\n');
    folder.write('team/alarm.pir.yaml', ALARM);
    folder.write('team/other.pir.yaml', latin1(GREETING));
  });
  after(() => folder.remove());

  const found = (...args: readonly string[]): readonly string[][] => {
    const { files } = JSON.parse(folder.run(['lint', '--format', 'json', ...args]).out) as {
      files: { path: string; findings: { rule: string; severity: string; line: number; column: number }[] }[];
    };
    return files.map(({ path, findings }) => [
      path,
      ...findings.map(({ rule, severity, line, column }) => `${rule} ${severity} ${line}:${column}`),
    ]);
  };

  for (const [name, [bytes, place]] of Object.entries(OTHERS)) {
    it(`has one finding, an error where it begins: ${name}`, () => {
      folder.write('other.pir.yaml', bytes);
      assert.deepEqual(found('other.pir.yaml'), [['other.pir.yaml', `file/encoding error ${place}`]]);
      assert.equal(folder.run(['lint', 'other.pir.yaml', '--gate', 'published']).status, 2);
    });

    it(`is refused in one line by all that makes something of it: ${name}`, () => {
      folder.write('other.pir.yaml', bytes);
      for (const args of [
        ['metrics', 'other.pir.yaml'],
        ['export', 'other.pir.yaml'],
        ['trends', 'other.pir.yaml'],
        ['chart', 'other.pir.yaml'],
        ['report', 'other.pir.yaml', '--audience', 'internal'],
        ['import', 'other.pir.yaml'],
        ['import', 'chat.txt', '--into', 'other.pir.yaml'],
      ]) {
        const { status, out, err } = folder.run(args);
        assert.deepEqual([status, out], [1, ''], args.join(' '));
        assert.equal(
          err.split('\n').at(-2),
          `pir: other.pir.yaml:${place}: this is not UTF-8 text; save the file in UTF-8`,
          args.join(' '),
        );
      }
    });
  }

  it('is found on standard input and in Markdown too', () => {
    const { status, out } = folder.run(['lint', '-', '--stdin-filename', 'x.md'], { input: latin1('# Für alle\n') });
    assert.equal(status, 2);
    assert.match(out, /^x\.md:1:4 error .* file\/encoding\n/);
    const chat = folder.run(['import', '-'], { input: latin1('14:00 <ada> für alle\n') });
    assert.deepEqual([chat.status, chat.out], [1, '']);
    assert.match(chat.err, /^pir: <stdin>:1:14: this is not UTF-8 text/);
  });

  it('does not stop a folder', () => {
    assert.deepEqual(found('team'), [['team/alarm.pir.yaml'], ['team/other.pir.yaml', 'file/encoding error 2:10']]);
    for (const command of ['metrics', 'export', 'trends']) {
      const { status, out, err } = folder.run([command, 'team', '--format', 'json']);
      assert.equal(status, 0, command);
      assert.match(err, /^pir: team\/other\.pir\.yaml:2:10: this is not UTF-8 text/, command);
      assert.doesNotMatch(out, /\ufffd/, command);
    }
  });

  it('is left as it is by --fix, which mends the others', () => {
    folder.write('fix/a.pir.yaml', latin1(GREETING));
    folder.write('fix/b.pir.yaml', ALARM.replace('severity: sev5', 'severity: SEV-5'));
    assert.equal(folder.run(['lint', 'fix', '--fix']).status, 2);
    assert.match(folder.read('fix/b.pir.yaml'), /severity: sev5/);
    assert.deepEqual(found('fix/a.pir.yaml'), [['fix/a.pir.yaml', 'file/encoding error 2:10']]);
  });

  it('is none where UTF-8 is all it is: with a mark in front, or with the sign for a letter that was lost', () => {
    folder.write('fine.pir.yaml', `\ufeff${ALARM}`);
    folder.write('sign.pir.yaml', ALARM.replace('test mails.', 'mails titled “Gr\ufffd\ufffde”.'));
    assert.deepEqual(found('fine.pir.yaml', 'sign.pir.yaml'), [['fine.pir.yaml'], ['sign.pir.yaml']]);
    for (const command of ['metrics', 'export', 'chart'])
      assert.equal(folder.run([command, 'sign.pir.yaml']).status, 0, command);
  });
});
