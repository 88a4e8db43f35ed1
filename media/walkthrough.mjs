// @ts-check
// Takes the pictures of the walkthrough with the product itself: `npm run build && node media/walkthrough.mjs`.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { launchBrowser } from '../test/host/browser.mjs';
import { inRoot } from '../test/host/paths.mjs';
import { remote, startServer, workbenchUrl } from '../test/host/server.mjs';
import { STILL, themeSettings } from '../test/host/settings.mjs';
import { openWorkbench } from '../test/host/workbench.mjs';
import { shrink } from './shrink.mjs';

/** @typedef {import('playwright-core').Page} Page */

const OUT = path.join(import.meta.dirname, 'walkthrough');
const SIZE = { width: 760, height: 460 };
const DRAFT = 'half-written-draft.pir.yaml';
const CHAT = `Marisa Ruiz
  9:24 AM
does anybody else get no results?
Tom Berg
  9:26 AM
yes, the index is empty since the last run
Marisa Ruiz
  9:31 AM
I start the rebuild
`;

fs.mkdirSync(OUT, { recursive: true });
for (const theme of /** @type {const} */ (['light', 'dark'])) drawChart(theme);
const server = await startServer({ settings: STILL });
const browser = await launchBrowser();
try {
  for (const theme of /** @type {const} */ (['light', 'dark'])) await takePictures(theme);
} finally {
  await browser.close();
  await server.stop();
}

/** @param {'light' | 'dark'} theme */
function drawChart(theme) {
  const review = inRoot('examples/login-page.pir.yaml');
  const more = ['--theme', theme, '--width', '760', '-o', path.join(OUT, `chart-${theme}.svg`)];
  fs.rmSync(path.join(OUT, `chart-${theme}.svg`), { force: true });
  execFileSync(process.execPath, [inRoot('dist/cli.js'), 'chart', review, ...more]);
}

/** @param {'light' | 'dark'} theme */
async function takePictures(theme) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pir-walkthrough-')));
  fs.copyFileSync(inRoot('examples', DRAFT), path.join(folder, DRAFT));
  server.setSettings({
    ...STILL,
    ...themeSettings(theme),
    'workbench.activityBar.location': 'hidden',
    'workbench.statusBar.visible': false,
    'breadcrumbs.enabled': false,
    'editor.lineNumbers': 'off',
    'editor.folding': false,
  });
  const context = await browser.newContext({ viewport: SIZE, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  /** @type {[string, string][]} */
  const payload = [
    ['extensionDevelopmentPath', server.extension],
    ['openFile', remote(server.url, path.join(folder, DRAFT))],
  ];
  await openWorkbench(page, workbenchUrl(server.url, { folder, payload }));
  const take = async (/** @type {string} */ name) =>
    fs.writeFileSync(path.join(OUT, `${name}-${theme}.png`), shrink(await page.screenshot()));
  await page.locator('.squiggly-warning').first().waitFor();
  if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+B');

  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input[type=text]').fill(':43:1');
  await page.keyboard.press('Enter');
  const words = page.locator('.view-line', { hasText: 'positve' }).getByText('positve');
  await words.hover();
  await page
    .locator('.monaco-hover:visible', { hasText: 'Change to' })
    .or(page.locator('.monaco-hover:visible'))
    .first()
    .waitFor();
  await take('findings');

  await words.click();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  await take('fix');
  await page.keyboard.press('Escape');

  await page.evaluate((text) => globalThis.navigator.clipboard.writeText(text), CHAT);
  await run(page, 'Import into Timeline…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Clipboard' }).first().click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'I start the rebuild' }).waitFor();
  await take('import');
  await page.keyboard.press('Escape');

  await run(page, 'New Post-Incident Review…');
  await page.keyboard.type('Search finds nothing');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'sev2' }).waitFor();
  await take('new-review');
  await context.close();
  fs.rmSync(folder, { recursive: true, force: true });
}

/** @param {Page} page @param {string} title */
async function run(page, title) {
  const wanted = `Post-Incident Review: ${title}`;
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input[type=text]').fill(`>${wanted}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: wanted }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: /./ }).waitFor();
}
