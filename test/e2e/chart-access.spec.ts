import assert from 'node:assert/strict';
import { axe } from './axe';
import { ChartPage } from './chart-page';
import { example, type Theme } from './host';
import { PRINTING } from './printing';
import { Workbench } from './workbench';

const NAME = 'printing.pir.yaml';

describe('the chart for everyone', () => {
  let workbench: Workbench;
  let chart: ChartPage;

  before(async () => {
    workbench = await Workbench.open({
      files: { [NAME]: PRINTING, 'draft.pir.yaml': example('half-written-draft.pir.yaml') },
      open: NAME,
      size: { width: 1900, height: 1000 },
    });
    chart = await ChartPage.open(workbench);
    await chart.frame.getByText('The same as a table').click();
    await chart.button('Show only some entries').click();
    await chart.press('Home', 'ArrowRight');
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  for (const theme of ['light', 'dark', 'hc', 'hc-light'] satisfies Theme[]) {
    it(`has nothing that axe would mend in the theme ${theme}`, async () => {
      await workbench.setTheme(theme);
      await workbench.page.waitForTimeout(300);
      await workbench.screenshot(`chart ${theme}`);
      assert.deepEqual(await axe(await chart.ownFrame()), []);
    });

    it(`has nothing that axe would mend in a meeting in the theme ${theme}`, async () => {
      await chart.button('Facilitator view').click();
      await chart.button('Next →').click();
      await chart.frame.locator('.meeting').getByText('of 8').waitFor();
      await workbench.page.waitForTimeout(300);
      await workbench.screenshot(`meeting ${theme}`);
      assert.deepEqual(await axe(await chart.ownFrame()), []);
      await chart.button('Facilitator view').click();
      await workbench.editor(NAME).waitFor();
    });
  }

  it('is one tab stop for the picture, with a name, a range and a sentence for each entry', async () => {
    await chart.press('Home');
    await chart.waitForSpoken(
      /^08:00\. started\. event\. impact not said\. The label service is restarted with an empty queue\. 3 steps above restored$|^08:00, .*The label service is restarted/,
    );
    const name = await chart.picture.getAttribute('aria-label');
    assert.match(name ?? '', /Labels do not print in two warehouses\. Restored after 44.min.*8 entries/s);
    assert.equal(await chart.picture.getAttribute('aria-valuemin'), '1');
    assert.equal(await chart.picture.getAttribute('aria-valuemax'), '8');
    assert.equal(await chart.frame.locator('.picture [tabindex]').count(), 0);
  });

  it('reads the whole timeline as a table with headings', async () => {
    const table = chart.frame.getByRole('table', { name: /Timeline/ });
    assert.equal(await table.getByRole('row').count(), 9);
    assert.ok((await table.getByRole('columnheader').count()) >= 10);
  });

  it('loads nothing that its policy does not name, and runs no script of a review', async () => {
    const frame = await chart.ownFrame();
    const policy = await frame.evaluate<string>(
      'document.querySelector("meta[http-equiv=Content-Security-Policy]").content',
    );
    assert.match(policy, /^default-src 'none'; script-src 'nonce-[0-9a-f]{32}'; style-src [^;]+; img-src blob: data:$/);
    assert.doesNotMatch(policy, /unsafe/);
  });
});

describe('a review that tries to be a page', () => {
  const EVIL = PRINTING.replace(
    'Labels do not print',
    '<img src=x onerror=window.evil=1>Labels</title><script>window.evil=1</script>',
  )
    .replace(
      'The label service is restarted',
      '<b onmouseover=window.evil=1>bold</b> [run](javascript:window.evil=1) <svg/onload=window.evil=1>',
    )
    .replace('name: Aino', 'name: "<i>Aino</i>"');
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({
      files: { [NAME]: EVIL },
      open: NAME,
      size: { width: 1900, height: 1000 },
    });
  });

  after(() => workbench.close());

  it('stays text', async () => {
    const chart = await ChartPage.open(workbench);
    await chart.frame.getByText('The same as a table').click();
    await chart.press('Home');
    await chart.card.waitFor();
    const frame = await chart.ownFrame();
    assert.equal(await frame.evaluate('window.evil'), undefined);
    assert.equal(
      await frame.evaluate('document.querySelectorAll("main img, main script, main b, main i, main a").length'),
      0,
    );
    await chart.words('<img src=x onerror').waitFor();
    await chart.card.getByText('<b onmouseover=window.evil=1>bold</b>').waitFor();
  });
});
