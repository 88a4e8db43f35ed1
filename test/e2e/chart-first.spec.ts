import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { openBare, type Bare, type Options } from './bare-page';
import { host } from './host';
import { PRINTING } from './printing';

describe('the first picture of a chart', () => {
  let page: Page;
  let bare: Bare;
  let release: () => void;

  const open = async (kept?: object, more: Options = {}): Promise<void> => {
    const { browser } = await host();
    page = await (await browser.newContext({ viewport: { width: 1000, height: 900 } })).newPage();
    page.setDefaultTimeout(20_000);
    bare = await openBare(page, PRINTING, {
      drawing: new Promise((resolve) => (release = resolve)),
      ...(kept && { kept }),
      ...more,
    });
  };

  const svg = () => page.locator('.picture svg.pir');
  const ticks = async (): Promise<string> =>
    (await svg().locator('text').allTextContents()).filter((text) => /^\d\d:\d\d$/.test(text)).join(' ');
  const spoken = () => page.getByRole('slider').getAttribute('aria-valuetext');
  const mark = () => svg().evaluate((node) => node.setAttribute('data-first', ''));
  const isFirst = async (): Promise<boolean> => (await svg().getAttribute('data-first')) !== null;

  afterEach(() => page.context().close());

  it('is there, and walked through, before the page has read what draws', async () => {
    await open();
    await svg().waitFor();
    assert.match((await page.getByRole('slider').getAttribute('aria-label')) ?? '', /\. 8 entries; the arrow keys/);
    assert.match(await page.locator('h1').innerText(), /Restored after 44/);
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.locator('[aria-valuenow="2"]').waitFor();
    await page.locator('.over .ring').waitFor();
    assert.equal(await page.locator('.card').isVisible(), false, 'what it says is not read yet');
    await mark();
    release();
    await page.locator('.card', { hasText: 'A monitor reports' }).waitFor();
    assert.match((await spoken()) ?? '', /^08:11/);
    assert.ok(await isFirst(), 'it stays');
  });

  it('points at marks and phases as one that the page draws', async () => {
    await open();
    const pointed = svg().locator('g.mark[data-entry="3"]').first();
    const phase = svg()
      .locator('text', { hasText: /^Response/ })
      .first();
    await pointed.hover();
    await page.locator('.over .ring.soft').waitFor();
    await phase.hover();
    await page.locator('.picture.on-phase').waitFor();
    await mark();
    release();
    await page.locator('.card.of-phase', { hasText: 'Response' }).waitFor();
    await pointed.hover();
    await page.locator('.card:not(.of-phase)', { hasText: 'Aino looks for the number' }).waitFor();
    assert.ok(await isFirst());
  });

  it('gives way to the one that was asked for meanwhile, of the text as it is by then', async () => {
    await open();
    await svg().waitFor();
    const before = await ticks();
    await page.getByRole('slider').focus();
    await page.keyboard.press('+');
    await bare.send(PRINTING.replace('two warehouses', 'three warehouses'));
    await mark();
    assert.equal(await ticks(), before);
    release();
    await svg().locator('text', { hasText: 'three warehouses' }).waitFor();
    assert.notEqual(await ticks(), before);
    assert.ok(!(await isFirst()));
  });

  it('is not taken once the page draws, whose words are of the text that its picture is of', async () => {
    let reply = (): void => undefined;
    const newer = PRINTING.replace('A monitor reports', 'A colleague reports');
    await open(undefined, { answering: new Promise((resolve) => (reply = resolve)) });
    await bare.send(PRINTING);
    release();
    await svg().waitFor();
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.locator('.card', { hasText: 'A monitor reports' }).waitFor();
    // The answer to a page that has just opened may be overtaken; it is of the text as it is by then.
    bare.answerWith(newer);
    reply();
    await svg().locator('text', { hasText: 'A colleague reports' }).waitFor();
    assert.match((await spoken()) ?? '', /A colleague reports/);
    assert.match(await page.locator('.card').innerText(), /A colleague reports/);
  });

  it('speaks no empty value before what draws is read, but the number of the entry', async () => {
    await open();
    await svg().waitFor();
    assert.match((await spoken()) ?? '', /Restored after 44/);
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await page.locator('[aria-valuenow="1"]').waitFor();
    assert.equal(await spoken(), null);
    release();
    await page.locator('[aria-valuetext^="08:00"]').waitFor();
  });

  it('is of the view that was kept', async () => {
    await open();
    await svg().waitFor();
    const whole = await ticks();
    await page.context().close();
    const [from, to] = ['08:10', '08:20'].map((time) => Date.parse(`2026-05-12T${time}+03:00`));
    await open({ uri: 'file:///bare.pir.yaml', domain: [from, to], zone: 'utc' });
    await svg().waitFor();
    const near = await ticks();
    assert.notEqual(near, whole);
    assert.ok(near.includes('05:15'), near);
  });

  for (const [what, kept] of [
    ['a meeting', { view: 'facilitator' }],
    ['an open table', { table: true }],
  ] as const) {
    it(`is drawn by the page in ${what}`, async () => {
      await open({ uri: 'file:///bare.pir.yaml', ...kept });
      await page.waitForFunction(() => performance.getEntriesByType('resource').length > 0);
      await page.waitForTimeout(300);
      assert.equal(await svg().count(), 0);
      release();
      await svg().waitFor();
    });
  }

  const note = () => page.getByRole('status');
  const FAILED = 'Not all of this chart could be loaded. The next key or click tries again.';

  for (const [what, again, kept] of [
    ['a key', () => page.keyboard.press('ArrowRight'), undefined],
    ['a click', () => svg().locator('g.mark[data-entry="1"]').first().click(), undefined],
    ['a change of the text', () => bare.send(PRINTING), undefined],
    ['a key in a meeting, which has no picture yet', () => page.keyboard.press('PageDown'), { view: 'facilitator' }],
  ] as const) {
    it(`says that what draws could not be loaded, and tries again with ${what}`, async () => {
      let broken = true;
      let tried = 0;
      await open(kept && { uri: 'file:///bare.pir.yaml', ...kept }, { broken: () => (tried++, broken) });
      if (kept === undefined) await svg().waitFor();
      assert.ok(!(await note().isVisible()), 'nothing is amiss while it is being read');
      release();
      await note().filter({ hasText: FAILED }).waitFor();
      if (kept === undefined) {
        await mark();
        await page.getByRole('slider').focus();
        await page.keyboard.press('Home');
        await page.locator('[aria-valuenow="1"]').waitFor();
        assert.ok(await isFirst(), 'the picture stays');
      }
      await page.waitForTimeout(300);
      assert.ok(await note().isVisible());
      assert.ok(tried <= 3, `${tried} tries without being asked`);
      broken = false;
      await again();
      await note().waitFor({ state: 'hidden' });
      if (kept === undefined) await page.locator('[aria-valuetext^="08:"]').waitFor();
      else await svg().waitFor();
    });
  }

  it('is the one that the page would have drawn, but for what its font does to pairs of letters', async () => {
    await open();
    await svg().waitFor();
    const places = () =>
      svg()
        .locator('text[data-entry]')
        .evaluateAll((texts) =>
          texts.map(
            (text) => [text.textContent, Number(text.getAttribute('x')), Number(text.getAttribute('y'))] as const,
          ),
        );
    const drawn = await places();
    const width = (await svg().getAttribute('width')) ?? '';
    assert.ok(drawn.length > 5);
    release();
    // Another width and back: the page draws.
    await mark();
    await page.setViewportSize({ width: 1100, height: 900 });
    await page.locator('.picture svg.pir:not([data-first])').waitFor();
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.locator(`.picture svg.pir[width="${width}"]`).waitFor();
    const own = await places();
    assert.deepEqual(
      own.map(([text]) => text),
      drawn.map(([text]) => text),
    );
    own.forEach(([text, x, y], i) => {
      const [, hostX = 0, hostY = 0] = drawn[i] ?? [];
      assert.ok(Math.abs(x - hostX) < 2 && Math.abs(y - hostY) < 1, `${text}: ${x} ${y}, not ${hostX} ${hostY}`);
    });
  });
});
