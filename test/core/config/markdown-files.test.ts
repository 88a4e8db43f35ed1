import assert from 'node:assert/strict';
import { matchesGlob } from '../../../src/core/config/glob';
import type { Config } from '../../../src/core/config/config';
import { isMarkdownReview } from '../../../src/core/config/markdown-files';
import { cpuMs } from '../../cpu';

const USUAL = { include: null, exclude: [] };
const isReview = (path: string, root = 'shop', team: Config['markdown'] = USUAL, own?: readonly string[]): boolean =>
  isMarkdownReview(
    { path: `/home/mo/${root}/${path}`, root: `/home/mo/${root}`, configuration: `/home/mo/${root}` },
    team,
    own,
  );

describe('a glob', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['docs/*.md', 'docs/a.md', true],
    ['docs/*.md', 'docs/deep/a.md', false],
    ['docs/**/*.md', 'docs/a.md', true],
    ['docs/**/*.md', 'docs/very/deep/a.md', true],
    ['**/*.md', 'a.md', true],
    ['**', 'a/b/c.md', true],
    ['./docs/', 'docs/deep/a.md', true],
    ['/docs/a.md', 'docs/a.md', true],
    ['{docs,notes}/20??-*.md', 'notes/2025-queue.md', true],
    ['{docs,notes}/20??-*.md', 'notes/1999-queue.md', false],
    ['{a,b{c,d}}.md', 'bd.md', true],
    ['a{b.md', 'a{b.md', true],
    ['Docs/*.MD', 'docs/A.md', true],
    ['docs/a.md', 'docs/a.mdx', false],
    ['../secret/*.md', 'secret/a.md', false],
    ['', 'a.md', false],
  ];
  for (const [glob, path, wanted] of cases) {
    it(`${JSON.stringify(glob)} ${wanted ? 'matches' : 'leaves'} ${path}`, () => {
      assert.equal(matchesGlob(glob, path), wanted);
    });
  }

  it('is matched in a bounded time, whatever a configuration holds', () => {
    const time = cpuMs(() => {
      assert.equal(matchesGlob('*a'.repeat(500), 'a'.repeat(2000) + 'b'), false);
      assert.equal(matchesGlob('**/'.repeat(500) + 'b', 'a/'.repeat(2000) + 'a'), false);
      assert.equal(matchesGlob('{a,b}'.repeat(60), 'x'), false);
    });
    assert.ok(time < 1_000, `${time} ms`);
  });
});

describe('the Markdown files that are reviews', () => {
  it('are those in the folders that teams keep them in', () => {
    for (const path of [
      'postmortems/2026-02-03-queue.md',
      'docs/Post-Mortems/2026/queue.markdown',
      'docs/incidents/queue.md',
      'ops/reviews/queue.md',
      'post-incident-reviews/queue.md',
      'incident_reports/queue.md',
    ])
      assert.ok(isReview(path), path);
  });

  it('are those of a repository that is called so, unless a service may be called so too', () => {
    assert.ok(isReview('2026/queue.md', 'post-mortems'));
    assert.ok(!isReview('docs/architecture.md', 'incidents'));
    assert.ok(isReview('incidents/queue.md', 'incidents'));
  });

  it('are no others: not the readme beside them, a template, or a file that only sounds so', () => {
    for (const path of [
      'README.md',
      'docs/queue.md',
      'postmortems/README.md',
      'postmortems/template.md',
      'postmortems/templates/short.md',
      'docs/postmortems.md',
      'postmortems/queue.txt',
      'node_modules/x/postmortems/a.md',
    ])
      assert.ok(!isReview(path), path);
  });

  it('are those that a team names in place of the usual ones, without those that it takes out', () => {
    const team = { include: ['notes/*.md'], exclude: ['notes/draft-*.md'] };
    assert.ok(isReview('notes/queue.md', 'shop', team));
    assert.ok(!isReview('notes/draft-queue.md', 'shop', team));
    assert.ok(!isReview('postmortems/queue.md', 'shop', team));
    assert.ok(!isReview('postmortems/queue.md', 'shop', { include: [], exclude: [] }));
    assert.ok(!isReview('postmortems/queue.md', 'shop', { include: null, exclude: ['postmortems/'] }));
  });

  it('are those that somebody sets for themselves, still without those that the team takes out', () => {
    const team = { include: ['notes/*.md'], exclude: ['notes/draft-*.md'] };
    assert.ok(isReview('mine/queue.md', 'shop', team, ['mine/**']));
    assert.ok(!isReview('notes/queue.md', 'shop', team, ['mine/**']));
    assert.ok(!isReview('notes/draft-queue.md', 'shop', team, ['**']));
    assert.ok(!isReview('postmortems/queue.md', 'shop', USUAL, []));
  });

  it('are looked for from the folder of the configuration, and in the path where there is no folder at all', () => {
    const above = { path: '/repo/docs/notes/queue.md', root: '/repo/docs', configuration: '/repo' };
    assert.ok(isMarkdownReview(above, { include: ['docs/notes/*.md'], exclude: [] }));
    assert.ok(!isMarkdownReview(above, { include: ['notes/*.md'], exclude: [] }));
    assert.ok(isMarkdownReview({ path: '/tmp/postmortems/a.md', root: null, configuration: null }, USUAL));
  });
});
