import assert from 'node:assert/strict';
import { pir, type Pir } from './pir';

const REVIEW = '# Mails arrive late\n\n## Summary\n\nWe should have paged storage at once.\n';

describe('Markdown reviews on the command line', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
    folder.write('shop/.git/HEAD', '');
    folder.write('shop/README.md', REVIEW);
    folder.write('shop/postmortems/queue.md', REVIEW);
    folder.write('shop/postmortems/template.md', REVIEW);
    folder.write('shop/docs/incidents/disk.md', REVIEW);
    folder.write('shop/docs/guide.md', REVIEW);
    folder.write('own/pir.config.yaml', 'markdown: { include: notes/*.md, exclude: notes/draft-*.md }\n');
    folder.write('own/notes/queue.md', REVIEW);
    folder.write('own/notes/draft-queue.md', REVIEW);
    folder.write('own/postmortems/queue.md', REVIEW);
    folder.write('none/guide.md', REVIEW);
  });
  after(() => folder.remove());

  function linted(...args: string[]): Record<string, string[]> {
    const { out } = folder.run(['lint', '--format', 'json', ...args]);
    const { files } = JSON.parse(out) as { files: { path: string; findings: { rule: string }[] }[] };
    return Object.fromEntries(files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]));
  }

  it('are found in a folder where reviews usually lie, and linted as prose', () => {
    assert.deepEqual(linted('shop'), {
      'shop/docs/incidents/disk.md': ['counterfactual/should-have'],
      'shop/postmortems/queue.md': ['counterfactual/should-have'],
    });
  });

  it('are those that the configuration of the team names', () => {
    assert.deepEqual(Object.keys(linted('own')), ['own/notes/queue.md']);
  });

  it('are linted wherever they lie when they are named', () => {
    assert.deepEqual(Object.keys(linted('shop/README.md', 'shop/docs/*.md')), ['shop/README.md', 'shop/docs/guide.md']);
  });

  it('are missed with a word on how to name them', () => {
    const { status, out, err } = folder.run(['lint', 'none']);
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /^pir: there is no review [^\n]*'none\/\*\*\/\*\.\{md,markdown\}'[^\n]*\n$/);
  });

  it('are no reviews for the commands that need figures', () => {
    const { status, out, err } = folder.run(['metrics', 'shop']);
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /no review \(\*\.pir\.yaml\) in shop\n$/);
  });
});
