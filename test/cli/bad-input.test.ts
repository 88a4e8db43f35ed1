import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { ALARM, DRAFT, pir, type Pir, type Result } from './pir';

describe('pir with what it cannot use', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
    folder.write('draft.pir.yaml', DRAFT);
    folder.write('second.pir.yaml', DRAFT);
    folder.write('alarm.pir.yaml', ALARM);
    folder.write('words.txt', 'words');
    folder.write('empty/.keep', '');
    folder.write('broken.yaml', 'rules: [');
    folder.write('odd.yaml', 'rules: { action/no-ownr: error }');
    folder.write('deaf.yaml', 'thresholds: { gap: soon }');
    folder.write('list.json', '[1]');
  });
  after(() => folder.remove());

  /** One line that begins with the program's name and is no stack trace. */
  function assertRefused({ status, out, err }: Result, says: RegExp): void {
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.match(err, /^pir: [^\n]+\n$/);
    assert.doesNotMatch(err, /\bat .*:\d+:\d+|unforeseen|undefined/);
    assert.match(err, says);
  }

  for (const [name, args, says] of [
    ['a command that does not exist', ['lnit'], /no command "lnit"; there are lint, /],
    ['an option that does not exist', ['lint', '--fxi', 'draft.pir.yaml'], /no option --fxi/],
    ['an option without its value', ['lint', 'draft.pir.yaml', '--format'], /--format.* needs a value/],
    ['a format that does not exist', ['lint', '--format', 'xml', 'draft.pir.yaml'], /text, json, sarif, junit, github/],
    ['a level that does not exist', ['lint', '--fail-on', 'hint', 'draft.pir.yaml'], /error, warning, info, never/],
    ['no file', ['lint'], /name a file/],
    ['a file that does not exist', ['lint', 'gone.pir.yaml'], /gone\.pir\.yaml does not exist/],
    ['a pattern that matches nothing', ['lint', '*.pir.yml'], /matches \*\.pir\.yml/],
    ['a file of another kind', ['lint', 'words.txt'], /neither a review .* nor Markdown/],
    [
      'a configuration that does not exist',
      ['lint', 'draft.pir.yaml', '--config', 'gone.yaml'],
      /gone\.yaml cannot be read/,
    ],
    [
      'a configuration that is no YAML',
      ['lint', 'draft.pir.yaml', '--config', 'broken.yaml'],
      /^pir: broken\.yaml:1:8: /,
    ],
    ['a configuration with an unknown rule', ['lint', 'draft.pir.yaml', '--config', 'odd.yaml'], /action\/no-ownr/],
    [
      'a configuration with a threshold that is none',
      ['lint', 'draft.pir.yaml', '--config', 'deaf.yaml'],
      /length of time/,
    ],
    ['a folder as configuration', ['lint', 'draft.pir.yaml', '--config', 'empty'], /it is a folder/],
    ['a baseline that is none', ['lint', 'draft.pir.yaml', '--baseline', 'list.json'], /not a report/],
    ['a day that is none', ['lint', 'draft.pir.yaml', '--today', '2026-02-03x'], /--today is a day/],
    ['a day that no calendar has', ['lint', 'draft.pir.yaml', '--today', '2026-02-30'], /--today is a day/],
    ['a new review in a document', ['new', '-o', 'made.md'], /made\.md would hold a review.*name it made\.pir\.yaml/],
    ['a new review under a name of any YAML', ['new', '-o', 'made.yaml'], /made\.yaml would not .*made\.pir\.yaml/],
    ['several files for one chart', ['chart', 'draft.pir.yaml', 'second.pir.yaml'], /name one file/],
    ['a width that is none', ['chart', 'draft.pir.yaml', '--width', 'wide'], /300 to 10000/],
    ['a theme that is none', ['chart', 'draft.pir.yaml', '--theme', 'pink'], /light, dark/],
    ['a place that cannot be written', ['chart', 'alarm.pir.yaml', '-o', 'no/such/chart.svg'], /cannot be written/],
    [
      'a chart in a file for another picture',
      ['chart', 'draft.pir.yaml', '-o', 'a.png'],
      /a\.png .* charts are SVG here/,
    ],
    ['a chart in a file for a page', ['chart', 'draft.pir.yaml', '-o', 'a.html'], /charts are SVG here/],
    [
      'a report in a file for a document',
      ['report', 'draft.pir.yaml', '--audience', 'internal', '-o', 'a.PDF'],
      /a\.PDF would hold markdown/,
    ],
    [
      'a report in a file of another format',
      ['report', 'draft.pir.yaml', '--audience', 'internal', '-o', 'a.html'],
      /--format html writes that/,
    ],
    ['trends in a file of another format', ['trends', 'draft.pir.yaml', '-o', 'a.svg'], /--format svg writes that/],
    ['a rule that does not exist', ['explain', 'action/no-ownr'], /perhaps action\/no-owner/],
    ['a rule by its beginning, with a slip', ['explain', 'blame/persn'], /perhaps blame\/person-cause/],
    ['a rule without its family', ['explain', 'order'], /perhaps timeline\/order/],
    ['a rule without its family and with a slip', ['explain', 'no-ownr'], /perhaps action\/no-owner/],
    ['a rule like no other', ['explain', 'weather'], /there is no rule "weather"; `pir explain` lists all/],
  ] as const) {
    it(`refuses ${name} in one line`, () => assertRefused(folder.run(args), says));
  }

  it('writes under names whose ending says nothing against it', () => {
    for (const args of [
      ['chart', 'draft.pir.yaml', '-o', 'chart'],
      ['chart', 'draft.pir.yaml', '-o', 'chart.v2'],
      ['chart', 'draft.pir.yaml', '-o', 'CHART.SVG'],
      ['new', '-o', 'made.PIR.yml'],
      ['new', '-o', 'made'],
      ['report', 'draft.pir.yaml', '--audience', 'internal', '--format', 'text', '-o', 'report.txt'],
      ['report', 'draft.pir.yaml', '--audience', 'internal', '--format', 'confluence', '-o', 'report.xml'],
    ])
      assert.equal(folder.run(args).status, 0, args.join(' '));
  });

  for (const command of ['lint', 'metrics', 'trends', 'export']) {
    it(`refuses a folder without reviews to pir ${command}, as a wrong path would be`, () => {
      assertRefused(folder.run([command, 'empty']), /no review .* in empty/);
      assertRefused(folder.run([command, 'draft.pir.yaml', 'empty']), /no review .* in empty/);
    });
  }

  it('refuses a folder that may not be read, wherever it lies: it may be full of reviews', () => {
    folder.write('closed/inner/draft.pir.yaml', DRAFT);
    const inner = `${folder.path}/closed/inner`;
    fs.chmodSync(inner, 0);
    try {
      for (const arg of ['closed', 'closed/inner', 'closed/**/*.pir.yaml'])
        assertRefused(
          folder.run(['lint', arg], { plainUser: true }),
          /^pir: closed\/inner\/? cannot be read \(permission denied\)/,
        );
    } finally {
      fs.chmodSync(inner, 0o755);
    }
    assert.notEqual(folder.run(['lint', 'closed'], { plainUser: true }).status, 1);
  });

  it('finds reviews whose names are written in capitals', () => {
    folder.write('loud/A.PIR.YAML', DRAFT);
    assert.match(folder.run(['metrics', 'loud']).out, /^loud\/A\.PIR\.YAML/);
    assert.match(
      folder.run(['metrics', 'loud/a*.YAML']).err,
      /matches loud\/a\*\.YAML/,
      'a pattern means what it says',
    );
  });

  it('holds a list of incidents against a folder that has no review yet', () => {
    folder.write('incidents.csv', 'id,severity\nINC-1,sev1\n');
    const { status, out, err } = folder.run(['lint', 'empty', '--incidents', 'incidents.csv']);
    assert.equal(status, 2);
    assert.match(err, /^pir: there is no review .* in empty/);
    assert.match(out, /incidents\.csv:2:1 error/);
  });

  it('has help for everything, and a status of 1 without a command', () => {
    assert.equal(folder.run([]).status, 1);
    for (const args of [['--help'], ['help', 'lint'], ['lint', '--help'], ['chart', '-h']]) {
      const { status, out } = folder.run(args);
      assert.equal(status, 0);
      assert.match(out, /pir /);
    }
    assert.match(folder.run(['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });

  const STRANGE: Readonly<Record<string, string | Uint8Array>> = {
    'an empty file': '',
    'only comments': '# nothing\n',
    'two documents': 'pir: 1\ntitle: T\n---\npir: 1\n',
    'an alias cycle': 'pir: 1\nx_a: &a [*a]\n',
    'an alias bomb': `pir: 1\nx_a: &a [x]\n${'bcdefghij'
      .split('')
      .map((name, index) => `x_${name}: &${name} [${`*${'abcdefghij'[index]},`.repeat(9)}]`)
      .join('\n')}\n`,
    'a time that never was': 'pir: 1\ntimeline:\n  - at: 25:61\n    what: x\n',
    'a night behind the last day that there is':
      'pir: 1\ntimeline:\n  - { at: 9999-12-31T23:00, until: 00:20, what: x }\n  - { at: 00:10, what: y, milestone: restored }\n',
    'times beyond the first and the last':
      'pir: 1\ntimeline:\n  - { at: 0000-01-01T00:30+14:00, what: x, milestone: detected }\n  - { at: 9999-12-31T23:30-14:00, what: y, milestone: restored }\n',
    'an open quote': 'pir: 1\ntitle: "never closed\ntimeline:\n  - 14:00 x\n',
    'a list': '- a\n- b\n',
    'a number': '42',
    'a later version': 'pir: 99\n',
    'binary junk': Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
    'deep nesting': `pir: 1\ntitle: ${'['.repeat(5000)}\n`,
    'Windows line breaks': DRAFT.replaceAll('\n', '\r\n'),
    'a tab': 'pir: 1\nreview:\n\theld: 2026-02-03\n',
  };
  /** Files with nothing to draw, measure or hand on. */
  const REFUSED: readonly string[] = ['a later version', 'binary junk'];
  for (const [name, content] of Object.entries(STRANGE)) {
    it(`reads ${name} without a stack trace`, () => {
      folder.write('strange.pir.yaml', content);
      const { status, out, err } = folder.run(['lint', '--format', 'json', 'strange.pir.yaml']);
      assert.ok(status === 0 || status === 2, err);
      assert.equal(err, '');
      const { files } = JSON.parse(out) as { files: { findings: { message: string; start: number; end: number }[] }[] };
      assert.equal(files.length, 1);
      if (name !== 'Windows line breaks') assert.ok((files[0]?.findings.length ?? 0) > 0, 'something is said about it');
      for (const command of ['metrics', 'chart', 'export']) {
        const { status, err } = folder.run([command, 'strange.pir.yaml']);
        assert.doesNotMatch(err, /unforeseen/, command);
        assert.equal(status, REFUSED.includes(name) ? 1 : 0, `${command}: ${err}`);
        if (status === 1) assert.match(err, /^pir: [^\n]+\n$/, command);
      }
    });
  }

  it('says why a review of a later version has neither figures nor a chart', () => {
    folder.write('later.pir.yaml', 'pir: 2\n');
    for (const command of ['metrics', 'chart', 'export']) {
      const { status, out, err } = folder.run([command, 'later.pir.yaml']);
      assert.match(err, /^pir: later\.pir\.yaml: .*version 2 of the format/, command);
      assert.deepEqual([status, out], [1, ''], command);
    }
  });

  it('leaves a review of a later version out of a folder, and says so', () => {
    folder.write('both/a.pir.yaml', 'pir: 1\ntitle: A\n');
    folder.write('both/later.pir.yaml', 'pir: 2\n');
    for (const command of ['metrics', 'export']) {
      const { status, out, err } = folder.run([command, 'both', '--format', 'ndjson']);
      assert.deepEqual([status, out.trim().split('\n').length], [0, 1], command);
      assert.match(out, /both\/a\.pir\.yaml/);
      assert.match(err, /^pir: both\/later\.pir\.yaml: .*left out\.\n$/);
      folder.write('none/later.pir.yaml', 'pir: 2\n');
      folder.write('none/much-later.pir.yaml', 'pir: 3\n');
      const none = folder.run([command, 'none']);
      assert.deepEqual([none.status, none.out], [1, ''], command);
      assert.match(none.err, /none of these reviews can be read\n$/);
    }
  });

  it('reads five megabytes in a few seconds', function () {
    this.timeout(60_000);
    const entry =
      '  - { at: 14:00, what: "A queue stalls, and somebody looks at it for a while.", who: mo, kind: task }\n';
    folder.write(
      'large.pir.yaml',
      `pir: 1\ntitle: T\ntimeline:\n  - 2026-02-03T14:00 x\n${entry.repeat(Math.ceil(5_000_000 / entry.length))}`,
    );
    const { status, err } = folder.run(['lint', '--format', 'json', 'large.pir.yaml']);
    assert.ok(status === 0 || status === 2, err);
  });
});
