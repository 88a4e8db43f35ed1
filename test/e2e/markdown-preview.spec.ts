import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { webviewOf } from '../host/workbench.mjs';
import { example, type Theme } from './host';
import { Workbench } from './workbench';

const PAGE = `# What we learned

A small one, written here:

\`\`\`pir
pir: 1
title: The queue stops
timezone: UTC
timeline:
  - { at: 2026-03-03T09:05, milestone: [started, detected], kind: automation, what: The alert on waiting jobs fires. }
  - { at: 09:12, milestone: acknowledged, kind: interaction, impact: positive, who: noor, what: Noor takes it on. }
  - { at: 09:20, until: 09:31, kind: task, impact: negative, who: noor, what: A restart of the workers helps nothing. }
  - { at: 09:44, milestone: restored, kind: task, impact: positive, who: noor, what: The full disk is emptied. }
\`\`\`

And a larger one from a file:

![The chart of the login page](reviews/login-page.pir.yaml)
`;
/** What moved recovery away, in the extension's own colours. */
const AMBER: Readonly<Record<Theme, string>> = {
  light: 'rgb(182, 116, 26)',
  dark: 'rgb(212, 148, 58)',
  hc: 'rgb(255, 211, 112)',
  'hc-light': 'rgb(137, 85, 3)',
};
const REVIEW = 'reviews/login-page.pir.yaml';

describe("VS Code's own Markdown preview", () => {
  let workbench: Workbench;
  let preview: FrameLocator;

  before(async () => {
    workbench = await Workbench.open({
      files: { 'page.md': PAGE, [REVIEW]: example('login-page.pir.yaml') },
      open: 'page.md',
      size: { width: 2000, height: 1100 },
    });
    await workbench.press('Control+K', 'v');
    preview = webviewOf(workbench.page);
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  /** A text of a chart, in the one of its layouts that shows. */
  const words = (text: string | RegExp) =>
    preview.locator('.pir-chart svg text').filter({ hasText: text, visible: true }).first();

  it('shows the chart of a fenced block and of a file, in the colours of the theme', async () => {
    await words(/^Restored after 39.min, acknowledged 7.min after detection/).waitFor();
    await words(/^Restored after 28.min, acknowledged 9.min after detection/).waitFor();
    const shown = preview.locator('.pir-chart svg').filter({ visible: true });
    await eventually(async () => (await shown.count()) === 2, 'both charts show, each in one of its layouts');
    for (const theme of ['dark', 'hc', 'hc-light', 'light'] satisfies Theme[]) {
      await workbench.setTheme(theme);
      const ink = theme === 'dark' || theme === 'hc' ? /^rgb\(2\d\d\b/ : /^rgb\(\d\d?\b/;
      await eventually(async () => ink.test(await fill('text:not(.m)')), `the ink of ${theme}`);
      assert.equal(await fill('.negative .sh'), AMBER[theme]);
      await workbench.screenshot(`markdown preview ${theme}`);
    }
  });

  it('follows the review while it is typed in, beside the page', async () => {
    await workbench.press('Control+1');
    await workbench.openFile(REVIEW);
    await workbench.goBehind(REVIEW, 'title: Nobody can reach the login page');
    await workbench.type(' at all');
    await words('Nobody can reach the login page at all').waitFor();
    await workbench.press('Control+Z');
  });

  it('takes the layout that fits', async () => {
    const wide = await preview.locator('.pir-chart svg').filter({ visible: true }).first().getAttribute('width');
    await workbench.page.setViewportSize({ width: 1200, height: 1100 });
    const narrow = preview.locator('.pir-narrow svg').filter({ visible: true });
    await narrow.first().waitFor();
    assert.ok(Number(wide) > Number(await narrow.first().getAttribute('width')));
    await workbench.screenshot('markdown preview narrow');
  });

  async function fill(selector: string): Promise<string> {
    return preview
      .locator(`.pir-chart svg ${selector}`)
      .first()
      .evaluate((node) => getComputedStyle(node).fill);
  }

  async function eventually(look: () => Promise<boolean>, what: string): Promise<void> {
    for (const end = Date.now() + 10_000; !(await look()); await workbench.page.waitForTimeout(100)) {
      assert.ok(Date.now() < end, `${what}: not within 10 s`);
    }
  }
});
