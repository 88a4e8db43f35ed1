import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chart, toSvg, type ChartOptions, type Theme } from '../../../src/core/chart/index';
import { samples, type Sample } from '../../pictures/samples';

/** `UPDATE_PICTURES=1` writes them anew; look at them before committing (`test/pictures/render.ts`). */
const UPDATE = process.env.UPDATE_PICTURES === '1';
const PICTURES = join(__dirname, '../../pictures');

const BOTH: readonly (readonly [number, Theme])[] = [
  [420, 'light'],
  [900, 'print'],
];
const MORE: readonly (readonly [number, Theme])[] = [
  [900, 'high-contrast'],
  [1400, 'light'],
  [1400, 'dark'],
];

const wanted = ({ name }: Sample): readonly (readonly [number, Theme])[] =>
  /^[abc]-/.test(name) ? [...BOTH, ...MORE] : BOTH;

describe('stored pictures', () => {
  const seen = new Set<string>();
  for (const sample of samples()) {
    for (const [width, theme] of wanted(sample)) {
      const file = `${sample.name}-${width}-${theme}.svg`;
      seen.add(file);
      it(`${file} is drawn byte by byte as stored`, () => {
        const options: ChartOptions = theme === 'print' ? { width, numbers: true, note: true } : { width };
        const svg = `${toSvg(chart(sample.review, sample.metrics, options).scene, theme)}\n`;
        const path = join(PICTURES, file);
        if (UPDATE) writeFileSync(path, svg);
        assert.ok(existsSync(path), 'not stored yet: run with UPDATE_PICTURES=1 and look at it');
        // Not `equal`: a difference of kilobytes helps nobody.
        assert.ok(
          readFileSync(path, 'utf8') === svg,
          'the picture has changed: look at it, then run with UPDATE_PICTURES=1',
        );
      });
    }
  }

  it('has no picture stored that nobody draws', () => {
    assert.deepEqual(
      readdirSync(PICTURES).filter((file) => file.endsWith('.svg') && !seen.has(file)),
      [],
    );
  });
});
