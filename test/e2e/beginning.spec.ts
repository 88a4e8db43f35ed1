import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Workbench } from './workbench';

const OLD = 'reviews/2031-01-05-mails-arrive-late.pir.yaml';
const NEW = 'reviews/2031-02-03-search-finds-nothing.pir.yaml';
/** What a person has who changed nothing; the other tests switch it off. */
const AS_SHIPPED = { 'editor.autoIndent': 'full' };

describe('beginning a review', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({
      files: { [OLD]: 'pir: 1\ntitle: Mails arrive late\n' },
      open: OLD,
      settings: AS_SHIPPED,
    });
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  const title = (step: number) => workbench.page.locator('.quick-input-title', { hasText: `(${step}/4)` });

  it('takes four answers, and writes the file beside the others', async () => {
    await workbench.command('New Post-Incident Review…');
    await title(1).waitFor();
    await workbench.type('Search finds nothing');
    await workbench.press('Enter');
    await title(2).waitFor();
    await workbench.screenshot('new review, severity');
    await workbench.pick('sev2');
    await title(3).waitFor();
    await workbench.press('Control+A');
    await workbench.type('2031-02-03 16:00');
    await workbench.press('Enter');
    await title(4).waitFor();
    await workbench.screenshot('new review, template');
    await workbench.pick('Full review');
    await workbench.waitForText(NEW, 'title: Search finds nothing');
    assert.ok(fs.existsSync(path.join(workbench.folder, NEW)));
  });

  it('opens at the first thing to type, and goes on from entry to entry', async () => {
    await workbench.type('Support hears of it.');
    // The first goes on with the keys of this entry, the second begins the next one.
    await workbench.press('End', 'Enter', 'Enter');
    await workbench.type('16:05 Ida looks.');
    await workbench.press('Enter');
    await workbench.type('16:07 Ida finds it.');
    await workbench.press('Escape');
    await workbench.save(NEW);
    await workbench.screenshot('first entries');
    assert.match(
      workbench.onDisk(NEW),
      /- at: 2031-02-03T16:00\n {4}what: Support hears of it\.[^\n]*\n\n {2}- 16:05 Ida looks\.\n {2}- 16:07 Ida finds it\.\n/,
    );
  });

  it('shows what is still open, and leads there', async () => {
    await workbench.command('Post-Incident Reviews: Focus on Still Open View');
    const view = workbench.page.locator('.pane', { hasText: 'Still Open' });
    const point = view.locator('.monaco-list-row', { hasText: 'Which services were affected?' });
    await point.waitFor();
    await workbench.screenshot('what is still open');
    await point.click();
    await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await workbench.type('search');
    await workbench.waitForText(NEW, 'services: search');
    await point.waitFor({ state: 'hidden' });
  });

  it('walks through with pictures, and opens the example as a copy', async () => {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.pick('Write a post-incident review');
    const page = workbench.page.locator('.gettingStartedContainer');
    await page.getByText('Open the chart').click();
    await page.locator('.getting-started-media img').waitFor();
    await workbench.screenshot('walkthrough, chart');
    await page.getByText('Open an example').click();
    await workbench.screenshot('walkthrough, example');
    await page.locator('.monaco-button', { hasText: 'Open Example' }).click();
    await workbench.page.locator('.view-line', { hasText: 'Search returns nothing' }).first().waitFor();
  });

  it('leaves no file after Escape', async () => {
    const before = fs.readdirSync(path.join(workbench.folder, 'reviews'));
    await workbench.command('New Post-Incident Review…');
    await title(1).waitFor();
    await workbench.press('Escape');
    await title(1).waitFor({ state: 'hidden' });
    assert.deepEqual(fs.readdirSync(path.join(workbench.folder, 'reviews')), before);
  });
});
