import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chart, FILE_MARGIN, toSvg, type Theme } from '../../src/core/index';
import { launchBrowser } from '../host/browser.mjs';
import { samples } from '../pictures/samples';

/** `UPDATE_PICTURES=1` writes them anew; look at them before committing. */
const UPDATE = process.env.UPDATE_PICTURES === '1';
const PIXELS = path.join(__dirname, '..', 'pictures', 'pixels');

/** Half the size: what edges do differently on another machine is gone there, what the eye sees first is not. */
const SCALE = 0.5;
/**
 * Of 255: what a pixel may differ in hue, and in light. Hue is the path and the marks; light is also the letters, whose font may be another
 * one elsewhere.
 */
const NEAR = [40, 110] as const;
/** So many pixels in a thousand may differ more. */
const FEW = 1;

const PICTURES: readonly (readonly [string, number, Theme])[] = [
  ['a-search-22-minutes', 1400, 'light'],
  ['a-search-22-minutes', 420, 'dark'],
  ['b-invoices-3-days', 900, 'high-contrast'],
  ['c-dense-1000', 1400, 'dark'],
  ['d08-net-negative', 900, 'print'],
  ['e01-two-at-once', 900, 'high-contrast-light'],
  ['e02-about-and-unknown', 900, 'print'],
];

describe('pictures as pixels', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    // tsx names functions with a helper that the page does not have.
    await page.setContent('<script>globalThis.__name = (f) => f</script>');
  });

  after(() => browser.close());

  for (const [name, width, theme] of PICTURES) {
    const file = `${name}-${width}-${theme}.png`;
    it(`${file} looks as stored`, async () => {
      const svg = draw(name, width, theme);
      const stored = path.join(PIXELS, file);
      if (UPDATE) {
        fs.mkdirSync(PIXELS, { recursive: true });
        fs.writeFileSync(
          stored,
          Buffer.from((await page.evaluate(rasterise, [svg, SCALE] as const)).split(',')[1] ?? '', 'base64'),
        );
      }
      const before = `data:image/png;base64,${fs.readFileSync(stored).toString('base64')}`;
      const differ = await page.evaluate(compare, [svg, before, SCALE, NEAR] as const);
      assert.ok(differ <= FEW, `${differ.toFixed(1)} of 1,000 pixels differ`);
    });
  }

  it('differ when a colour or a line does', async () => {
    const [name, width, theme] = ['a-search-22-minutes', 900, 'light'] as const;
    const svg = draw(name, width, theme);
    const before = await page.evaluate(rasterise, [svg, SCALE] as const);
    for (const other of [
      svg.replaceAll('#0063d3', '#d30000'),
      svg.replace('.pir .aw{fill:none;', '.pir .aw{display:none;'),
      svg.replace(/\.pir \.w2\{[^}]*\}/, ''),
    ]) {
      assert.notEqual(other, svg);
      const differ = await page.evaluate(compare, [other, before, SCALE, NEAR] as const);
      assert.ok(differ > FEW);
    }
  });
});

function draw(name: string, width: number, theme: Theme): string {
  const sample = samples().find((candidate) => candidate.name === name);
  assert.ok(sample);
  return toSvg(chart(sample.review, sample.metrics, { width }).scene, theme, { margin: FILE_MARGIN });
}

/** In the page: SVG text as a PNG in a data address. */
async function rasterise([svg, scale]: readonly [string, number]): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  return canvas.toDataURL();
}

/** In the page: how many pixels of 1,000 differ from a picture before; all of them when it has another size. */
async function compare([svg, before, scale, [hue, light]]: readonly [
  string,
  string,
  number,
  readonly [number, number],
]): Promise<number> {
  const pixels = async (address: string, size: number): Promise<ImageData> => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * size);
    canvas.height = Math.round(image.height * size);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
  const now = await pixels(`data:image/svg+xml,${encodeURIComponent(svg)}`, scale);
  const then = await pixels(before, 1);
  if (now.width !== then.width || now.height !== then.height) return 1000;
  const by = (i: number): number => (now.data[i] ?? 0) - (then.data[i] ?? 0);
  let differ = 0;
  for (let i = 0; i < now.data.length; i += 4) {
    const [r, g, b] = [by(i), by(i + 1), by(i + 2)];
    if (Math.abs(r - b) > hue || Math.abs(r + g + b) / 3 > light) differ++;
  }
  return (differ / (now.data.length / 4)) * 1000;
}
