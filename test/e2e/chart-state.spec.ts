import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ChartPage } from './chart-page';
import { SCREENSHOTS } from './host';
import { PRINTING } from './printing';
import { Workbench } from './workbench';

const NAME = 'printing.pir.yaml';
const OTHER = 'other.pir.yaml';

describe('what the chart remembers', () => {
  let workbench: Workbench;
  let chart: ChartPage;

  before(async () => {
    workbench = await Workbench.open({
      files: { [NAME]: PRINTING, [OTHER]: PRINTING.replace('Labels do not print', 'Receipts do not print') },
      open: NAME,
      size: { width: 1900, height: 1000 },
      // Else a file that the address names is all that a reload opens.
      settings: { 'window.restoreWindows': 'preserve' },
    });
    chart = await ChartPage.open(workbench);
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  async function look(): Promise<{ ticks: string; spoken: string; zone: string }> {
    await chart.waitForSpoken(/^05:17/);
    return {
      ticks: await chart.ticks(),
      spoken: await chart.spoken(),
      zone: await chart.frame.getByLabel('Time zone').inputValue(),
    };
  }

  it('keeps view, zone and entry while another chart hides it', async () => {
    const inReview = await chart.ticks();
    await chart.frame.getByLabel('Time zone').selectOption('utc');
    const whole = await chart.waitForOtherTicks(inReview);
    await chart.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', '+');
    await chart.waitForOtherTicks(whole);
    const before = await look();
    await workbench.press('Control+1');
    await workbench.openFile(OTHER);
    await workbench.command('Open Chart to the Side');
    const other = workbench.page.locator('.tab', { hasText: `Chart of ${OTHER}` });
    await other.waitFor();
    await workbench.page.locator('.tab', { hasText: `Chart of ${NAME}` }).click();
    chart = await ChartPage.of(workbench);
    await chart.words(/Labels do not print/).waitFor();
    assert.deepEqual(await look(), before);
    await other.hover();
    await other.getByRole('button', { name: /^Close/ }).click();
    await other.waitFor({ state: 'detached' });
  });

  it('keeps them over a reload of the window', async () => {
    chart = await ChartPage.of(workbench);
    const before = await look();
    await workbench.reload(/zone[\\"]+:[\\"]+utc/, `Chart of ${OTHER}`);
    chart = await ChartPage.of(workbench);
    assert.deepEqual(await look(), before);
  });

  it('follows two editors of one file', async () => {
    await workbench.press('Control+1');
    await workbench.openFile(NAME);
    await workbench.page.keyboard.press('Control+\\');
    await workbench.goBehind(NAME, 'Labels');
    await workbench.type(' and receipts');
    await chart.words(/Labels and receipts do not print/).waitFor();
    await workbench.press('Control+Z', 'Control+W');
  });

  it('follows the file on disk once no editor has its text, and says when it is gone', async () => {
    const other = `.tab[data-resource-name="${NAME}"]`;
    await workbench.page.locator(other).first().click();
    await workbench.command('File: Revert File');
    await workbench.press('Control+W');
    await workbench.page.locator(other).waitFor({ state: 'detached' });
    const file = path.join(workbench.folder, NAME);
    fs.writeFileSync(file, PRINTING.replace('Labels do not print', 'Badges do not print'));
    await chart.words(/Badges do not print/).waitFor();
    fs.rmSync(file);
    await chart.note.getByText('is not there any more; the picture is of what it last held').waitFor();
    await chart.words(/Badges do not print/).waitFor();
    fs.writeFileSync(file, PRINTING);
    await chart.words(/Labels do not print/).waitFor();
    await chart.note.waitFor({ state: 'hidden' });
  });

  it('follows the file to another name', async () => {
    await workbench.page.locator('.explorer-viewlet .monaco-list-row', { hasText: NAME }).click();
    // The click opens the text over the chart; the focus stays in the list.
    await workbench.editor(NAME).waitFor();
    await workbench.press('F2');
    const input = workbench.page.locator('.explorer-viewlet .monaco-inputbox input');
    await input.waitFor();
    await input.fill('moved.pir.yaml');
    await workbench.press('Enter');
    await workbench.page.locator('.tab', { hasText: 'Chart of moved.pir.yaml' }).waitFor();
  });

  it('keeps view, zone and entry in another window', async () => {
    await workbench.page.locator('.tab', { hasText: 'Chart of moved.pir.yaml' }).click();
    chart = await ChartPage.of(workbench);
    await chart.words(/Labels do not print/).waitFor();
    await chart.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    const before = await look();
    await workbench.page.locator('.tab', { hasText: 'Chart of moved.pir.yaml' }).click();
    const [window] = await Promise.all([
      workbench.page.context().waitForEvent('page'),
      workbench.command('View: Move Editor Group into New Window'),
    ]);
    const moved = ChartPage.in(workbench, window);
    await moved.words(/Labels do not print/).waitFor();
    chart = moved;
    const after = await look();
    assert.deepEqual({ ...after, ticks: '' }, { ...before, ticks: '' });
    // The same stretch of time; where there is more room, it has more ticks.
    for (const tick of before.ticks.split(' ').slice(1)) assert.ok(after.ticks.includes(tick.slice(0, 4)), after.ticks);
    assert.match(after.ticks, /05:2[0-2]$/);
    await window.screenshot({ path: path.join(SCREENSHOTS, 'another window.png') });
  });
});
