import assert from 'node:assert/strict';
import { chart, CHARACTERS, measureBy, stillOf, tableMeasure, type Measure } from '../../../src/core/chart/index';
import { samples } from '../../pictures/samples';
import { draw, timeline } from './build';

const SOURCE = timeline(
  '{ at: 2026-03-03T09:00, milestone: started, what: The disk fills up. }',
  '{ at: 09:05, milestone: detected, what: The alert fires. }',
  '{ at: 09:09, milestone: acknowledged, what: The page is taken., impact: positive }',
  '{ at: 09:30, milestone: restored, what: The disk is emptied., impact: positive }',
);

describe('a still picture', () => {
  it('crosses processes as it is, whatever the review', () => {
    for (const { name, review, metrics } of samples()) {
      for (const width of [420, 900]) {
        const still = stillOf(chart(review, metrics, { width }));
        assert.deepEqual(JSON.parse(JSON.stringify(still)), still, `${name} at ${width}`);
      }
    }
  });

  it('says of a copied band what the band itself says', () => {
    const drawn = draw(SOURCE);
    const copies = structuredClone(stillOf(drawn).bands);
    assert.ok(copies.length >= 2);
    copies.forEach(({ band }, i) => {
      const own = drawn.bands[i]?.band;
      assert.ok(own !== undefined && own !== band);
      assert.deepEqual(drawn.phase(band), drawn.phase(own));
      assert.notEqual(drawn.phase(band).counts, 'no entry');
    });
  });

  it('counts no entry in a band of the same name that lies elsewhere', () => {
    const [box] = draw(SOURCE).bands;
    assert.ok(box);
    const moved = { ...box.band, from: box.band.from + 60_000 };
    assert.equal(draw(SOURCE).phase(moved).counts, 'no entry');
  });
});

describe('measuring by the widths of characters', () => {
  /** What a page would hand over whose font measures so. */
  const widthsOf = (measure: Measure) => {
    const of = (bold: boolean): number[] => [...CHARACTERS].map((one) => measure(one, 1000, bold));
    return { regular: of(false), bold: of(true) };
  };
  const near = (got: number, wanted: number): void => assert.ok(Math.abs(got - wanted) < 1e-9, `${got}, not ${wanted}`);

  it('gives what the font gives, in both weights and at any size', () => {
    const font: Measure = (text, size, bold = false) => text.length * size * (bold ? 0.61 : 0.5);
    const measure = measureBy(widthsOf(font));
    for (const text of ['Disk full', 'Größe: 5 · 3 → 2…', '']) {
      for (const size of [10, 12, 21]) {
        near(measure(text, size), font(text, size));
        near(measure(text, size, true), font(text, size, true));
      }
    }
  });

  it('tells letters apart', () => {
    const font: Measure = (text, size) => (text === 'W' ? 1 : text === 'é' ? 0.7 : 0.25) * size;
    const measure = measureBy(widthsOf(font));
    near(measure('Wil', 10), 15);
    near(measure('é', 10), 7);
    near(measure('e', 10), 2.5);
  });

  it('takes what no page measures from the table', () => {
    const measure = measureBy(widthsOf(() => 0));
    for (const text of ['時間', '😀', 'ж']) near(measure(text, 10) * 1.02, tableMeasure(text, 10));
    near(measure('e\u0301', 10), 0);
  });

  it('has every character once', () => {
    assert.equal(new Set(CHARACTERS).size, [...CHARACTERS].length);
  });
});
