import assert from 'node:assert/strict';
import { pir, type Pir } from './pir';

const CHAT = '[16:03] gary: the login page is down?\n[16:04] cathy: looking\n';

describe('pir import', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
    folder.write('chat.txt', CHAT);
    folder.write(
      'log.json',
      '{"log_entries":[{"type":"trigger_log_entry","created_at":"2025-11-20T15:03:00Z","summary":"Triggered."}]}',
    );
    folder.write('cut.json', '{"log_entries":[{"type":"trig');
    folder.write('words.txt', 'words\n');
  });
  after(() => folder.remove());

  it('takes a day without a year for the one nearest to today, and keeps none to itself', () => {
    const day = new Date(Date.now() - 40 * 86_400_000);
    const month = day.toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' }).slice(0, 3);
    folder.write(
      'table.md',
      `| Time | Event |\n|---|---|\n| ${day.getUTCDate()} ${month} 22:41 | deploy |\n| ${day.getUTCDate()} ${month} 22:50 | page |\n`,
    );
    const { status, out } = folder.run(['import', 'table.md']);
    assert.equal(status, 0);
    assert.ok(out.includes(`- ${day.toISOString().slice(0, 10)}T22:41 deploy`), out);
  });

  it('says that no date stands in the text', () => {
    folder.write('undated.txt', '[22:48] ada: red\n[00:05] mo: green\n');
    assert.match(folder.run(['import', 'undated.txt']).err, /^No date stands in the text: .*--date\.\n$/);
    assert.equal(folder.run(['import', 'undated.txt', '--date', '2031-02-03']).err, '');
    assert.match(folder.run(['import', 'undated.txt', '--date', '2031-02-03']).out, /at: 2031-02-04T00:05/);
  });

  it('prints a review of any known text, which then has no errors', () => {
    const { status, out, err } = folder.run([
      'import',
      'chat.txt',
      '--date',
      '2025-11-20',
      '--timezone',
      'Europe/Oslo',
      '--title',
      'Login down',
    ]);
    assert.deepEqual([status, err], [0, '']);
    assert.match(
      out,
      /^pir: 1\ntitle: Login down\nstatus: draft\ntimezone: Europe\/Oslo\n\ntimeline:\n {2}- at: 2025-11-20T16:03\n/,
    );
    folder.write('draft.pir.yaml', out);
    assert.equal(folder.run(['lint', 'draft.pir.yaml']).status, 0);
  });

  it('takes the format as its first word, and standard input', () => {
    const { status, out } = folder.run(['import', 'chat', '-'], { input: CHAT });
    assert.equal(status, 0);
    assert.match(out, /quote: looking/);
  });

  it('writes a new file, and only with --force over one that exists', () => {
    const made = folder.run(['import', 'pagerduty', 'log.json', '-o', 'made.pir.yaml']);
    assert.deepEqual([made.status, made.out, made.err], [0, '', 'made.pir.yaml: 1 entry from log.json (pagerduty)\n']);
    const again = folder.run(['import', 'log.json', '-o', 'made.pir.yaml']);
    assert.deepEqual([again.status, again.err], [1, 'pir: made.pir.yaml exists already; --force replaces it\n']);
    assert.equal(folder.run(['import', 'log.json', '-o', 'made.pir.yaml', '--force']).status, 0);
  });

  it('adds to a review, and nothing twice', () => {
    folder.write(
      'review.pir.yaml',
      'pir: 1\ntimezone: Europe/Oslo\ntimeline:\n  - 2025-11-20T16:00 It begins.   # ours\n',
    );
    const first = folder.run(['import', 'log.json', '--into', 'review.pir.yaml']);
    assert.deepEqual([first.status, first.err], [0, 'review.pir.yaml: 1 entry added\n']);
    const text = folder.read('review.pir.yaml');
    assert.match(text, /# ours\n {2}- at: 16:03\n {4}what: Triggered\.\n/);
    const second = folder.run(['import', 'log.json', '--into', 'review.pir.yaml']);
    assert.deepEqual([second.status, second.err], [0, 'review.pir.yaml: 0 entries added; 1 entry was there already\n']);
    assert.equal(folder.read('review.pir.yaml'), text);
  });

  for (const [name, args, says] of [
    [
      'a text without times',
      ['import', 'words.txt'],
      /words\.txt: No line begins with a time, so there is nothing to import/,
    ],
    ['a log that was cut off', ['import', 'cut.json'], /cut off/],
    ['another format than named', ['import', 'slack', 'log.json'], /not a Slack export/],
    ['a format that does not exist', ['import', 'teams', 'chat.txt'], /no format "teams"; there are chat, list, /],
    ['no file', ['import'], /name a file/],
    ['a format alone', ['import', 'chat'], /name the file to read as chat/],
    ['a file that does not exist', ['import', 'gone.txt'], /gone\.txt cannot be read/],
    ['a day that is none', ['import', 'chat.txt', '--date', '2025-02-30'], /--date is a day/],
    ['a zone that is none', ['import', 'chat.txt', '--timezone', 'Mars/Base'], /--timezone is a zone/],
    ['a review', ['import', 'review.pir.yaml'], /review\.pir\.yaml: This is a review already/],
    ['a review into one', ['import', 'review.pir.yaml', '--into', 'review.pir.yaml'], /This is a review already/],
    ['two places', ['import', 'chat.txt', '-o', 'a', '--into', 'b'], /name one of them/],
  ] as const) {
    it(`says in one line what it cannot do: ${name}`, () => {
      const { status, out, err } = folder.run(args);
      assert.deepEqual([status, out], [1, '']);
      assert.match(err, /^pir: [^\n]+\n$/);
      assert.match(err, says);
    });
  }
});

