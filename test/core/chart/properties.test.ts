import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toSvg, type ChartOptions } from '../../../src/core/chart/index';
import { reviewSource } from './arbitrary';
import { draw, pathOf, review } from './build';
import { complaints, strayPhases } from './geometry';

const WIDTHS = [300, 420, 560, 640, 760, 900, 1100, 1400, 2000];
const RUNS = Number(process.env.PIR_RUNS ?? 80);

const options = fc.record({
  width: fc.constantFrom(...WIDTHS),
  numbers: fc.boolean(),
  note: fc.boolean(),
  fold: fc.constantFrom('auto' as const, 'always' as const, 'never' as const),
  labels: fc.constantFrom('all' as const, 'key' as const, 'milestones' as const, undefined),
  axis: fc.constantFrom('clock' as const, 'elapsed' as const),
  zoom: fc.option(
    fc.tuple(fc.double({ min: 0, max: 0.8, noNaN: true }), fc.double({ min: 0.05, max: 0.5, noNaN: true })),
    { nil: null, freq: 3 },
  ),
});

function optionsOf(source: string, chosen: typeof options extends fc.Arbitrary<infer T> ? T : never): ChartOptions {
  const { width, numbers, note, fold, labels, axis, zoom } = chosen;
  const plain: ChartOptions = { width, numbers, note, fold, axis, ...(labels !== undefined && { labels }) };
  const whole = draw(source, plain).whole;
  if (zoom === null || whole === null || whole[1] === whole[0]) return plain;
  const length = whole[1] - whole[0];
  return { ...plain, domain: [whole[0] + zoom[0] * length, whole[0] + (zoom[0] + zoom[1]) * length] };
}

describe('any picture', () => {
  it('holds no text that lies on another, on a mark, on the line of a milestone or outside the frame', () => {
    fc.assert(
      fc.property(reviewSource(60), options, (source, chosen) => {
        const chart = draw(source, optionsOf(source, chosen));
        assert.deepEqual(complaints(chart), []);
      }),
      { numRuns: RUNS },
    );
  });

  it('names its phases in them, or at a bracket of their width', () => {
    fc.assert(
      fc.property(reviewSource(40), options, (source, chosen) => {
        assert.deepEqual(strayPhases(draw(source, optionsOf(source, chosen))), []);
      }),
      { numRuns: RUNS },
    );
  });

  it('is well formed, has only finite numbers, and comes out the same twice', () => {
    fc.assert(
      fc.property(reviewSource(40), options, (source, chosen) => {
        const picked = optionsOf(source, chosen);
        const svg = toSvg(draw(source, picked).scene, 'print');
        assert.doesNotMatch(
          svg.replace(/<(title|desc|text|tspan)[^>]*>[^<]*/g, ''),
          /NaN|undefined|Infinity|null|e[-+]\d/,
        );
        assert.equal(svg, toSvg(draw(source, picked).scene, 'print'));
        assert.equal(svg.match(/<g\b/g)?.length ?? 0, svg.match(/<\/g>/g)?.length ?? 0);
      }),
      { numRuns: RUNS },
    );
  });

  it('has one mark for every entry, in time order from left to right in the wide picture and from top to bottom in the list', () => {
    fc.assert(
      fc.property(reviewSource(40), fc.constantFrom(420, 900), (source, width) => {
        const { review: parsed } = review(source);
        const { marks } = draw(source, { width });
        assert.deepEqual(
          [...marks].map((mark) => mark.entry).sort((a, b) => a - b),
          parsed.timeline.map((entry) => entry.index),
        );
        const along = marks.map((mark) => (width < 640 ? mark.y : mark.x));
        assert.deepEqual(
          along,
          [...along].sort((a, b) => a - b),
        );
      }),
      { numRuns: RUNS },
    );
  });
});

describe('any recovery path', () => {
  it('is continuous, at one step or more before restoration work ends, and at nothing after it', () => {
    fc.assert(
      fc.property(reviewSource(40), (source) => {
        const { path } = pathOf(source);
        path.segments.forEach((segment, i) => {
          const next = path.segments[i + 1];
          assert.ok(segment.t1 >= segment.t0);
          if (next === undefined) return;
          assert.ok(Math.abs(next.t0 - segment.t1) < 1e-6, 'no hole in time');
          assert.ok(Math.abs(next.l0 - segment.l1) < 1e-6, `a jump from ${segment.l1} to ${next.l0}`);
        });
        for (const { spell, start, last } of path.spells) {
          const working = spell.restoring?.drawn ?? Infinity;
          for (const segment of path.segments) {
            if (segment.t0 < spell.begin.time || segment.t1 > Math.min(working, spell.end?.time ?? Infinity)) continue;
            if (
              segment.kind === 'run' ||
              segment.kind === 'away' ||
              (segment.kind === 'toward' && segment.t1 < working)
            ) {
              assert.ok(Math.min(segment.l0, segment.l1) > 1 - 1e-6, `${segment.kind} at ${segment.l1}`);
            }
          }
          assert.ok(start >= 1 && last >= 0);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
