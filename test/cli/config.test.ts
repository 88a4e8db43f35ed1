import assert from 'node:assert/strict';
import { pir, type Pir } from './pir';

const REVIEW = 'pir: 1\ntitle: Mails arrive late\naction_items:\n  - Page when the disk is full.\n';

describe('the configuration of a team on the command line', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
    folder.write('pir.config.yaml', 'rules:\n  action/no-owner: error\n');
    folder.write('a/b/near.pir.yaml', REVIEW);
    folder.write('own/pir.config.yaml', 'rules:\n  action/no-owner: off\nphrases:\n  flag: disk\n');
    folder.write('own/own.pir.yaml', REVIEW);
    folder.write('repo/.git/HEAD', '');
    folder.write('repo/c/away.pir.yaml', REVIEW);
    folder.write('odd/pir.config.yaml', 'rulez: {}\n');
    folder.write('odd/odd.pir.yaml', REVIEW);
    folder.write('wrong/pir.config.yaml', 'rules:\n  action/no-owner: loud\n');
    folder.write('wrong/wrong.pir.yaml', REVIEW);
    folder.write('quiet.yaml', 'rules:\n  action/no-owner: hint\n');
  });
  after(() => folder.remove());

  function severities(...args: string[]): Record<string, string[]> {
    const { out } = folder.run(['lint', '--format', 'json', ...args]);
    const { files } = JSON.parse(out) as { files: { path: string; findings: { rule: string; severity: string }[] }[] };
    const wanted = (rule: string): boolean => rule === 'action/no-owner' || rule === 'team/phrase';
    return Object.fromEntries(
      files.map(({ path, findings }) => [
        path,
        findings.filter(({ rule }) => wanted(rule)).map(({ rule, severity }) => `${severity} ${rule}`),
      ]),
    );
  }

  it('is that of the place which standard input is said to come from', () => {
    const from = (...args: string[]): string[] => {
      const { out } = folder.run(['lint', '-', ...args, '--format', 'json'], { input: REVIEW });
      const { files } = JSON.parse(out) as { files: { findings: { rule: string; severity: string }[] }[] };
      const told = files.flatMap(({ findings }) => findings);
      return told.flatMap(({ rule, severity }) => (rule === 'action/no-owner' ? severity : []));
    };
    assert.deepEqual(from('--stdin-filename', 'own/new.pir.yaml'), []);
    assert.deepEqual(from('--stdin-filename', 'repo/new.pir.yaml'), ['warning']);
    assert.deepEqual(from('--stdin-filename', 'not/there/new.pir.yaml'), ['error']);
    assert.deepEqual(from(), ['error']);
  });

  it('is found upwards from each file, and not beyond its repository', () => {
    assert.deepEqual(severities('a/b/near.pir.yaml', 'own/own.pir.yaml', 'repo/c/away.pir.yaml'), {
      'a/b/near.pir.yaml': ['error action/no-owner'],
      'own/own.pir.yaml': ['warning team/phrase'],
      'repo/c/away.pir.yaml': ['warning action/no-owner'],
    });
  });

  it('is the named one for every file, where one is named', () => {
    assert.deepEqual(severities('--config', 'quiet.yaml', 'a/b/near.pir.yaml', 'own/own.pir.yaml'), {
      'a/b/near.pir.yaml': ['hint action/no-owner'],
      'own/own.pir.yaml': ['hint action/no-owner'],
    });
  });

  it('says what it does not know and goes on, and stops at what it cannot use', () => {
    const odd = folder.run(['lint', 'odd/odd.pir.yaml']);
    assert.equal(odd.status, 0);
    assert.match(odd.err, /^pir: odd\/pir\.config\.yaml:1:1: Unknown key `rulez`\. Did you mean `rules`\?\n$/);
    const wrong = folder.run(['lint', 'wrong/wrong.pir.yaml']);
    assert.deepEqual([wrong.status, wrong.out], [1, '']);
    assert.match(wrong.err, /^pir: wrong\/pir\.config\.yaml:2:20: `action\/no-owner` is one of error, [^\n]+\n$/);
  });

  it('is linted as what it is, and never made a review of', () => {
    const text = 'roles:\n  - on-call\nrulez: {}\n';
    folder.write('own2/pir.config.yaml', text);
    const { status, out } = folder.run(['lint', '--fix', 'own2/pir.config.yaml']);
    assert.deepEqual([status, folder.read('own2/pir.config.yaml')], [0, text]);
    assert.match(out, /Unknown key `rulez`/);
    assert.doesNotMatch(out, /people|pir: 1/);
    assert.equal(folder.run(['lint', 'wrong/pir.config.yaml']).status, 2);
  });

  it('is no reason to take the YAML of other tools for a review, unless it says that it is one', () => {
    const compose = 'services:\n  web: { image: nginx }\n';
    folder.write('docker-compose.yml', compose);
    folder.write('plain.yaml', REVIEW);
    const other = folder.run(['lint', '--fix', 'docker-compose.yml']);
    assert.deepEqual([other.status, other.out, folder.read('docker-compose.yml')], [1, '', compose]);
    assert.match(other.err, /^pir: docker-compose\.yml is neither a review \(\.pir\.yaml\) nor Markdown \(\.md\)\n$/);
    assert.deepEqual(severities('plain.yaml'), { 'plain.yaml': ['error action/no-owner'] });
  });
});