describe('pir new', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
  });
  after(() => folder.remove());

  it('prints a review to fill in, without asking', () => {
    const { status, out, err } = folder.run(['new']);
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^pir: 1\ntitle: /);
  });

  it('fills in what the options say, and writes a file that lints without errors or warnings', () => {
    const made = folder.run([
      'new',
      '-o',
      'a.pir.yaml',
      '--title',
      'Search: slow',
      '--severity',
      'sev2',
      '--services',
      'search, web',
      '--timezone',
      'Europe/Oslo',
      '--date',
      '2025-11-20',
    ]);
    assert.deepEqual([made.status, made.out, made.err], [0, '', 'a.pir.yaml is ready to be filled in\n']);
    assert.match(
      folder.read('a.pir.yaml'),
      /^pir: 1\ntitle: "Search: slow"\nstatus: draft\nseverity: sev2\nservices: \[search, web\]\ntimezone: Europe\/Oslo\n/,
    );
    assert.equal(folder.run(['lint', 'a.pir.yaml', '--fail-on', 'info']).status, 0);
    assert.match(folder.run(['new', '-o', 'a.pir.yaml']).err, /exists already/);
  });

  it('is light for a false alarm', () => {
    assert.match(folder.run(['new', '--severity', 'sev5']).out, /customer_impact: no/);
    assert.doesNotMatch(folder.run(['new', '--template', 'light']).out, /action_items/);
  });

  it('begins with a template of the team, found from the file that is written', () => {
    folder.write('pir.config.yaml', 'templates:\n  payments: templates/payments.pir.yaml\n  gone: gone.pir.yaml\n');
    folder.write('templates/payments.pir.yaml', 'pir: 1\ntitle:\ntags: [payments]\ntimeline:\n  -\n');
    const { status, out, err } = folder.run(['new', '--template', 'payments', '--title', 'Cards fail']);
    assert.deepEqual([status, err], [0, '']);
    assert.equal(out, 'pir: 1\ntitle: Cards fail\ntags: [payments]\ntimeline:\n  - \n');
    assert.match(
      folder.run(['new', '--template', 'other']).err,
      /--template is one of full, light, payments, gone, not "other"/,
    );
    const gone = folder.run(['new', '--template', 'gone']);
    assert.equal(gone.status, 1);
    assert.match(gone.err, /gone\.pir\.yaml/);
  });

  for (const args of [
    ['--severity', 'high'],
    ['--timezone', 'Oslo time'],
    ['--date', 'today'],
    ['--template', 'tiny'],
    ['out.pir.yaml'],
  ]) {
    it(`refuses ${args.join(' ')}`, () => {
      const { status, err } = folder.run(['new', ...args]);
      assert.equal(status, 1);
      assert.match(err, /^pir: [^\n]+\n$/);
    });
  }
});
