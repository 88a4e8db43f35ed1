// @ts-check
// A workbench in a page: what `npm start -- --screenshot` and the end-to-end tests both need.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').FrameLocator} FrameLocator */

const RESTORE_LIMIT_MS = 60_000;

/**
 * Opens a workbench and waits until its editors stand.
 *
 * @param {Page} page
 * @param {string} address see `workbenchUrl`
 */
export async function openWorkbench(page, address) {
  await page.goto(address, { timeout: RESTORE_LIMIT_MS });
  await page.waitForFunction(() => 'driver' in globalThis, undefined, { timeout: RESTORE_LIMIT_MS });
  await page.evaluate(() => /** @type {any} */ (globalThis).driver.whenWorkbenchRestored());
}

/**
 * The document inside the webview that is seen. VS Code nests two frames: its own, and the extension's page.
 *
 * @param {Page} page
 * @returns {FrameLocator}
 */
export const webviewOf = (page) =>
  page.locator('iframe.webview.ready').filter({ visible: true }).contentFrame().frameLocator('iframe#active-frame');
