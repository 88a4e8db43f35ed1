/**
 * How soon a chart's page shows its first picture, in a browser without VS Code: `npx tsx test/bench/page.ts [FOLDER…]` prints a line for each
 * folder of built pages (`dist/webview`), taken in turns.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBare } from '../e2e/bare-page';
import { launchBrowser } from '../host/browser.mjs';
import { ROOT } from '../host/paths.mjs';

const RUNS = 21;
const WATCH = `new MutationObserver((_, observer) => {
  if (document.querySelector('.picture svg.pir *') === null) return;
  observer.disconnect();
  const read = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
  const found = { picture: performance.now(), bytes: read().reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
  requestAnimationFrame(() => setTimeout(() => (window.found = { ...found, seen: performance.now() })));
}).observe(document, { childList: true, subtree: true })`;

interface Found {
  /** Milliseconds from the page's start until the picture stands in it, and until it is seen. */
  readonly picture: number;
  readonly seen: number;
  /** Of scripts that were read by then. */
  readonly bytes: number;
}

async function main(): Promise<void> {
  const folders = process.argv.slice(2);
  if (folders.length === 0) folders.push(path.join(ROOT, 'dist', 'webview'));
  const source = fs.readFileSync(path.join(ROOT, 'examples', 'photo-uploads.pir.yaml'), 'utf8');
  const browser = await launchBrowser();
  const found = new Map<string, Found[]>();
  for (let run = 0; run <= RUNS; run++) {
    for (const folder of folders) {
      const one = await opened(browser, folder, source);
      // The first of each warms what it shares with the others.
      if (run > 0) found.set(folder, [...(found.get(folder) ?? []), one]);
    }
  }
  await browser.close();
  for (const [folder, all] of found) {
    const [picture, seen] = [all.map((one) => one.picture), all.map((one) => one.seen)].map(spread);
    const bytes = Math.max(...all.map((one) => one.bytes));
    console.log(`${folder}: picture ${picture}, seen ${seen} ms; at most ${bytes} bytes of script read by then`);
  }
}

async function opened(browser: Browser, folder: string, source: string): Promise<Found> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await openBare(page, source, { folder });
  const found = await page.waitForFunction('window.found');
  const one = (await found.jsonValue()) as Found;
  await context.close();
  return one;
}

/** `median (least)`. */
function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${(sorted[sorted.length >> 1] ?? 0).toFixed(0)} (${(sorted[0] ?? 0).toFixed(0)})`;
}

void main();
