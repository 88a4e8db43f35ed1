import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clock, day, offsetName } from '../../../src/core/chart/time/clock';
import { foldable } from '../../../src/core/chart/time/folds';
import { timeScale, zoomed, type TimeScale } from '../../../src/core/chart/time/scale';
import { clockChanges, stepFor, ticks } from '../../../src/core/chart/time/ticks';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const utc = (text: string): number => Date.parse(`${text}Z`);
const times = (zone: string, from: string, to: string, step: number): string[] =>
  ticks(zone, utc(from), utc(to), step).map((t) => clock(zone, t));

describe('ticks', () => {
  it('stand at round clock times of the zone, also where its offset is no whole hour', () => {
    assert.deepEqual(times('UTC', '2025-02-03T09:07', '2025-02-03T09:32', 10 * MINUTE), ['09:10', '09:20', '09:30']);
    assert.deepEqual(times('Asia/Kolkata', '2025-02-03T03:00', '2025-02-03T06:00', HOUR), ['09:00', '10:00', '11:00']);
    assert.deepEqual(times('Asia/Kathmandu', '2025-02-03T00:00', '2025-02-03T13:00', 6 * HOUR), [
      '06:00',
      '12:00',
      '18:00',
    ]);
  });

  it('leave out the hour that the clocks skip', () => {
    assert.deepEqual(times('America/New_York', '2025-03-09T05:30', '2025-03-09T08:30', 30 * MINUTE), [
      '00:30',
      '01:00',
      '01:30',
      '03:00',
      '03:30',
      '04:00',
      '04:30',
    ]);
  });

  it('have the hour twice that the clocks repeat', () => {
    assert.deepEqual(times('America/New_York', '2025-11-02T04:30', '2025-11-02T07:30', HOUR), [
      '01:00',
      '01:00',
      '02:00',
    ]);
  });

  it('stand at midnight of each day on both sides of a clock change', () => {
    assert.deepEqual(
      ticks('Europe/Warsaw', utc('2025-03-28T12:00'), utc('2025-04-01T12:00'), 24 * HOUR).map(
        (t) => `${day('Europe/Warsaw', t)} ${clock('Europe/Warsaw', t)}`,
      ),
      ['Sat 29 Mar 00:00', 'Sun 30 Mar 00:00', 'Mon 31 Mar 00:00', 'Tue 1 Apr 00:00'],
    );
  });

  it('are at least as far apart as asked for', () => {
    assert.equal(stepFor(1000, 64), 2 * MINUTE);
    assert.equal(stepFor(10, 64), 1000);
    assert.equal(stepFor(HOUR, 64), 7 * 24 * HOUR);
    assert.ok(stepFor(30 * HOUR, 64) >= 64 * 30 * HOUR);
  });
});

describe('clock changes', () => {
  it('are found in both directions, and half an hour on Lord Howe Island', () => {
    assert.deepEqual(clockChanges('Europe/Warsaw', utc('2025-03-29T00:00'), utc('2025-03-31T00:00')), [
      { at: utc('2025-03-30T01:00'), by: 60 },
    ]);
    assert.deepEqual(clockChanges('Europe/Warsaw', utc('2025-10-25T00:00'), utc('2025-10-27T00:00')), [
      { at: utc('2025-10-26T01:00'), by: -60 },
    ]);
    assert.deepEqual(
      clockChanges('Australia/Lord_Howe', utc('2025-04-05T00:00'), utc('2025-04-07T00:00')).map(({ by }) => by),
      [-30],
    );
    assert.deepEqual(clockChanges('UTC', 0, utc('2025-01-01T00:00')), []);
    assert.deepEqual(clockChanges('Europe/Warsaw', utc('2025-01-01T00:00'), utc('7025-01-01T00:00')), []);
  });

  it('are named by the offsets before and after', () => {
    assert.equal(offsetName('America/New_York', utc('2025-03-09T06:59')), 'UTC−5');
    assert.equal(offsetName('America/New_York', utc('2025-03-09T07:00')), 'UTC−4');
    assert.equal(offsetName('Asia/Kathmandu', 0), 'UTC+5:30');
    assert.equal(offsetName('UTC', 0), 'UTC');
  });
});

