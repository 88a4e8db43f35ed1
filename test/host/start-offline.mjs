// @ts-check
// `npm start` where there is no desktop VS Code: the offline host, for a browser or for a picture.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { launchBrowser, watchForOutsideRequests } from './browser.mjs';
import { inRoot, OUTPUT } from './paths.mjs';
import { remote, startServer, workbenchUrl } from './server.mjs';
import { QUIET, STILL, themeSettings } from './settings.mjs';
import { openWorkbench, webviewOf } from './workbench.mjs';

/** @typedef {import('./start.mjs').Options} Options */

// In a browser only one extension can be under development.
const OPEN_CHART = inRoot('test/host/open-chart');

const CHART_LIMIT_MS = 45_000;

/**
 * Serves VS Code on loopback until it is interrupted.
 *
 * @param {Options} options
 */
export async function serve(options) {
  const settings = { ...QUIET, ...themeSettings(options.theme) };
  const server = await startServer({ settings, port: options.port, installed: [OPEN_CHART] });
  console.log(`\nOpen this in a browser (Ctrl+C ends it):\n\n  ${addressOf(server, options.file)}\n`);
  await new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, resolve);
  });
  await server.stop();
  process.exit(0);
}

/**
 * Opens the review and its chart headless and writes a picture of the window.
 *
 * @param {Options} options
 * @throws {Error} when no chart appears, or when a page asks for something outside this machine
 */
export async function takeScreenshot(options) {
  const out = path.resolve(options.screenshot ?? 'screenshot.png');
  const server = await startServer({
    settings: { ...STILL, ...themeSettings(options.theme) },
    installed: [OPEN_CHART],
  });
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  try {
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: options.size, colorScheme: schemeOf(options.theme) });
    const page = await context.newPage();
    const outside = watchForOutsideRequests(page);
    await openWorkbench(page, addressOf(server, options.file));
    const chart = webviewOf(page).locator('#chart svg').first();
    await chart.waitFor({ timeout: CHART_LIMIT_MS }).catch(async () => {
      const seen = path.join(OUTPUT, 'start-failed.png');
      await page.screenshot({ path: seen });
      throw new Error(`no chart appeared within ${CHART_LIMIT_MS} ms; the window then: ${seen}`);
    });
    await settle(page);
    fs.mkdirSync(path.dirname(out), { recursive: true });
    await page.screenshot({ path: out });
    if (outside.length > 0) throw new Error(`requests that would leave this machine:\n  ${outside.join('\n  ')}`);
    if (server.hostDeath()) throw new Error(`the extension host died (${server.hostDeath()})`);
    console.log(`wrote ${out}`);
  } finally {
    await browser?.close();
    await server.stop();
  }
}

/** @param {import('./server.mjs').Server} server @param {string} file */
function addressOf({ url, extension }, file) {
  return workbenchUrl(url, {
    folder: path.dirname(file),
    payload: [
      ['extensionDevelopmentPath', extension],
      ['openFile', remote(url, file)],
    ],
  });
}

/**
 * Waits until the window has looked the same for a second: findings and the chart come a moment after the text.
 *
 * @param {import('playwright-core').Page} page
 */
async function settle(page) {
  /** @type {Buffer} */
  let before = Buffer.alloc(0);
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** @param {import('./settings.mjs').Theme} theme */
const schemeOf = (theme) => (theme === 'dark' || theme === 'hc' ? 'dark' : 'light');
