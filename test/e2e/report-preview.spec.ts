/** Both reports beside the text, as a person with hands and eyes has them. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Frame, FrameLocator } from 'playwright-core';
import { webviewOf } from '../host/workbench.mjs';
import { axe } from './axe';
import { example, type Theme } from './host';
import { boxOf, Workbench } from './workbench';

const NAME = 'login-page.pir.yaml';
const LOGIN = example(NAME);
const LEAKY = 'leaky.pir.yaml';
const LEAKS = `pir: 1
title: Mails arrive late
status: reviewed
severity: sev3
people: { ana: Ana Sol }
timeline:
  - { at: 2026-03-03T09:05, what: The alert fires., milestone: started }
  - { at: 09:25, what: Mails arrive., milestone: restored }
public:
  summary: Ana restarted mx-prod-03 by hand.
  resolution: We restarted a server.
  embargo_until: 2999-01-01
`;

/** What html-validate says of the inside of a page as it stands there, behind its script. */
function validated(body: string): string[] {
  const page = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>Report</title>\n</head>\n<body>${body}</body>\n</html>\n`;
  // How a browser writes `hidden` down is not how the page wrote it.
  const rules = { 'attribute-empty-style': 'off' } as const;
  const { results } = new HtmlValidate({ extends: ['html-validate:recommended'], rules }).validateStringSync(page);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const lineOf = (text: string, source = LOGIN): number => source.slice(0, source.indexOf(text)).split('\n').length;

describe('the previews of the reports', () => {
  let workbench: Workbench;
  let report: FrameLocator;

  before(async () => {
    workbench = await Workbench.open({
      files: { [NAME]: LOGIN, [LEAKY]: LEAKS },
      open: NAME,
      size: { width: 1800, height: 1000 },
      settings: { 'window.restoreWindows': 'preserve' },
    });
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  async function preview(): Promise<FrameLocator> {
    const frame = webviewOf(workbench.page);
    await frame.locator('#report h1').waitFor();
    return frame;
  }

  async function ownFrame(): Promise<Frame> {
    const frame = await (await report.locator(':root').elementHandle())?.ownerFrame();
    assert.ok(frame);
    return frame;
  }

  it('shows the internal one beside the text, with its chart', async () => {
    await workbench.command('Open Internal Report Preview');
    report = await preview();
    await report.getByRole('heading', { name: 'Nobody can reach the login page' }).waitFor();
    await report.locator('figure svg.pir').waitFor();
  });

  it('follows the text while it is typed', async () => {
    await workbench.goBehind(NAME, 'title: Nobody can reach the login page');
    await workbench.type(' or the shop');
    await report.getByRole('heading', { name: 'login page or the shop' }).waitFor();
    await workbench.press(...Array<string>(' or the shop'.length).fill('Backspace'));
    await report.getByRole('heading', { name: /login page$/ }).waitFor();
  });

  it('marks the part in which the cursor is, and brings it into view', async () => {
    await workbench.goTo(lineOf('- at: 16:10'));
    const row = report.locator('tr.here');
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /16:10/);
    const [box, height] = [await boxOf(row), 1000];
    assert.ok(box.y > 0 && box.y < height, 'it is in view');
  });

  it('goes to the line of a part that is clicked', async () => {
    await workbench.goTo(lineOf('- at: 16:00'));
    await report.locator('tr.here', { hasText: '16:00' }).waitFor();
    await report.locator('tr', { hasText: 'opens the login page' }).locator('td').first().click();
    await workbench.waitForLine(NAME, lineOf('- at: 16:10'));
  });

  it('goes there by keys as well', async () => {
    const here = report.locator('[data-place][tabindex="0"].here');
    await here.focus();
    await workbench.press('ArrowUp');
    await report.locator('tr.here', { hasText: '16:09' }).waitFor();
    await workbench.press('Enter');
    await workbench.waitForCursor(lineOf('- at: 16:09'));
  });

  it('shows the public one, and nothing of the inside', async () => {
    await workbench.command('Open Public Report Preview');
    await workbench.page.locator('.tab', { hasText: 'Public report: ' }).waitFor();
    report = await preview();
    await report.getByRole('heading', { name: 'Proximate cause' }).waitFor();
    assert.doesNotMatch((await report.locator('#report').textContent()) ?? '', /Cathy|Gary|Greg/);
    assert.equal(await report.locator('.held').count(), 0);
  });

  it('says in the public one what must not leave, each with a way to its place', async () => {
    await workbench.press('Control+1');
    await workbench.openFile(LEAKY);
    await workbench.command('Open Public Report Preview');
    report = await preview();
    const held = report.getByRole('region', { name: 'Not to be published like this' });
    await held.waitFor();
    await workbench.screenshot('public report held back');
    await held.locator('li', { hasText: 'mx-prod-03' }).click();
    await workbench.waitForLine(LEAKY, lineOf('summary: Ana', LEAKS));
  });

  it('holds the export back, and writes it only when told to', async () => {
    await workbench.command('Export Public Report…');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Export anyway' }).waitFor();
    await workbench.screenshot('export held back');
    assert.match(
      (await rows.allInnerTexts()).join('\n'),
      /mx-prod-03[\s\S]*1 January 2999|1 January 2999[\s\S]*mx-prod-03/,
    );
    await workbench.pick('Export anyway');
    await workbench.pick('Plain text');
    const file = await saveAs('out.txt');
    assert.match(fs.readFileSync(file, 'utf8'), /Ana restarted/);
  });

  it('writes the internal one with its picture beside it', async () => {
    await workbench.openFile(NAME);
    await workbench.command('Export Internal Report…');
    await workbench.pick('Markdown');
    const file = await saveAs('login.md');
    assert.match(fs.readFileSync(file, 'utf8'), /\]\(login\.svg\)/);
    assert.match(workbench.onDisk('login.svg'), /^<svg /);
  });

  async function saveAs(name: string): Promise<string> {
    const file = path.join(workbench.folder, name);
    const input = workbench.page.locator('.quick-input-widget input[type=text]');
    await waitUntil(async () => /\.\w+$/.test(await input.inputValue()), 'a name is proposed');
    await input.fill(file);
    await waitUntil(async () => {
      if (await input.isVisible()) await input.press('Enter');
      await workbench.page.waitForTimeout(1_000);
      return fs.existsSync(file) && fs.statSync(file).size > 0;
    }, `${file} is there`);
    return file;
  }

  async function waitUntil(holds: () => Promise<boolean>, what: string): Promise<void> {
    for (const end = Date.now() + 20_000; !(await holds()); await workbench.page.waitForTimeout(50)) {
      assert.ok(Date.now() < end, `${what}: not within 20 s`);
    }
  }

  for (const theme of ['light', 'dark', 'hc', 'hc-light'] satisfies Theme[]) {
    it(`has nothing that axe would mend in the theme ${theme}`, async () => {
      await workbench.setTheme(theme);
      await workbench.page.waitForTimeout(300);
      const tab = (words: string): Promise<void> => workbench.page.locator(`.tab[aria-label^="${words}"]`).click();
      for (const [title, picture] of [
        [`Public report: ${LEAKY}`, 'leaky'],
        [`Public report: ${NAME}`, 'public'],
        [`Report: ${NAME}`, 'internal'],
      ] as const) {
        await tab(title);
        report = await preview();
        await workbench.screenshot(`report ${picture} ${theme}`);
        assert.deepEqual(await axe(await ownFrame()), [], title);
        assert.deepEqual(validated(await (await ownFrame()).evaluate(() => document.body.innerHTML)), [], title);
      }
    });
  }

  it('is there again after a reload, where it was scrolled to', async () => {
    await (await ownFrame()).evaluate('window.scrollTo(0, 600)');
    await workbench.page.waitForTimeout(400);
    await workbench.reload(/scroll\W+600\b/);
    report = await preview();
    await waitUntil(async () => Number(await (await ownFrame()).evaluate('window.scrollY')) > 500, 'it is scrolled');
  });

  it('opens the chart of its review from the palette while it has the focus, and comes back from there', async () => {
    await report.locator('#report h1').first().click();
    await workbench.command('Open Facilitator View');
    await workbench.page.locator('.tab.active', { hasText: 'Chart of ' }).waitFor();
    await workbench.command('Export Internal Report…');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Web page' }).waitFor();
    await workbench.press('Escape');
  });
});