const stops = fc
  .array(fc.integer({ min: 0, max: 3 * 24 * 60 }), { minLength: 2, maxLength: 40 })
  .map((list) => [...new Set(list)].sort((a, b) => a - b).map((n) => n * MINUTE))
  .filter((list) => list.length > 1);

function scaleOf(list: readonly number[], fold: 'auto' | 'always' | 'never'): TimeScale {
  const domain: [number, number] = [list[0] ?? 0, list[list.length - 1] ?? 1];
  return timeScale({
    domain,
    range: [100, 900],
    stops: list,
    folds: foldable(list, [domain], 800, fold),
    foldWidth: 34,
  });
}

describe('the time scale', () => {
  it('goes from left to right, fills its range, and can be read backwards', () => {
    fc.assert(
      fc.property(stops, fc.constantFrom('auto' as const, 'always' as const, 'never' as const), (list, fold) => {
        const scale = scaleOf(list, fold);
        const xs = list.map((t) => scale.x(t));
        assert.ok(Math.abs((xs[0] ?? 0) - 100) < 1e-6 && Math.abs((xs[xs.length - 1] ?? 0) - 900) < 1e-6);
        xs.forEach((x, i) => {
          assert.ok(i === 0 || x > (xs[i - 1] ?? 0), 'strictly rising');
          assert.ok(Math.abs(scale.invert(x) - (list[i] ?? 0)) < 1, 'invertible to the millisecond');
        });
      }),
    );
  });

  it('never lets a longer wait look shorter than a short one, folded or not', () => {
    fc.assert(
      fc.property(stops, (list) => {
        const scale = scaleOf(list, 'always');
        if (scale.folds.length === 0 || scale.folds.some((fold) => fold.x1 - fold.x0 >= 0.35 * 800)) return;
        if (scale.folds.length * (scale.folds[0]?.x1 ?? 0) - (scale.folds[0]?.x0 ?? 0) > 0.35 * 800) return;
        const gaps = list
          .slice(1)
          .map((t, i) => ({ length: t - (list[i] ?? 0), width: scale.x(t) - scale.x(list[i] ?? 0) }));
        gaps.sort((a, b) => a.length - b.length);
        for (let i = 1; i < gaps.length; i++) assert.ok((gaps[i]?.width ?? 0) > (gaps[i - 1]?.width ?? 0) - 1.5);
      }),
    );
  });

  it('moves nothing sideways when zoomed: what was left of a time stays left of it, in the same proportions', () => {
    const list = [0, 10, 25, 600, 640].map((n) => n * MINUTE);
    const scale = scaleOf(list, 'always');
    const view = zoomed(scale, [10 * MINUTE, 620 * MINUTE], [100, 900]);
    assert.equal(view.x(10 * MINUTE), 100);
    assert.ok(Math.abs(view.x(620 * MINUTE) - 900) < 1e-9);
    const ratio = (of: TimeScale): number =>
      (of.x(25 * MINUTE) - of.x(10 * MINUTE)) / (of.x(600 * MINUTE) - of.x(25 * MINUTE));
    assert.ok(Math.abs(ratio(scale) - ratio(view)) < 1e-9);
  });
});

describe('folds', () => {
  const crowd = [0, 1, 2, 3, 4, 5, 600, 601, 602].map((n) => n * MINUTE);

  it('take a long wait inside the disruption only where entries would crowd', () => {
    assert.equal(foldable(crowd, [[0, 602 * MINUTE]], 800, 'auto').length, 1);
    const loose = [0, 200, 400, 600].map((n) => n * MINUTE);
    assert.deepEqual(foldable(loose, [[0, 600 * MINUTE]], 800, 'auto'), []);
    assert.deepEqual(foldable(crowd, [[0, 602 * MINUTE]], 800, 'never'), []);
  });

  it('take a long time outside the disruption when what is outside takes more than a fifth', () => {
    const list = [0, 300, 310, 320, 330].map((n) => n * MINUTE);
    assert.deepEqual(foldable(list, [[300 * MINUTE, 330 * MINUTE]], 800, 'auto'), [
      { from: 0, to: 300 * MINUTE, inner: false },
    ]);
  });
});
