/** What a file, its name, a configuration or an option holds is told, and never obeyed: not by a terminal, a spreadsheet or a process. */
import assert from 'node:assert/strict';
import { pir, type Pir, type Result } from './pir';

// eslint-disable-next-line no-control-regex -- these are what is looked for
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;
/** Clears the screen, sets a title, colours what follows, turns its direction. */
const STEERS = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202egnp';
const QUOTED = JSON.stringify(`x ${STEERS} y`).replaceAll('\u009b', '\\u009b').replaceAll('\u202e', '\\u202e');
const NAME = `\u001b[2J\u202egnp.pir.yaml`;

const REVIEW = `pir: 1
title: ${QUOTED}
summary: ${QUOTED}
severity: sev2
status: reviewed
incidents: [{ id: ${QUOTED}, title: ${QUOTED}, services: [${QUOTED}] }]
services: [${QUOTED}]
tags: [${QUOTED}]
people: { ada: { name: ${QUOTED}, role: ${QUOTED}, team: ${QUOTED} } }
commander: ${QUOTED}
review: { held: 2026-02-04T10:00, facilitator: ${QUOTED}, attendees: [${QUOTED}] }
links: [${QUOTED}]
timeline:
  - { at: 2026-02-03T10:00, what: ${QUOTED}, who: ada, milestone: started, impact: negative, quote: ${QUOTED} }
  - { at: 10:20, what: ${QUOTED}, who: [${QUOTED}], milestone: [detected, acknowledged] }
  - { at: 10:40, what: ${QUOTED}, milestone: restored, impact: positive }
learnings: [${QUOTED}]
contributing_factors: [${QUOTED}]
action_items: [{ what: ${QUOTED}, owner: ${QUOTED}, ticket: ${QUOTED} }]
public: { title: ${QUOTED}, summary: ${QUOTED} }
targets: { time_to_detect: 5m }
`;

const RUNS: readonly (readonly [command: string, formats: readonly string[], more?: readonly string[]])[] = [
  ['lint', ['text', 'json', 'sarif', 'junit', 'github']],
  ['metrics', ['text', 'json', 'csv', 'ndjson']],
  ['trends', ['text', 'json', 'csv', 'markdown', 'svg', 'html']],
  ['export', ['json', 'ndjson']],
  ['report', ['markdown', 'html', 'confluence', 'text', 'csv', 'github-csv', 'ics'], ['--audience', 'internal']],
  ['report', ['markdown', 'text'], ['--audience', 'public', '--allow-leaks']],
  ['chart', ['']],
];

