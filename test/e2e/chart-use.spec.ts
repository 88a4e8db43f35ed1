import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ChartPage } from './chart-page';
import { lineOf, PRINTING } from './printing';
import { boxOf, Workbench } from './workbench';

const NAME = 'printing.pir.yaml';

describe('using the chart', () => {
  let workbench: Workbench;
  let chart: ChartPage;

  before(async () => {
    workbench = await Workbench.open({
      files: { [NAME]: PRINTING },
      open: NAME,
      size: { width: 1900, height: 1000 },
    });
    chart = await ChartPage.open(workbench);
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  describe('by keys', () => {
    it('walks through the entries in time order, and shows the card of each', async () => {
      await chart.press('Home');
      await chart.waitForSpoken(/^08:00/);
      await chart.press('ArrowRight', 'ArrowRight', 'ArrowRight');
      await chart.waitForSpoken(/^08:17/);
      await chart.card.getByText('Aino looks for the number').waitFor();
      await chart.press('ArrowLeft');
      await chart.waitForSpoken(/^08:15/);
      await chart.press('End');
      await chart.waitForSpoken(/^08:44/);
      assert.equal(
        await chart.picture.getAttribute('aria-valuenow'),
        await chart.picture.getAttribute('aria-valuemax'),
      );
    });

    it('jumps between milestones with the brackets', async () => {
      await chart.press('Home', ']');
      await chart.waitForSpoken(/detected/);
      await chart.press(']');
      await chart.waitForSpoken(/acknowledged/);
      await chart.press('[');
      await chart.waitForSpoken(/detected/);
    });

    it('zooms around the chosen entry and back, and Escape leaves step by step', async () => {
      const whole = await chart.ticks();
      await chart.press('+', '+');
      const close = await chart.waitForOtherTicks(whole);
      await chart.press('ArrowRight');
      await chart.card.waitFor();
      await chart.press('Escape');
      await chart.card.waitFor({ state: 'hidden' });
      assert.equal(await chart.ticks(), close);
      await chart.press('Escape');
      assert.equal(await chart.waitForOtherTicks(close), whole);
    });

    it('keeps the entry in view that keys lead to', async () => {
      const whole = await chart.ticks();
      await chart.press('Home', '+', '+', '+');
      await chart.waitForOtherTicks(whole);
      await chart.press('End');
      await chart.waitForSpoken(/^08:44/);
      await chart.press('0');
      await chart.eventually(async () => (await chart.ticks()) === whole, 'all of it again');
    });
  });

  describe('by mouse', () => {
    it('shows the card of the entry under the pointer, and no card beside one', async () => {
      await chart.press('Escape');
      await chart.mark(3).hover();
      await chart.card.getByText('Aino looks for the number').waitFor();
      await chart.card.getByText('moved recovery further away').waitFor();
      await workbench.page.mouse.move(5, 500);
      await chart.card.waitFor({ state: 'hidden' });
    });

    it('zooms to a stretch that is drawn, pans it, and shows all again on a double click', async () => {
      const whole = await chart.ticks();
      await chart.drag(0.4, 0.6, 0.55);
      const close = await chart.waitForOtherTicks(whole);
      await chart.drag(0.6, 0.4, 0.35);
      await chart.waitForOtherTicks(close);
      await chart.picture.dblclick({ position: { x: 300, y: 250 } });
      await chart.eventually(async () => (await chart.ticks()) === whole, 'all of it again');
    });

    it('zooms at the pointer with Ctrl and the wheel, and leaves the plain wheel to the page', async () => {
      const whole = await chart.ticks();
      const box = await boxOf(chart.picture);
      await workbench.page.mouse.move(box.x + box.width / 2, box.y + 250);
      await workbench.page.mouse.wheel(0, -100);
      await workbench.page.waitForTimeout(150);
      assert.equal(await chart.ticks(), whole);
      await workbench.page.keyboard.down('Control');
      await workbench.page.mouse.wheel(0, -100);
      await workbench.page.mouse.wheel(0, -100);
      await workbench.page.keyboard.up('Control');
      const close = await chart.waitForOtherTicks(whole);
      await chart.button('Show all of it').click();
      assert.equal(await chart.waitForOtherTicks(close), whole);
    });

    it('says of a phase what happened in it, zooms to it on a click, and back on another', async () => {
      const whole = await chart.ticks();
      const name = chart.words(/^Detection 15.min$/);
      await name.hover();
      await chart.card.getByText('2 entries; their effect is not said').waitFor();
      await chart.card.getByText('longest time without an entry: 11 min').waitFor();
      await workbench.screenshot('phase');
      await name.click();
      assert.match(await chart.waitForOtherTicks(whole), /^08:02 .*08:1[4-6]$/);
      await chart.words(/^Detection 15.min$/).click();
      await chart.eventually(async () => (await chart.ticks()) === whole, 'all of it again');
      await chart.press('Home', 'End', 'p');
      assert.match(await chart.waitForOtherTicks(whole), /^08:3\d .*08:44$/);
      await chart.press('0');
      await chart.eventually(async () => (await chart.ticks()) === whole, 'all of it again');
    });

    it('pushes the window over the small whole path along, and sets it where it is clicked', async () => {
      const whole = await chart.ticks();
      await chart.drag(0.3, 0.5, 0.55);
      const close = await chart.waitForOtherTicks(whole);
      await workbench.screenshot('zoomed');
      const shown = await boxOf(chart.frame.locator('.picture svg.pir .wi'));
      const { mouse } = workbench.page;
      const middle = [shown.x + shown.width / 2, shown.y + shown.height / 2] as const;
      await mouse.move(...middle);
      await mouse.down();
      await mouse.move(middle[0] + 60, middle[1], { steps: 4 });
      await mouse.up();
      const pushed = await chart.waitForOtherTicks(close);
      const after = await boxOf(chart.frame.locator('.picture svg.pir .wi'));
      assert.ok(Math.abs(after.x - shown.x - 60) < 3 && Math.abs(after.width - shown.width) < 3);
      await mouse.click(after.x - 30, after.y + after.height / 2);
      await chart.waitForOtherTicks(pushed);
      await chart.button('Show all of it').click();
      await chart.eventually(async () => (await chart.ticks()) === whole, 'all of it again');
    });

    it('zooms by two fingers, in and out', async () => {
      const whole = await chart.ticks();
      await chart.pinch(80, 320);
      await chart.waitForOtherTicks(whole);
      await chart.pinch(400, 60);
      await chart.eventually(async () => (await chart.ticks()) === whole, 'all of it again');
    });

    it('steps back what a filter leaves out, and walks past it', async () => {
      await chart.button('Show only some entries').click();
      await chart.frame.getByLabel('negative').check();
      await chart.frame.locator('.picture .dim').first().waitFor();
      await chart.press('Home');
      await chart.waitForSpoken(/moved recovery further away/);
      assert.equal(await chart.picture.getAttribute('aria-valuemax'), '1');
      await chart.frame.getByLabel('positive').check();
      await chart.press('ArrowRight');
      await chart.waitForSpoken(/^08:30/);
      await chart.frame.getByRole('button', { name: 'Show all', exact: true }).click();
      await chart.frame.locator('.picture .dim').first().waitFor({ state: 'detached' });
      await chart.button('Show only some entries').click();
    });

    it('shows the times of another zone', async () => {
      const before = await chart.ticks();
      await chart.frame.getByLabel('Time zone').selectOption('utc');
      assert.match(await chart.waitForOtherTicks(before), /05:/);
      await chart.frame.getByLabel('Time zone').selectOption('review');
      await chart.eventually(async () => (await chart.ticks()) === before, 'the zone of the review again');
    });

    it('says the same as a table, whose rows lead to the text', async () => {
      await chart.frame.getByText('The same as a table').click();
      const row = chart.frame.getByRole('row', { name: /Aino looks for the number/ });
      await row.click();
      await chart.waitForRing(3);
      await workbench.waitForLine(NAME, lineOf('- at: 08:17'));
      await chart.frame.getByText('The same as a table').click();
    });
  });

  describe('while the text changes', () => {
    it('keeps the last good picture when the timeline cannot be read, and says so', async () => {
      await workbench.editor(NAME).locator('.view-line').first().click();
      await workbench.goBehind(NAME, 'what: Aino looks for the number');
      await workbench.press('Home');
      await workbench.type('"');
      await chart.note.getByText('cannot be read').waitFor();
      await chart.words(/^Restored after 44.min/).waitFor();
      await workbench.press('Backspace');
      await chart.note.waitFor({ state: 'hidden' });
    });

    it('keeps the ring on the entry of the cursor', async () => {
      await workbench.goTo(lineOf('The label service is restarted'));
      await chart.waitForRing(0);
      await workbench.goTo(1);
      await chart.waitForNoRing();
    });
  });

  describe('in a meeting', () => {
    it('takes the place of the text, larger, and walks from entry to entry with a question for each', async () => {
      await chart.button('Facilitator view').click();
      const next = chart.button('Next →');
      await next.click();
      await chart.frame.locator('.meeting').getByText('The label service is restarted').waitFor();
      await workbench.press('ArrowRight', 'PageDown', 'PageDown');
      await chart.frame.locator('.meeting').getByText('Aino looks for the number').waitFor();
      await chart.frame.locator('.meeting').getByText('What made this step make sense at that moment?').waitFor();
      await chart.frame.locator('.meeting').getByText('4 of 8').waitFor();
      const [picture, panel] = [await boxOf(chart.picture), await boxOf(chart.frame.locator('.meeting'))];
      assert.ok(picture.y + picture.height <= panel.y + 1, 'nothing of the picture is hidden');
      await workbench.screenshot('facilitator');
      await chart.button('Facilitator view').click();
      await workbench.editor(NAME).waitFor();
    });
  });

  describe('taking it along', () => {
    it('saves it as an SVG file that stands alone', async () => {
      await chart.saveAs(path.join(workbench.folder, 'picture.svg'));
      const file = path.join(workbench.folder, 'picture.svg');
      const svg = fs.readFileSync(file, 'utf8');
      assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      assert.match(svg, /Restored after 44.min/);
      assert.doesNotMatch(svg, /var\(--vscode/);
    });

    it('saves it as a PNG picture when the name says so', async () => {
      const file = path.join(workbench.folder, 'picture.png');
      await chart.saveAs(file);
      const png = fs.readFileSync(file);
      assert.equal(png.subarray(1, 4).toString(), 'PNG');
      assert.equal(png.readUInt32BE(16), 2400);
    });

    it('prints on one landscape page, with the facts as tables behind it', async () => {
      const file = path.join(workbench.folder, 'page.html');
      await chart.saveAs(file, 'Print');
      const sheet = await workbench.page.context().newPage();
      await sheet.setContent(fs.readFileSync(file, 'utf8').replace('print()', ''));
      const { width, height } = { width: 1122, height: 793 };
      await sheet.setViewportSize({ width, height });
      await sheet.emulateMedia({ media: 'print' });
      const box = await boxOf(sheet.locator('svg'));
      assert.ok(box.x >= 0 && box.x + box.width <= width && box.height <= height, JSON.stringify(box));
      assert.equal(await sheet.getByRole('table').count(), 2);
      const pdf = await sheet.pdf({ preferCSSPageSize: true });
      const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox ?\[([\d. ]+)\]/g)].map(([, found = '']) =>
        found.split(' '),
      );
      assert.ok(sizes.length >= 1 && sizes.length <= 3, `${sizes.length} pages`);
      for (const [, , w, h] of sizes) assert.ok(Number(w) > Number(h), 'pages lie');
      await sheet.close();
    });

    it('copies it as an image', async () => {
      await chart.button('Copy as an image').click();
      await workbench.page.locator('.statusbar-item', { hasText: 'Chart copied as an image' }).waitFor();
    });
  });
});

describe('a meeting about two disruptions', () => {
  const REVIEWS = ['b-invoices-3-days', 'e01-two-at-once'].map((name) => `${name}.pir.yaml`);
  let workbench: Workbench;

  before(async () => {
    const read = (name: string): string =>
      fs.readFileSync(path.join(__dirname, '..', 'pictures', 'reviews', name), 'utf8');
    workbench = await Workbench.open({
      files: Object.fromEntries(REVIEWS.map((name) => [name, read(name)])),
      open: REVIEWS[0] ?? '',
      size: { width: 1440, height: 900 },
    });
  });

  after(() => workbench.close());

  for (const name of REVIEWS) {
    it(`shows the whole picture of ${name} above its entry and questions`, async () => {
      await workbench.openFile(name);
      const chart = await ChartPage.open(workbench);
      await chart.button('Facilitator view').click();
      await chart.button('Next →').click();
      await workbench.press('ArrowRight', 'ArrowRight');
      await chart.frame.locator('.meeting').getByText('3 of').waitFor();
      await workbench.screenshot(`meeting ${name}`);
      const [picture, panel] = [await boxOf(chart.picture), await boxOf(chart.frame.locator('.meeting'))];
      assert.ok(picture.y + picture.height <= panel.y + 1, JSON.stringify([picture, panel]));
      await chart.button('Facilitator view').click();
      await workbench.editor(name).waitFor();
      await workbench.command('View: Close All Editors');
    });
  }
});
