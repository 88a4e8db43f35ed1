import assert from 'node:assert/strict';
import { ALARM, DRAFT, pir, type Pir } from './pir';

interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly start: number;
      readonly end: number;
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
      readonly fixes: readonly {
        readonly title: string;
        readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
      }[];
    }[];
  }[];
}

describe('pir lint', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
    folder.write('draft.pir.yaml', DRAFT);
    folder.write('alarm.pir.yml', ALARM);
    folder.write('deep/er/one.pir.yaml', ALARM);
    folder.write('deep/node_modules/x/two.pir.yaml', DRAFT);
    folder.write('notes.md', '# Mails arrive late\n\n## Summary\n\nDave broke the queue by restarting it.\n');
    folder.run(['--version']);
  });
  after(() => folder.remove());

  const json = (args: readonly string[], input?: string): Report =>
    JSON.parse(folder.run(['lint', ...args, '--format', 'json'], input === undefined ? {} : { input }).out) as Report;
  const rules = (args: readonly string[], input?: string): string[] =>
    json(args, input).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

  it('exits with 2 for errors, 0 for less, and as --fail-on says', () => {
    assert.equal(folder.run(['lint', 'draft.pir.yaml']).status, 2);
    assert.equal(folder.run(['lint', 'alarm.pir.yml']).status, 0);
    assert.equal(folder.run(['lint', 'draft.pir.yaml', '--fail-on', 'never']).status, 0);
    folder.write('warned.pir.yaml', DRAFT.replace('SEV-2', 'sev2'));
    assert.equal(folder.run(['lint', 'warned.pir.yaml']).status, 0);
    assert.equal(folder.run(['lint', 'warned.pir.yaml', '--fail-on', 'warning']).status, 2);
  });

  it('writes JSON with offsets, and lines and columns from 1', () => {
    const { version, files } = json(['draft.pir.yaml']);
    assert.equal(version, 1);
    assert.equal(files[0]?.path, 'draft.pir.yaml');
    const findings = files[0]?.findings ?? [];
    const value = findings.find(({ rule }) => rule === 'schema/value');
    assert.ok(value);
    assert.equal(DRAFT.slice(value.start, value.end), 'SEV-2');
    assert.deepEqual(
      [value.severity, value.line, value.column, value.endLine, value.endColumn],
      ['error', 3, 11, 3, 16],
    );
    assert.deepEqual(value.fixes[0]?.edits, [{ start: value.start, end: value.end, text: 'sev2' }]);
    assert.ok(
      findings.every(({ start }, index) => start >= (findings[index - 1]?.start ?? 0)),
      'in source order',
    );
  });

  it('counts columns in UTF-16 units, behind emoji and a byte order mark', () => {
    const source = '\ufeffpir: 1\ntitle: 🎉🎉 TODO\n';
    const finding = json(['-'], source).files[0]?.findings.find(({ rule }) => rule === 'file/placeholder');
    assert.deepEqual([finding?.line, finding?.column, finding?.endColumn], [2, 13, 17]);
    assert.equal(source.slice(finding?.start, finding?.end), 'TODO');
  });

  it('shows people the line and the place in it', () => {
    const { out } = folder.run(['lint', 'draft.pir.yaml']);
    assert.match(out, /draft\.pir\.yaml:3:11 error [^\n]+ schema\/value\n {2}3 \| severity: SEV-2\n {4}\| {11}\^{5}\n/);
    assert.match(out, /1 error, 2 warnings, 3 hints in 1 file\.\n$/);
    assert.match(folder.run(['lint', 'alarm.pir.yml']).out, /^No findings in 1 file\.\n$/);
  });

  it('takes files in the order given, folders and patterns by name, each file once', () => {
    const paths = (...args: string[]): string[] => json(args).files.map(({ path }) => path);
    assert.deepEqual(paths('draft.pir.yaml', 'alarm.pir.yml', './draft.pir.yaml', 'draft.pir.yaml'), [
      'draft.pir.yaml',
      'alarm.pir.yml',
    ]);
    assert.deepEqual(paths('deep'), ['deep/er/one.pir.yaml'], 'not what is installed');
    assert.deepEqual(paths('**/*.pir.{yaml,yml}').slice(0, 2), ['alarm.pir.yml', 'deep/er/one.pir.yaml']);
  });

  it('reads standard input, under the name that it is given', () => {
    assert.equal(json(['-'], ALARM).files[0]?.path, '<stdin>');
    assert.equal(json(['-', '--stdin-filename', 'x.pir.yaml'], ALARM).files[0]?.path, 'x.pir.yaml');
    assert.ok(
      rules(['-', '--stdin-filename', 'x.md'], '## Summary\n\nDave broke the queue by restarting it.\n').some((rule) =>
        rule.startsWith('blame/'),
      ),
    );
  });

  it('lints Markdown as prose', () => {
    assert.ok(rules(['notes.md']).includes('blame/person-cause'));
  });

  it('applies the fixes that change no meaning, and the second time none', () => {
    folder.write('fix.pir.yaml', `\ufeff${DRAFT}  - 'see' #4\n`.replaceAll('\n', '\r\n'));
    const first = folder.run(['lint', '--fix', 'fix.pir.yaml']);
    assert.equal(first.status, 0);
    assert.match(
      first.err,
      /^fixed fix\.pir\.yaml:3: Change to `?sev2`? \(schema\/value\)$/m,
      'what was changed is told',
    );
    const once = folder.read('fix.pir.yaml');
    assert.match(once, /^\ufeffpir: 1\r\n/);
    assert.match(once, /\r\nseverity: sev2\r\n/);
    assert.equal(folder.run(['lint', '--fix', 'fix.pir.yaml']).err, '');
    assert.equal(folder.read('fix.pir.yaml'), once);
    assert.equal(
      folder.run(['lint', '--fix', '-'], { input: DRAFT }).status,
      1,
      'standard input is not a file to write',
    );
  });

  it('leaves out the findings of a baseline, wherever they have moved to', () => {
    folder.write('base.json', folder.run(['lint', 'draft.pir.yaml', '--format', 'json']).out);
    assert.equal(folder.run(['lint', 'draft.pir.yaml', '--baseline', 'base.json']).status, 0);
    folder.write('draft.pir.yaml', `# moved\n${DRAFT}  - Split the queue.\n`);
    assert.deepEqual(rules(['draft.pir.yaml', '--baseline', 'base.json']), ['action/no-owner']);
    folder.write('draft.pir.yaml', DRAFT);
  });

  it('leaves the places that a baseline knows as they are with --fix', () => {
    const old = '# Mails arrive late\n\n## Summary\n\nThe root cause was a full disk.\n';
    folder.write('old.md', old);
    folder.write('old.json', folder.run(['lint', 'old.md', '--format', 'json']).out);
    assert.equal(folder.run(['lint', '--fix', 'old.md', '--baseline', 'old.json']).err, '');
    assert.equal(folder.read('old.md'), old);
    // Twice now, and known once: one is new.
    folder.write('old.md', `${old}\nThe root cause was a stale lease.\n`);
    assert.match(folder.run(['lint', '--fix', 'old.md', '--baseline', 'old.json']).out, /known|baseline/);
    assert.equal(folder.read('old.md'), `${old}\nA contributing factor was a stale lease.\n`);
    folder.run(['lint', '--fix', 'old.md']);
    assert.doesNotMatch(folder.read('old.md'), /root cause/);
  });

  it('says where a baseline knows none of what is found', () => {
    folder.write('strange.json', '{ "files": [] }');
    const { err } = folder.run(['lint', 'draft.pir.yaml', '--baseline', 'strange.json']);
    assert.match(err, /^pir: strange\.json has none of these findings/);
    assert.equal(folder.run(['lint', 'draft.pir.yaml', '--baseline', 'base.json']).err, '');
  });

  it('knows the files of a baseline from every folder, and says how many findings it left out', () => {
    folder.write('below/draft.pir.yaml', DRAFT);
    const { out } = folder.run(['lint', 'below', '--format', 'json']);
    folder.write('base.json', out);
    folder.write('elsewhere/base.json', out);
    const count = (JSON.parse(out) as { files: { findings: unknown[] }[] }).files[0]?.findings.length ?? 0;
    const words = `No new findings in 1 file. ${count} that the baseline knows are left out.\n`;
    assert.equal(folder.run(['lint', 'below', '--baseline', 'elsewhere/base.json']).out, words);
    assert.equal(folder.run(['lint', '.', '--baseline', '../base.json'], { from: 'below' }).out, words);
  });

  it('knows a file of a baseline, whatever lies beside that', () => {
    folder.write('two/draft.pir.yaml', DRAFT);
    folder.write('ci/two/draft.pir.yaml', 'pir: 1\ntitle: Another\n');
    folder.write('ci/base.json', folder.run(['lint', 'two', '--format', 'json']).out);
    assert.match(folder.run(['lint', 'two', '--baseline', 'ci/base.json']).out, /^No new findings/);
  });

  it('takes severities and thresholds from a configuration', () => {
    folder.write(
      'strict.yaml',
      'rules:\n  action/no-owner: error\n  schema/value: off\nthresholds:\n  open_items: 1\n  gap: { sev1: 10m }\n',
    );
    const { files } = json(['draft.pir.yaml', '--config', 'strict.yaml']);
    const findings = files[0]?.findings ?? [];
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'action/no-owner').map(({ severity }) => severity),
      ['error', 'error'],
    );
    assert.ok(!findings.some(({ rule }) => rule === 'schema/value'));
    assert.ok(findings.some(({ rule }) => rule === 'action/overload'));
  });

  it('says nothing of the calendar until it is told the day', () => {
    folder.write(
      'due.pir.yaml',
      `${ALARM}action_items:\n  - { what: Ignore test mails in the alert., owner: mo, due: 2026-02-10 }\n`,
    );
    assert.deepEqual(rules(['due.pir.yaml']), []);
    assert.deepEqual(rules(['due.pir.yaml', '--today', '2026-03-01']), ['action/overdue']);
  });

  it('writes the same bytes in every zone, and no colour into a pipe', () => {
    const outputs = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map(
      (TZ) => folder.run(['lint', 'draft.pir.yaml'], { env: { TZ, LANG: 'tr_TR.UTF-8' } }).out,
    );
    assert.equal(new Set(outputs).size, 1);
    assert.ok(!(outputs[0] ?? '').includes('\u001b'));
  });
});
