import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { teamReview } from '../core/archive/team';
import { webviewOf } from '../host/workbench.mjs';
import { axe } from './axe';
import { example, type Theme } from './host';
import { Workbench } from './workbench';

const LATE = `pir: 1
title: Invoices are sent twice
status: published
severity: sev1
services: billing
people: { ida: { name: Ida Berg } }
timeline:
  - { at: 2026-03-03T09:05, what: The job starts twice., milestone: started }
  - { at: '09:50', what: The job is stopped., milestone: restored }
action_items:
  - what: Take a lock before the job begins.
    owner: ida
    priority: high
    due: 2026-03-20   # agreed on Monday
    ticket: https://tickets.example.com/OPS-7
  - { what: Say in the runbook how to stop the job., owner: ida, due: 2096-03-20 }
  - { what: Count invoices a minute., owner: ida, status: done }
`;

const FILES = {
  'reviews/login-page.pir.yaml': example('login-page.pir.yaml'),
  'reviews/photo-uploads.pir.yaml': example('photo-uploads.pir.yaml'),
  'reviews/half-written-draft.pir.yaml': example('half-written-draft.pir.yaml'),
  'billing/invoices.pir.yaml': LATE,
};

const TEAM = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [`reviews/${index}.pir.yaml`, teamReview(index * 60)]),
);

const openArchive = async (workbench: Workbench): Promise<void> => {
  await workbench.page.locator('.activitybar .action-item [aria-label^="Post-Incident Reviews"]').first().click();
  await row(workbench, 'Invoices are sent twice').waitFor();
};
const row = (workbench: Workbench, text: string | RegExp): Locator =>
  workbench.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();

describe('the archive in the side bar', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ files: FILES });
    await openArchive(workbench);
  });
  after(() => workbench.close());
  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  it('lists every review with what it is about, the newest first', async () => {
    const text = await row(workbench, 'Invoices are sent twice').textContent();
    assert.match(text ?? '', /TTR 45 min · 2026-03-03 · sev1 · published · billing/);
    await row(workbench, /Invoices.*errors?|Invoices.*warnings?/).waitFor();
    assert.equal((await workbench.page.locator('.sidebar .monaco-list-row', { hasText: /sev\d/ }).count()) > 2, true);
  });

  it('says in words which open action item is overdue, and for whom', async () => {
    await row(workbench, 'Ida Berg').waitFor();
    const text = await row(workbench, 'Take a lock').textContent();
    assert.match(text ?? '', /\d+ d overdue · high · Take a lock before the job begins\..*due 2026-03-20/);
    assert.equal(await row(workbench, 'Count invoices').count(), 0, 'what is done is not listed');
  });

  it('ticks an item off in its file, and keeps the comment', async () => {
    const item = row(workbench, 'Take a lock');
    await item.hover();
    await item.locator('[aria-label="Mark as Done"]').click();
    await item.waitFor({ state: 'detached' });
    assert.equal(
      workbench.onDisk('billing/invoices.pir.yaml'),
      LATE.replace('# agreed on Monday\n', '# agreed on Monday\n    status: done\n'),
    );
  });

  it('opens a review on a click, and its chart from the row', async () => {
    await row(workbench, 'Invoices are sent twice').click();
    await workbench.editor('billing/invoices.pir.yaml').waitFor();
    const review = row(workbench, 'Invoices are sent twice');
    await review.hover();
    await review.locator('[aria-label="Open Chart"]').click();
    await workbench.page.locator('.tab', { hasText: 'Chart of invoices.pir.yaml' }).waitFor();
  });

  it('filters, says so, and shows all again', async () => {
    await workbench.command('Filter Reviews…');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'sev1' }).first().click();
    await workbench.page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
    await workbench.page.locator('.sidebar .message', { hasText: /1 of 4 reviews: sev1/ }).waitFor();
    await workbench.command('Clear Filter of Reviews');
    await row(workbench, 'Photo uploads').waitFor();
  });

  it('offers all reviews again where a search finds none', async () => {
    await workbench.command('Search Reviews…');
    const asked = workbench.page.locator('.quick-input-widget', { hasText: 'Search reviews' });
    await asked.locator('input[type=text]').fill('nowhere to be found');
    await workbench.page.keyboard.press('Enter');
    const welcome = workbench.page.locator('.sidebar .welcome-view', { hasText: 'No review has what' });
    await welcome.waitFor();
    await workbench.screenshot('archive nothing found');
    await welcome.locator('.monaco-button', { hasText: 'Show All Reviews' }).click();
    await row(workbench, 'Photo uploads').waitFor();
  });
});

