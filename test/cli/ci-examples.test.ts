import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { DRAFT, pir, type Pir } from './pir';

const ROOT = path.join(__dirname, '../..');
const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const read = (name: string): unknown => parse(fs.readFileSync(path.join(ROOT, 'examples/ci', name), 'utf8'));

/** What each job runs, line by line. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'GitHub Actions': (read('github.yml') as { jobs: { lint: { steps: { run?: string }[] } } }).jobs.lint.steps
    .flatMap(({ run }) => run ?? [])
    .join('\n'),
  'GitLab CI': (read('gitlab.yml') as { reviews: { script: string[] } }).reviews.script.join('\n'),
};

for (const [host, script] of Object.entries(SCRIPTS)) {
  describe(`the job for ${host}`, () => {
    let folder: Pir;
    beforeEach(() => {
      folder = pir();
    });
    afterEach(() => folder.remove());

    it('installs the command line of this version', () => {
      assert.ok(script.includes(`npm install --global ./tools/post-incident-review-${version}.tgz`), script);
    });

    it('lets a draft with errors pass, and holds a published review back', () => {
      folder.write('reviews/draft.pir.yaml', DRAFT);
      const draft = folder.shell(script);
      assert.equal(draft.status, 0, draft.err);
      folder.write('reviews/public.pir.yaml', DRAFT.replace('pir: 1\n', 'pir: 1\nstatus: published\n'));
      assert.equal(folder.shell(script).status, 2);
    });
  });
}

describe('the job for GitLab CI', () => {
  it('passes with reviews in Markdown alone, of which there are no figures', () => {
    const folder = pir();
    try {
      folder.write('reviews/checkout.md', '# The checkout was slow\n\nThe queue was full.\n');
      assert.deepEqual(folder.shell(SCRIPTS['GitLab CI'] ?? '').status, 0);
      assert.ok(!fs.existsSync(path.join(folder.path, 'trends.svg')));
      folder.write('reviews/checkout.pir.yaml', DRAFT);
      assert.equal(folder.shell(SCRIPTS['GitLab CI'] ?? '').status, 0);
      assert.match(folder.read('trends.svg'), /^<svg/);
    } finally {
      folder.remove();
    }
  });
});

describe('the job for GitHub Actions', () => {
  it('says what is found beside the lines, but for what the baseline knows', () => {
    const folder = pir();
    try {
      folder.write('reviews/draft.pir.yaml', DRAFT);
      assert.match(folder.shell(SCRIPTS['GitHub Actions'] ?? '').out, /^::error file=reviews\/draft\.pir\.yaml,line=/m);
      folder.write('reviews.baseline.json', folder.run(['lint', 'reviews', '--format', 'json']).out);
      assert.doesNotMatch(folder.shell(SCRIPTS['GitHub Actions'] ?? '').out, /^::error/m);
    } finally {
      folder.remove();
    }
  });
});