describe('a terminal', function () {
  this.timeout(120_000);
  let folder: Pir;
  before(() => {
    folder = pir();
    folder.write(NAME, REVIEW);
    folder.write('raw.pir.yaml', `pir: 1\ntitle: a ${STEERS} TODO\nseverity: ${STEERS}\n${STEERS}: x\n`);
    folder.write('raw.md', `# Postmortem ${STEERS}\n\nBob ${STEERS} should have known.\n`);
    folder.write('incidents.csv', `id,severity\n"A${STEERS}",sev1\n"${STEERS}",${STEERS}\n`);
    folder.write('chat.txt', `[10:00] ada: ${STEERS}\n[10:05] ${STEERS}: the queue stalls\n[10:09] ada: restarted\n`);
  });
  after(() => folder.remove());

  const harmless = ({ out, err }: Result, what: string): void => {
    assert.doesNotMatch(out, STEERING, `${what}: standard output`);
    assert.doesNotMatch(err, STEERING, `${what}: standard error`);
    assert.doesNotMatch(err, /unforeseen/, what);
  };

  for (const [command, formats, more = []] of RUNS) {
    it(`is not steered by a review or its name: ${[command, ...more].join(' ')}`, () => {
      for (const format of formats) {
        const run = folder.run([command, NAME, ...(format === '' ? [] : ['--format', format]), ...more]);
        harmless(run, `${command} ${format}`);
        assert.ok(run.out + run.err !== '', 'something is said');
      }
    });
  }

  it('is not steered by signs that stand in a file as they are', () => {
    for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
      const { out } = folder.run(['lint', 'raw.pir.yaml', 'raw.md', '--format', format]);
      assert.doesNotMatch(out, STEERING, format);
      assert.match(out, /raw\.md/, 'both have findings');
      assert.match(out, /raw\.pir\.yaml/, 'both have findings');
    }
    harmless(folder.run(['metrics', 'raw.pir.yaml']), 'metrics');
    harmless(folder.run(['trends', '.']), 'trends');
  });

  it('is not steered by a list of incidents', () => {
    const run = folder.run(['lint', 'raw.pir.yaml', '--incidents', 'incidents.csv']);
    harmless(run, 'lint');
    assert.match(run.out + run.err, /incidents\.csv/);
  });

  it('is not steered by what is imported', () => {
    const draft = folder.run(['import', 'chat.txt', '--date', '2026-02-03']);
    assert.equal(draft.status, 0, draft.err);
    harmless(draft, 'import');
    assert.match(draft.out, /the queue stalls/);
  });

  it('is not steered by a configuration', () => {
    const texts: readonly string[] = [
      `rules: { ${QUOTED}: error }\n`,
      `rules: { action/no-owner: ${QUOTED} }\n`,
      `${QUOTED}: 1\n`,
      `thresholds: { gap: ${QUOTED} }\n`,
      `phrases: [{ say: ${QUOTED}, instead: ${QUOTED}, why: ${QUOTED} }, { match: ${QUOTED} }]\n`,
      `tickets: { pattern: ${QUOTED}, url: ${QUOTED} }\n`,
      `markdown: ${QUOTED}\n`,
      `rules: [ ${STEERS}\n`,
    ];
    for (const text of texts) {
      folder.write('pir.config.yaml', text);
      harmless(folder.run(['lint', NAME]), text);
      harmless(folder.run(['lint', NAME, '--config', 'pir.config.yaml']), text);
    }
    folder.write('pir.config.yaml', '');
  });

  it('is not steered by options, names of files that are not there, and questions', () => {
    for (const args of [
      [STEERS],
      ['lint', STEERS],
      ['lint', `--${STEERS}`],
      ['lint', NAME, '--format', STEERS],
      ['lint', NAME, '--config', STEERS],
      ['lint', NAME, '--baseline', STEERS],
      ['lint', `*${STEERS}*`],
      ['chart', NAME, '-o', `${STEERS}.png`],
      ['chart', NAME, '-o', `no/${STEERS}.svg`],
      ['explain', STEERS],
      ['report', NAME, '--audience', STEERS],
      ['import', STEERS],
      ['new', '--timezone', STEERS],
      ['new', '--template', STEERS],
      ['lint', '-', '--stdin-filename', STEERS],
      ['trends', NAME, '--service', STEERS],
      ['trends', NAME, '--from', STEERS],
    ]) {
      const run = folder.run(args);
      harmless(run, args.join(' '));
      assert.equal(run.status, 1, args.join(' '));
    }
  });
});

describe('a file of 50 megabytes', function () {
  this.timeout(120_000);
  let folder: Pir;
  before(() => {
    folder = pir();
    const line = '  - 14:00 The queue stalls, and somebody looks at it for a while.\n';
    folder.write('large.pir.yaml', `pir: 1\ntitle: T\ntimeline:\n${line.repeat(50_000_000 / line.length)}`);
    folder.write('large.md', 'The queue stalls. '.repeat(3_000_000));
    folder.write('small.pir.yaml', 'pir: 1\ntitle: T\n');
  });
  after(() => folder.remove());

  it('is refused with the place of most of it, and those beside it are read', () => {
    const { status, out } = folder.run(['lint', '--format', 'json', 'large.pir.yaml', 'small.pir.yaml']);
    assert.equal(status, 2);
    const { files } = JSON.parse(out) as {
      files: { path: string; findings: { rule: string; message: string; line: number }[] }[];
    };
    const [large, small] = files;
    assert.deepEqual(
      large?.findings.map(({ rule, line }) => [rule, line]),
      [['yaml/size', 3]],
    );
    assert.match(large?.findings[0]?.message ?? '', /50 million characters, most of them under `timeline`/);
    assert.ok((small?.findings.length ?? 0) > 0);
    assert.match(folder.run(['lint', 'large.pir.yaml']).out, /large\.pir\.yaml[^]*3:1[^]*50 million characters/);
  });

  it('has no figures, no picture and no report, and one line says why', () => {
    for (const args of [
      ['metrics', 'large.pir.yaml'],
      ['chart', 'large.pir.yaml'],
      ['export', 'large.pir.yaml'],
      ['report', 'large.pir.yaml', '--audience', 'internal'],
      ['import', 'large.md'],
    ]) {
      const { status, out, err } = folder.run(args);
      assert.deepEqual([status, out], [1, ''], args.join(' '));
      assert.match(err, /^pir: large\.(?:pir\.yaml|md): [^\n]+ million characters[^\n]*\n$/, args.join(' '));
    }
  });

  it('is refused as Markdown, too', () => {
    const { status, out, err } = folder.run(['lint', 'large.md']);
    assert.equal(status, 2, err);
    assert.match(out, /54 million characters/);
  });
});

