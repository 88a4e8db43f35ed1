/**
 * What typing costs in the real editor, everything on: `node esbuild.config.mjs --production && npx tsx test/bench/typing.ts [entries…]`.
 * Milliseconds; the pace of the page's frames (16 ms) is in the first figures.
 */
import { closeHost } from '../e2e/host';
import { Workbench } from '../e2e/workbench';
import { madeUpReview } from './review';

const NAME = 'made-up.pir.yaml';
const LETTERS = 60;
/** What a person has who changed nothing; tests switch it off. */
const AS_SHIPPED = {
  'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
  'editor.autoIndent': 'full',
  'editor.codeLens': true,
  'editor.inlayHints.enabled': 'on',
};
const SHOWN = ['inlayHints', 'codeLens', 'statusBar'].map((name) => `postIncidentReview.${name}.enabled`);

interface Typing {
  readonly median: number;
  readonly worst: number;
}

async function typed(workbench: Workbench): Promise<Typing> {
  const { page } = workbench;
  await page.evaluate(() => {
    const seen: number[] = [];
    (globalThis as { seen?: number[] }).seen = seen;
    // From the key to when the frame that shows it is done.
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => seen.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      true,
    );
  });
  for (let letter = 0; letter < LETTERS; letter++) {
    await page.keyboard.press(letter % 6 === 5 ? 'Space' : 'abcdefghij'.charAt(letter % 10));
    await page.waitForTimeout(80);
  }
  const times = (await page.evaluate(() => (globalThis as { seen?: number[] }).seen ?? [])).sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, worst: times[Math.floor(times.length * 0.95)] ?? 0 };
}

/** From a key to something that can be seen. */
async function until(act: () => Promise<void>, seen: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  await seen();
  return performance.now() - start;
}

async function measure(entries: number, shown: boolean): Promise<Record<string, number>> {
  const source = madeUpReview(entries);
  const settings = { ...AS_SHIPPED, ...Object.fromEntries(SHOWN.map((name) => [name, shown])) };
  const workbench = await Workbench.open({ files: { [NAME]: source }, open: NAME, settings });
  const { page } = workbench;
  try {
    const middle = source.indexOf(', as OPS-', source.length >> 1);
    const before = source.slice(0, middle).split('\n');
    await workbench.goTo(before.length, (before.at(-1)?.length ?? 0) + 1);
    await page.waitForTimeout(2000);
    const typing = await typed(workbench);
    const list = page.locator('.suggest-widget.visible .monaco-list-row');
    const kind = source.indexOf('\n    kind: ', middle) + 1;
    await workbench.goTo(source.slice(0, kind).split('\n').length, 11);
    const completion = await until(
      () => workbench.press('Control+Space'),
      () => list.first().waitFor(),
    );
    await workbench.press('Escape');
    if (!shown) return { 'key to frame, median': typing.median, '95 of 100': typing.worst, completion };
    // The minute of the restoration: what follows from it stands in the status bar.
    const figures = page.locator('[id$="postIncidentReview.figures"]');
    await figures.filter({ hasText: 'TTR' }).waitFor();
    const text = await figures.innerText();
    const restored = source.indexOf('milestone: restored');
    const at = source.lastIndexOf('- at: ', restored) + '- at: 00:0'.length;
    const lines = source.slice(0, at).split('\n');
    await workbench.goTo(lines.length, (lines.at(-1)?.length ?? 0) + 2);
    await workbench.press('Backspace');
    const follows = await until(
      () => workbench.press('9'),
      () => figures.filter({ hasNotText: text }).filter({ hasText: 'TTR' }).waitFor(),
    );
    return {
      'key to frame, median': typing.median,
      '95 of 100': typing.worst,
      completion,
      'status follows (150 ms pause in it)': follows,
    };
  } finally {
    await workbench.close();
  }
}

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  for (const entries of sizes.length > 0 ? sizes : [100, 1000]) {
    for (const shown of [true, false]) {
      const found = await measure(entries, shown);
      const words = Object.entries(found).map(([name, value]) => `${name} ${value.toFixed(1)}`);
      console.log(`${entries} entries, ${shown ? 'everything on' : 'nothing at a glance'}: ${words.join('; ')}`);
    }
  }
  await closeHost();
}

void main();
