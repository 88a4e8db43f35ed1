import assert from 'node:assert/strict';
import { ChartPage } from './chart-page';
import { example } from './host';
import { lineOf } from './printing';
import { Workbench } from './workbench';

const NAME = 'half-written-draft.pir.yaml';
const DRAFT = example(NAME);
const FIRST = lineOf('- at: 2026-03-03T09:05', DRAFT);

describe('the morning after: from a draft with findings to the picture', () => {
  let workbench: Workbench;
  let chart: ChartPage;

  before(async () => {
    workbench = await Workbench.open({
      files: { [NAME]: DRAFT },
      open: NAME,
      size: { width: 1800, height: 1000 },
    });
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  it('shows squiggles, and the same findings among the problems', async () => {
    await workbench.squiggles(NAME, 'warning').first().waitFor();
    await (await workbench.problems('`impact` is one of')).first().waitFor();
    await workbench.screenshot('draft with its problems');
    await workbench.press('Control+J');
  });

  it('applies a fix at the cursor', async () => {
    await workbench.goBehind(NAME, 'impact: positv');
    await workbench.quickFix('Change to positive');
    await workbench.waitForText(NAME, 'impact: positive');
  });

  it('opens the chart beside the text', async () => {
    chart = await ChartPage.open(workbench);
    await chart.words(/^Restored after/).waitFor();
    await workbench.screenshot('draft with its chart');
  });

  it('follows an entry that is typed', async () => {
    await workbench.goBehind(NAME, 'milestone: restored');
    await workbench.press('End', 'Enter');
    await workbench.press('Shift+Home', 'Delete');
    await workbench.type('  - 10:02 Support answers the last open ticket.');
    await chart.words('Support answers').waitFor();
  });

  it('marks the entry under the cursor', async () => {
    await chart.waitForSpoken(/Support answers the last open ticket/);
    await chart.waitForRing(5);
  });

  it('lands on the line of an entry that is clicked, and leaves the focus where it was', async () => {
    await chart.mark(0).click();
    await workbench.waitForLine(NAME, FIRST);
    await chart.waitForRing(0);
    assert.equal(await workbench.page.evaluate(() => document.activeElement?.tagName), 'IFRAME');
  });

  it('goes to the line with Enter, to write on there', async () => {
    await chart.press('Enter');
    await workbench.waitForCursor(FIRST, 5);
    await workbench.type('#');
    await workbench.waitForText(NAME, '#at: 2026-03-03T09:05');
    await workbench.press('Control+Z');
  });

  it('asks nobody anything on the way', async () => {
    assert.deepEqual(await workbench.interruptions(), []);
  });
});
