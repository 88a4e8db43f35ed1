/** The pages of `pir report` in a browser: accessible in light, dark and print, alone on a machine without a network. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { parseReview } from '../../src/core/format/parse';
import { report, type Audience } from '../../src/core/report/index';

const ROOT = path.join(__dirname, '../..');
const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** [colours, width]; below 768 px each row of a table is a paragraph. */
const LOOKS = {
  light: ['light', 1280],
  dark: ['dark', 1280],
  'high contrast': ['dark', 1280],
  print: ['light', 1280],
  'light and narrow': ['light', 420],
  'dark and narrow': ['dark', 420],
} as const;
const REVIEWS = ['test/fixtures/reports/everything.pir.yaml', 'test/fixtures/reports/half-written.pir.yaml'];

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

describe('the page of a report', () => {
  let browser: Browser;

  before(async () => {
    const { launchBrowser } = (await import('../host/browser.mjs')) as { launchBrowser: () => Promise<Browser> };
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const file of REVIEWS) {
    const parsed = parseReview(fs.readFileSync(path.join(ROOT, file), 'utf8'));
    for (const audience of ['internal', 'public'] as readonly Audience[]) {
      for (const [look, [colorScheme, width]] of Object.entries(LOOKS)) {
        it(`has nothing that axe finds: ${path.basename(file)}, ${audience}, ${look}`, async () => {
          // axe runs from outside the page, whose policy allows no script.
          const context = await browser.newContext({
            bypassCSP: true,
            colorScheme,
            forcedColors: look === 'high contrast' ? 'active' : 'none',
            viewport: { width, height: 800 },
          });
          const page = await context.newPage();
          if (look === 'print') await page.emulateMedia({ media: 'print' });
          await page.setContent(report(parsed, audience, 'html'));
          await page.evaluate(AXE);
          const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run());
          assert.deepEqual(
            violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]),
            [],
          );
          await context.close();
        });
      }

      for (const width of [1280, 1000, 700, 420, 360]) {
        it(`asks for nothing and is not wider than the window: ${path.basename(file)}, ${audience}, ${width}`, async () => {
          const page = await browser.newPage({ viewport: { width, height: 800 } });
          const asked: string[] = [];
          const said: string[] = [];
          page.on('request', (request) => asked.push(request.url()));
          page.on('console', (message) => said.push(message.text()));
          await page.setContent(report(parsed, audience, 'html'));
          assert.deepEqual([asked, said], [[], []]);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0);
          const cut = await page.evaluate(() =>
            [...document.querySelectorAll('.wide')].flatMap((part) =>
              part.querySelector('table') === null || part.scrollWidth <= part.clientWidth
                ? []
                : [`${part.ariaLabel ?? ''}: ${part.scrollWidth} in ${part.clientWidth}`],
            ),
          );
          assert.deepEqual(cut, [], 'no column of a table stands outside');
          await page.close();
        });
      }
    }
  }
});
