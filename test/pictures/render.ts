/**
 * Draws the sample reviews to PNG files, for looking at: `npx tsx test/pictures/render.ts OUT_DIR [NAME] [WIDTHS] [THEMES] [SCALE]`.
 * Needs a headless Chromium; nothing else does.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chart, toSvg, type ChartOptions, type Theme } from '../../src/core/chart/index';
import { BROWSER, BROWSER_ARGUMENTS } from './browser';
import { samples } from './samples';

const [, , out = 'test/output/pictures', name = '', widths = '420,900,1400', themes = 'light', scale = '1'] = process.argv;

async function main(): Promise<void> {
  if (!existsSync(BROWSER)) throw new Error(`No browser at ${BROWSER}`);
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({ executablePath: BROWSER, args: BROWSER_ARGUMENTS });
  const page = await browser.newPage({ deviceScaleFactor: Number(scale) });
  for (const sample of samples().filter((candidate) => candidate.name.includes(name))) {
    for (const width of widths.split(',').map(Number)) {
      for (const theme of themes.split(',') as Theme[]) {
        const options: ChartOptions = theme === 'print' ? { width, numbers: true, note: true } : { width };
        const picture = chart(sample.review, sample.metrics, options);
        const svg = toSvg(picture.scene, theme);
        await page.setViewportSize({ width: width + 32, height: Math.min(picture.height + 32, 8000) });
        await page.setContent(`<!doctype html><style>body{margin:0;padding:16px;background:${GROUND[theme]}}svg{display:block}</style>${svg}`);
        const file = `${sample.name}-${width}-${theme}`;
        await page.screenshot({ path: join(out, `${file}.png`) });
        writeFileSync(join(out, `${file}.svg`), svg);
        console.log(file, picture.height, `${(svg.length / 1024).toFixed(0)} KiB`);
      }
    }
  }
  await browser.close();
}

const GROUND: Readonly<Record<Theme, string>> = {
  follow: '#ffffff',
  light: '#ffffff',
  print: '#ffffff',
  dark: '#1f1f1f',
  'high-contrast': '#000000',
  'high-contrast-light': '#ffffff',
};

void main();