describe('the trends', () => {
  let workbench: Workbench;
  let page: FrameLocator;

  before(async () => {
    workbench = await Workbench.open({ files: TEAM });
    await workbench.command('Open Trends');
    page = webviewOf(workbench.page);
    await page.locator('h2', { hasText: 'Who knew first' }).waitFor();
  });
  after(() => workbench.close());

  for (const [theme, width] of [
    ['light', 1440],
    ['dark', 1440],
    ['hc', 1440],
    ['light', 760],
    ['light', 420],
  ] as const) {
    it(`are drawn and told in tables, ${theme} and ${width} pixels wide`, async () => {
      await workbench.setTheme(theme);
      await workbench.page.setViewportSize({ width, height: 900 });
      await page.locator('.picture svg.pir text', { hasText: 'Time to recover' }).waitFor();
      await page.locator('select').nth(1).selectOption('mail');
      await page.locator('p', { hasText: /^\d+ incidents? in \d+ reviews?/ }).waitFor();
      await page.locator('input[type=search]').fill('first graph');
      await page.locator('li', { hasText: 'The first graph' }).first().waitFor();
      await page.locator('select').nth(1).selectOption('');
      await workbench.screenshot(`trends ${theme} ${width}`);
      await page.locator('h1').scrollIntoViewIfNeeded();
      await workbench.screenshot(`trends legend ${theme} ${width}`);
      await page.locator('h2', { hasText: 'Learnings' }).scrollIntoViewIfNeeded();
      await workbench.screenshot(`trends tables ${theme} ${width}`);
      const frame = await (await page.locator(':root').elementHandle())?.ownerFrame();
      assert.ok(frame);
      assert.deepEqual(await axe(frame), []);
      assert.deepEqual(await workbench.interruptions(), []);
      await page.locator('input[type=search]').fill('');
    });
  }

  it('are there again after a reload, with what was asked', async () => {
    await workbench.page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('select').nth(1).selectOption('mail');
    await page.locator('.picture svg.pir').waitFor();
    await workbench.reload(/service\W+mail\b/);
    await page.locator('h2', { hasText: 'Who knew first' }).waitFor();
    assert.equal(await page.locator('select').nth(1).inputValue(), 'mail');
  });
});

describe('an empty workspace', () => {
  it('is told what a review is', async () => {
    const workbench = await Workbench.open({ files: { 'README.md': '# Nothing yet\n' } });
    await workbench.page.locator('.activitybar .action-item [aria-label^="Post-Incident Reviews"]').first().click();
    await workbench.page
      .locator('.sidebar .welcome-view', { hasText: 'There is no review in this workspace' })
      .waitFor();
    await workbench.screenshot('archive empty');
    await workbench.close();
  });
});

describe('the archive in every theme', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ files: FILES, open: 'billing/invoices.pir.yaml' });
    await openArchive(workbench);
  });
  after(() => workbench.close());

  for (const theme of ['light', 'dark', 'hc'] satisfies Theme[]) {
    it(`can be looked at in ${theme}`, async () => {
      await workbench.setTheme(theme);
      await row(workbench, 'Take a lock').waitFor();
      await row(workbench, /Invoices.*errors?|Invoices.*warnings?/).waitFor();
      await workbench
        .editor('billing/invoices.pir.yaml')
        .locator('.view-line', { hasText: 'due: 2026-03-20' })
        .waitFor();
      await workbench.screenshot(`archive ${theme}`);
    });
  }
});