describe('names that all objects have', () => {
  let folder: Pir;
  before(() => {
    folder = pir();
    folder.write('a.pir.yaml', 'pir: 1\ntitle: T\nincidents: constructor\nseverity: sev1\n');
  });
  after(() => folder.remove());

  it('are words like others in a configuration, a list of incidents and a baseline', () => {
    folder.write(
      'own.yaml',
      'rules: { __proto__: off, constructor: error }\n__proto__: { polluted: 1 }\nthresholds: { __proto__: 1h, toString: 1h }\n',
    );
    const config = folder.run(['lint', 'a.pir.yaml', '--config', 'own.yaml']);
    assert.equal(config.status, 1);
    assert.match(config.err, /__proto__/);
    folder.write('incidents.json', '[{"id":"__proto__","severity":"sev1"},{"id":"constructor","severity":"sev2"}]');
    folder.write('incidents.csv', 'id,severity,__proto__\ntoString,sev1,x\nconstructor,sev1,\n');
    const told = (list: string): string => folder.run(['lint', 'a.pir.yaml', '--incidents', list]).out;
    assert.match(told('incidents.json'), /__proto__/);
    assert.match(told('incidents.csv'), /toString/);
    for (const list of ['incidents.json', 'incidents.csv']) assert.doesNotMatch(told(list), /incident.*constructor/);
    folder.write(
      'baseline.json',
      '{"version":1,"files":[{"path":"__proto__","findings":[]},{"path":"constructor","findings":[]}],"__proto__":{"files":[]}}',
    );
    assert.match(folder.run(['lint', 'a.pir.yaml', '--baseline', 'baseline.json']).out, /a\.pir\.yaml/);
  });
});

describe('a configuration that is made to harm', function () {
  this.timeout(60_000);
  let folder: Pir;
  before(() => {
    folder = pir();
    folder.write('a.pir.yaml', 'pir: 1\ntitle: T\n');
  });
  after(() => folder.remove());

  const bomb = [
    'x: &a [x, x]',
    ...Array.from('bcdefghij', (name, i) => `${name}: &${name} [${`*${'abcdefghi'[i] ?? ''}, `.repeat(9)}]`),
  ].join('\n');
  for (const [name, text] of [
    ['an alias bomb', `${bomb}\nphrases: *j\n`],
    ['deep nesting', `rules: ${'['.repeat(20_000)}\n`],
    [
      'deep nesting in blocks',
      `phrases:\n${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i + 1)}-\n`).join('')}`,
    ],
    ['a pattern that could search for ever', "tickets: { pattern: '(a+)+$', url: 'https://t.example/{ticket}' }\n"],
    ['50 megabytes', `# ${'x'.repeat(100)}\n`.repeat(500_000)],
  ] as const) {
    it(`is refused or read soon, and never with a stack trace: ${name}`, () => {
      folder.write('pir.config.yaml', text);
      for (const args of [
        ['lint', 'a.pir.yaml'],
        ['lint', 'a.pir.yaml', '--config', 'pir.config.yaml'],
      ]) {
        const started = performance.now();
        const { err } = folder.run(args);
        assert.ok(performance.now() - started < 20_000, 'soon');
        assert.doesNotMatch(err, /unforeseen|\n +at |RangeError/, err.slice(0, 300));
      }
    });
  }
});
