import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { computeMetrics } from '../../../src/core/metrics/compute';

const MINUTE = 60_000;
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const figures = (source: string) => computeMetrics(parseReview(source).review).disruptions[0];

/** What the clocks of a zone show, by `Intl` and nothing else: `YYYY-MM-DDTHH:MM`. */
function shown(zone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    instant,
  );
  return parts.replace(' ', 'T');
}

/** The same moment with an offset, in minutes. */
function withOffset(instant: number, offset: number): string {
  const local = new Date(instant + offset * MINUTE).toISOString().slice(0, 16);
  const size = Math.abs(offset);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

describe('figures over changes of clocks', () => {
  it('lose the hour that the clocks skip', () => {
    const spring = figures(
      'pir: 1\ntimezone: Europe/Berlin\ntimeline:\n  - { at: 2025-03-30T01:45, what: a, milestone: started }\n  - { at: 03:15, what: b, milestone: restored }\n',
    );
    assert.equal(spring?.timeToRecover?.milliseconds, 30 * MINUTE);
  });

  it('gain the hour that comes twice, and tell its two passes apart by their offsets', () => {
    const autumn = (at: string): number | undefined =>
      figures(
        `pir: 1\ntimezone: Europe/Berlin\ntimeline:\n  - { at: 2025-10-26T01:45, what: a, milestone: started }\n  - { at: ${at}, what: b, milestone: restored }\n`,
      )?.timeToRecover?.milliseconds;
    assert.equal(autumn('03:15'), 150 * MINUTE);
    assert.equal(autumn('02:15+02:00'), 30 * MINUTE);
    assert.equal(autumn('02:15+01:00'), 90 * MINUTE);
  });

  it('are the same whatever zone or offset each time is written in', () => {
    // From a year that holds several changes of clocks in all of these zones.
    const instant = fc
      .integer({ min: Date.UTC(2010, 0) / MINUTE, max: Date.UTC(2012, 0) / MINUTE })
      .map((minute) => minute * MINUTE);
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        instant,
        fc.array(
          fc.record({
            after: fc.integer({ min: 0, max: 3000 }),
            offset: fc.option(fc.constantFrom(-480, -210, 0, 60, 345, 765)),
          }),
          { minLength: 3, maxLength: 3 },
        ),
        (zone, start, steps) => {
          let now = start;
          const moments = ['started', 'detected', 'restored'].map((milestone, index) => {
            const { after = 0, offset = null } = steps[index] ?? {};
            now += after * MINUTE;
            // A local time that comes twice says which it is by its offset alone.
            const local = shown(zone, now);
            const twice = [-60, -30, 30, 60].some((minutes) => shown(zone, now + minutes * MINUTE) === local);
            return { milestone, instant: now, text: offset === null && !twice ? local : withOffset(now, offset ?? 0) };
          });
          const source = `pir: 1\ntimezone: ${zone}\ntimeline:\n${moments.map(({ milestone, text }) => `  - { at: ${text}, what: x, milestone: ${milestone} }\n`).join('')}`;
          const [started, detected, restored] = moments.map((moment) => moment.instant);
          const one = figures(source);
          assert.equal(one?.timeToDetect?.milliseconds, (detected ?? NaN) - (started ?? NaN), source);
          assert.equal(one?.timeToRecover?.milliseconds, (restored ?? NaN) - (started ?? NaN), source);
        },
      ),
      { numRuns: 100 },
    );
  });
});
