import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pir, type Pir } from './pir';

const EVERYTHING = fs.readFileSync(path.join(__dirname, '../fixtures/reports/everything.pir.yaml'), 'utf8');
const LEAKY = 'pir: 1\ntitle: Mails arrive late\npeople: { ana: Ana }\npublic:\n  summary: Ana restarted mx-prod-03.\n';
const HELD = 'pir: 1\ntitle: Mails arrive late\npublic:\n  summary: It is over.\n  embargo_until: 2999-01-01\n';

describe('pir report', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
    folder.write('all.pir.yaml', EVERYTHING);
    folder.write('leaky.pir.yaml', LEAKY);
    folder.write('held.pir.yaml', HELD);
  });
  after(() => folder.remove());

  const run = (...args: string[]): ReturnType<Pir['run']> => folder.run(['report', ...args]);

  it('writes the internal report as Markdown to standard output', () => {
    const { status, out, err } = run('all.pir.yaml', '--audience', 'internal');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^# Parcels cannot be tracked\n/);
    assert.doesNotMatch(out, /!\[/, 'there is no file for a picture to stand beside');
  });

  it('says that something may be missing where the review has errors', () => {
    folder.write('broken.pir.yaml', 'pir: 1\ntitle: Mails arrive late\nseverity: SEV-2\n');
    const { status, err } = run('broken.pir.yaml', '--audience', 'internal');
    assert.deepEqual([status, err], [0, 'pir: 1 error in broken.pir.yaml; the report may be wrong\n']);
  });

  it('shows a due date that is none as it is written, and says that there is an error', () => {
    folder.write(
      'due.pir.yaml',
      'pir: 1\ntitle: Mails arrive late\naction_items:\n  - { what: Add a relay., due: 2026-04-31 }\n',
    );
    for (const [format, shown] of [
      ['markdown', /\| Add a relay\. +\| 2026\\?-04\\?-31 +\|/],
      ['csv', /"2026-04-31"/],
      ['github-csv', /Due: 2026-04-31/],
    ] as const) {
      const { status, out, err } = run('due.pir.yaml', '--audience', 'internal', '--format', format);
      assert.deepEqual([status, err], [0, 'pir: 1 error in due.pir.yaml; the report may be wrong\n']);
      assert.match(out, shown);
    }
  });

  it('writes the picture beside a Markdown file', () => {
    assert.equal(run('all.pir.yaml', '--audience', 'internal', '-o', 'out.md').status, 0);
    assert.match(folder.read('out.md'), /\]\(out\.svg\)/);
    assert.match(folder.read('out.svg'), /^<svg /);
  });

  it('writes every other format', () => {
    for (const [format, begin] of [
      ['html', /^<!DOCTYPE html>/],
      ['confluence', /^<h1>/],
      ['text', /^Parcels cannot be tracked\n=====/],
      ['csv', /^"Summary",/],
      ['github-csv', /^"title",/],
      ['ics', /^BEGIN:VCALENDAR\r\n/],
    ] as const) {
      assert.match(run('all.pir.yaml', '--audience', 'internal', '--format', format).out, begin, format);
    }
  });

  it('writes the public report where nothing stands against it', () => {
    const { status, out } = run('all.pir.yaml', '--audience', 'public');
    assert.equal(status, 0);
    assert.match(out, /^# Tracking pages showed old states\n/);
  });

  it('refuses one in which something would leave, and says where', () => {
    const { status, out, err } = run('leaky.pir.yaml', '--audience', 'public', '-o', 'leaky.md');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^leaky\.pir\.yaml:5:12: “Ana” is the name of a person .*\(public\/person\)$/m);
    assert.match(err, /^leaky\.pir\.yaml:5:26: “mx-prod-03” is a host name .*\(public\/internal-detail\)$/m);
    assert.match(err, /--allow-leaks/);
    assert.throws(() => folder.read('leaky.md'));
  });

  it('writes it all the same when told to', () => {
    const { status, out } = run('leaky.pir.yaml', '--audience', 'public', '--allow-leaks');
    assert.equal(status, 0);
    assert.match(out, /Ana restarted mx-prod-03\./);
  });

  it('refuses one before its embargo ends, whatever else is allowed', () => {
    const { status, err } = run('held.pir.yaml', '--audience', 'public', '--allow-leaks');
    assert.equal(status, 2);
    assert.match(err, /^held\.pir\.yaml:5:18: .*1 January 2999/);
    assert.equal(run('held.pir.yaml', '--audience', 'public', '--before-embargo').status, 0);
    assert.equal(run('held.pir.yaml', '--audience', 'internal').status, 0);
  });

  for (const [what, args, says] of [
    ['no audience', ['all.pir.yaml'], /--audience says who will read it/],
    ['another audience', ['all.pir.yaml', '--audience', 'press'], /--audience is one of internal, public/],
    ['another format', ['all.pir.yaml', '--audience', 'public', '--format', 'docx'], /--format is one of markdown/],
    ['people for the public', ['all.pir.yaml', '--audience', 'public', '--format', 'csv'], /internal only/],
    ['no meeting', ['leaky.pir.yaml', '--audience', 'internal', '--format', 'ics'], /review\.held/],
    [
      'a ticket address without a place',
      ['all.pir.yaml', '--audience', 'internal', '--ticket-url', 'https://x'],
      /\{ticket\}/,
    ],
    ['no such file', ['none.pir.yaml', '--audience', 'internal'], /none\.pir\.yaml does not exist/],
  ] as const) {
    it(`says in one line what is wrong: ${what}`, () => {
      const { status, out, err } = run(...args);
      assert.deepEqual([status, out], [1, '']);
      assert.match(err, says);
      assert.equal(err.trimEnd().split('\n').length, 1);
    });
  }
});
