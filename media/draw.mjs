// @ts-check
// Draws the pictures of the README with the product itself: `npm run build && node media/draw.mjs`.
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { launchBrowser } from '../test/host/browser.mjs';
import { inRoot } from '../test/host/paths.mjs';

const WIDTH = 1120;
const MARGIN = 0;

const svg = execFileSync(process.execPath, [
  inRoot('dist/cli.js'),
  'chart',
  inRoot('examples/login-page.pir.yaml'),
  ...['--theme', 'light', '--width', String(WIDTH)],
]).toString();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: WIDTH + 2 * MARGIN, height: 800 } });
  await page.setContent(
    `<body style="margin: 0; background: #fff"><div style="padding: ${MARGIN}px">${svg}</div></body>`,
  );
  await page.locator('div').screenshot({ path: path.join(import.meta.dirname, 'chart.png') });
} finally {
  await browser.close();
}
