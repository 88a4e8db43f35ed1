// @ts-check
import { chromium } from 'playwright-core';
import { findChromium } from './debian.mjs';

/** Hosts that a page may name: our own, and the webview's resources, which its service worker answers without a network. */
const ANSWERED_HERE = [/^127\.0\.0\.1$/, /\.vscode-resource\.vscode-cdn\.net$/];

/**
 * Starts a headless Chromium that can reach loopback only.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} when no Chromium is installed
 */
export async function launchBrowser() {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('no Chromium found: install chromium-headless-shell, or set CHROMIUM to its path');
  return chromium.launch({
    executablePath,
    args: [
      // As root there is no sandbox; the browser sees nothing but our own pages.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

/**
 * Notes every request of a page that would leave this machine. The extension promises that there is none.
 *
 * @param {import('playwright-core').Page} page
 * @returns {readonly string[]} grows while the page lives
 */
export function watchForOutsideRequests(page) {
  /** @type {string[]} */
  const outside = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !ANSWERED_HERE.some((host) => host.test(hostname))) {
      outside.push(request.url().slice(0, 200));
    }
  });
  return outside;
}
