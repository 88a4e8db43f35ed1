import assert from 'node:assert/strict';
import { example } from './host';
import { Workbench } from './workbench';

const NAME = 'login-page.pir.yaml';
/** What the other tests switch off. */
const SHOWN = { 'editor.codeLens': true, 'editor.inlayHints.enabled': 'on', 'workbench.statusBar.visible': true };

describe('a review at a glance', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ files: { [NAME]: example(NAME) }, open: NAME, settings: SHOWN });
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  const status = (name: string) =>
    workbench.page.locator(`[id="post-incident-review.post-incident-review.postIncidentReview.${name}"]`);

  it('shows figures above the timeline, lengths beside times, and the review in the status bar', async () => {
    await workbench.goBehind(NAME, 'timeline:');
    await workbench.page.locator('.codelens-decoration', { hasText: 'TTR' }).waitFor();
    await workbench
      .editor(NAME)
      .locator('.view-line', { hasText: /detection.begins/ })
      .first()
      .waitFor();
    await status('figures')
      .filter({ hasText: /sev2 · TTR/ })
      .waitFor();
    await workbench.screenshot('at a glance');
    await workbench.setTheme('hc');
    await workbench.screenshot('at a glance, high contrast');
    await workbench.setTheme('light');
    assert.deepEqual(await workbench.interruptions(), []);
  });

  it('leads from a figure to the entry that ends it, and from the status bar to the chart', async () => {
    await workbench.page.locator('.codelens-decoration a', { hasText: 'TTA' }).click();
    const line = example(NAME).slice(0, example(NAME).indexOf('milestone: acknowledged')).split('\n');
    const entry = line.findLastIndex((text) => text.startsWith('  - ')) + 1;
    await workbench.waitForCursor(entry);
    await status('figures').click();
    await workbench.chart();
  });

  it('renames a person everywhere with F2', async () => {
    await workbench.goBehind(NAME, 'people:\n  gary');
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box.visible input, .monaco-editor.rename-box input').first();
    await box.waitFor();
    await box.fill('gerry');
    await workbench.screenshot('renaming');
    await workbench.press('Enter');
    await workbench.waitForText(NAME, 'gerry: ');
    await workbench.save(NAME);
    const text = workbench.onDisk(NAME);
    assert.doesNotMatch(text, /\bgary\b/);
    assert.equal(text.replaceAll('gerry', 'gary'), example(NAME));
  });
});
