/**
 * Looks at the sample pictures with a browser's own text boxes: `npx tsx test/pictures/audit.ts`. Says which texts cover another
 * or a mark or leave the picture, and how far the table of widths is from the browser's font.
 */
import { chromium } from 'playwright-core';
import { chart, toSvg } from '../../src/core/chart/index';
import { BROWSER, BROWSER_ARGUMENTS } from './browser';
import { samples } from './samples';

const WIDTHS = [360, 420, 560, 640, 760, 900, 1100, 1400, 1900];

/** Runs in the page. */
function look([width, height]: [number, number]): { found: string[]; texts: number } {
  const box = (element: Element): DOMRect => element.getBoundingClientRect();
  const texts = [...document.querySelectorAll('svg text')]
    .filter((text) => text.closest('.mark') === null && (text.textContent ?? '').trim() !== '')
    .map((text) => ({ name: text.textContent ?? '', x: box(text).x, y: box(text).y + box(text).height * 0.16, w: box(text).width, h: box(text).height * 0.64 }));
  const marks = [...document.querySelectorAll('svg .mark .sh')].map((mark) => ({ name: 'a mark', x: box(mark).x + 1, y: box(mark).y + 1, w: box(mark).width - 2, h: box(mark).height - 2 }));
  type Named = (typeof texts)[number];
  const meets = (a: Named, b: Named): boolean => a.x + 1 < b.x + b.w && b.x + 1 < a.x + a.w && a.y + 1 < b.y + b.h && b.y + 1 < a.y + a.h;
  const found: string[] = [];
  texts.forEach((text, i) => {
    if (text.x < -1 || text.x + text.w > width + 1 || text.y < -1 || text.y + text.h > height + 1) found.push(`"${text.name}" leaves the picture`);
    for (const other of [...texts.slice(i + 1), ...marks]) if (meets(text, other)) found.push(`"${text.name}" on "${other.name}"`);
  });
  return { found, texts: texts.length };
}

/** tsx names functions with a helper that the page does not have. */
const NAMES = '<script>globalThis.__name = (f) => f</script>';

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: BROWSER, args: BROWSER_ARGUMENTS });
  const page = await browser.newPage();
  let texts = 0;
  let bad = 0;
  for (const { name, review, metrics } of samples()) {
    for (const width of WIDTHS) {
      for (const more of [{}, { numbers: true, note: true, labels: 'all' as const }]) {
        const picture = chart(review, metrics, { width, ...more });
        await page.setContent(`<style>body{margin:0}</style>${NAMES}${toSvg(picture.scene, 'print')}`);
        const seen = await page.evaluate(look, [picture.width, picture.height] as [number, number]);
        texts += seen.texts;
        bad += seen.found.length;
        for (const line of seen.found.slice(0, 5)) console.log(name, width, line);
      }
    }
  }
  console.log(`${texts} texts, ${bad} complaints`);
  await browser.close();
  process.exitCode = bad === 0 ? 0 : 1;
}

void main();
