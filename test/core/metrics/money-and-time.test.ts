/** What is computed besides the figures of a disruption: budget, cost, who noticed, silences, where the time went, targets. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { activityOfKinds, activityOfPeople } from '../../../src/core/metrics/activity';
import { downtimeBudget } from '../../../src/core/metrics/budget';
import { computeMetrics } from '../../../src/core/metrics/compute';
import { costOfDisruption, costOverPeriod, costWords } from '../../../src/core/metrics/cost';
import { detectedBy } from '../../../src/core/metrics/detector';
import { longestGap } from '../../../src/core/metrics/gaps';
import { compareTargets } from '../../../src/core/metrics/targets';
import type { Metrics } from '../../../src/core/metrics/metrics';
import type { Review } from '../../../src/core/format/model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function read(...lines: readonly string[]): { review: Review; metrics: Metrics } {
  const { review } = parseReview(`pir: 1\n${lines.join('\n')}\n`);
  return { review, metrics: computeMetrics(review) };
}

const HALF_AN_HOUR = [
  'timeline:',
  '  - { at: 2026-02-03T10:00, what: It starts., milestone: started }',
  '  - { at: 10:30, what: It ends., milestone: restored }',
];

describe('the downtime that a service level allows', () => {
  it('is the rest of the promised share of its window, and what was used is a share of that', () => {
    const { review, metrics } = read('sla: { objective: 99.9%, window: 30d }', ...HALF_AN_HOUR);
    // 30 days are 43,200 minutes; a thousandth of them is 43.2.
    assert.deepEqual(downtimeBudget(review, metrics), {
      window: 30 * 24 * HOUR,
      allowed: 43.2 * MINUTE,
      used: { milliseconds: 30 * MINUTE, atLeast: false, approximate: false },
      share: 30 / 43.2,
    });
  });

  it('is not known without a window, of a promise of everything, or of one that is none', () => {
    for (const sla of [
      '{ objective: 99.9% }',
      '{ objective: 100%, window: 30d }',
      '{ objective: 120%, window: 30d }',
    ]) {
      const { review, metrics } = read(`sla: ${sla}`, ...HALF_AN_HOUR);
      assert.equal(downtimeBudget(review, metrics), null, sla);
    }
  });

  it('has no share while the end is not known', () => {
    const { review, metrics } = read('sla: { objective: 99%, window: 7d }', ...HALF_AN_HOUR.slice(0, 2));
    assert.deepEqual([downtimeBudget(review, metrics)?.used, downtimeBudget(review, metrics)?.share], [null, null]);
  });
});

describe('the cost of downtime', () => {
  const rates = {
    period: 30 * 24 * HOUR,
    deployments: 120,
    changeFailureRate: 0.04,
    outagePerHour: 12_000,
    currency: 'EUR',
  };

  it('is the time disrupted at the rate of an hour', () => {
    const cost = costOfDisruption(read(...HALF_AN_HOUR).metrics, rates);
    assert.deepEqual(cost, { amount: 6_000, currency: 'EUR', atLeast: false, approximate: false });
    assert.equal(cost === null ? '' : costWords(cost), '6,000 EUR');
  });

  it('over a period is the product of the four', () => {
    const recover = { milliseconds: 30 * MINUTE, atLeast: true, approximate: false };
    // 120 × 0.04 = 4.8 failures of half an hour each: 2.4 hours.
    const cost = costOverPeriod(recover, rates);
    assert.ok(cost !== null && Math.abs(cost.amount - 28_800) < 1e-6);
    assert.equal(costWords(cost), '≥ 28,800 EUR');
  });

  it('is not known without a rate, or without a time', () => {
    const { metrics } = read(...HALF_AN_HOUR);
    assert.equal(costOfDisruption(metrics, null), null);
    assert.equal(costOfDisruption(metrics, { ...rates, outagePerHour: null }), null);
    assert.equal(costOfDisruption(read('title: a').metrics, rates), null);
    assert.equal(costOverPeriod(null, rates), null);
    assert.equal(
      costOverPeriod({ milliseconds: 1, atLeast: false, approximate: false }, { ...rates, deployments: null }),
      null,
    );
  });

  it('is a lower bound where a disruption is left out', () => {
    const { metrics } = read(...HALF_AN_HOUR, '  - { at: 11:00, what: Again., milestone: started }');
    assert.equal(costOfDisruption(metrics, rates)?.atLeast, true);
  });

  it('is written in whole units with separators', () => {
    const words = (amount: number): string => costWords({ amount, currency: null, atLeast: false, approximate: true });
    assert.deepEqual([words(999.4), words(1234567), words(0)], ['~999', '~1,234,567', '~0']);
  });
});

describe('who noticed first', () => {
  for (const [entry, by] of [
    ['who: customers', 'customers'],
    ['who: [mo, "@Customers"], kind: automation', 'customers'],
    ['kind: automation', 'monitoring'],
    ['who: monitoring', 'monitoring'],
    ['who: ["@PagerDuty", Prometheus]', 'monitoring'],
    ['who: [monitoring, mo]', 'people'],
    ['who: monika', 'people'],
    ['who: mo', 'people'],
    ['kind: task', 'people'],
    ['kind: event', null],
  ] as const) {
    it(`is ${by ?? 'not said'} where the entry says ${entry}`, () => {
      const { review, metrics } = read(
        'timeline:',
        `  - { at: 2026-02-03T10:00, what: a, milestone: detected, ${entry} }`,
      );
      const [first] = metrics.disruptions;
      assert.ok(first);
      assert.equal(detectedBy(review, first), by);
    });
  }
});

describe('the longest silence', () => {
  it('lies between detection and restoration, and no wait covers it', () => {
    const { review, metrics } = read(
      'timeline:',
      '  - { at: 2026-02-03T08:00, what: A deploy. }',
      '  - { at: 10:00, what: The pager rings., milestone: detected }',
      '  - { at: 10:05, until: 10:40, what: A restore runs. }',
      '  - { at: 10:50, what: Mails arrive. }',
      '  - { at: 10:55, what: All is well., milestone: restored }',
      '  - { at: 15:00, what: The lasting fix., milestone: closed }',
    );
    const [first] = metrics.disruptions;
    assert.ok(first);
    assert.deepEqual(
      [longestGap(review, first)?.length, longestGap(review, first)?.after.what?.value],
      [10 * MINUTE, 'Mails arrive.'],
    );
  });
});

describe('where the time went', () => {
  it('counts overlapping work of a person once, over a change of clocks too', () => {
    const { review } = read(
      'timezone: Europe/Berlin',
      'timeline:',
      '  - { at: 2026-03-29T01:30, until: 03:30, what: a, who: mo, kind: task }',
      '  - { at: 03:10, until: 03:50, what: b, who: [Mo, ana], kind: interaction }',
      '  - { at: 04:00, what: c, who: "@mo", kind: task }',
      '  - { what: d, who: ana, kind: task }',
    );
    const people = activityOfPeople(review);
    // 01:30 to 03:30 is one hour on the night in which 02:00 is skipped.
    assert.deepEqual(
      people.map(({ id, entries, stated }) => [id, entries, stated / MINUTE]),
      [
        ['mo', 3, 80],
        ['ana', 2, 40],
      ],
    );
    assert.deepEqual(
      activityOfKinds(review).map(({ kind, entries, stated }) => [kind, entries, stated / MINUTE]),
      [
        ['task', 3, 60],
        ['interaction', 1, 40],
      ],
    );
  });

  it('agrees with a count minute by minute', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), (spans) => {
        const time = (minute: number): string => new Date(Date.UTC(2026, 1, 3, 0, minute)).toISOString();
        const { review } = read(
          'timeline:',
          ...spans.map(([at, lasts]) => `  - { at: "${time(at)}", until: "${time(at + lasts)}", what: a, who: mo }`),
        );
        const minutes = new Set<number>();
        for (const [at, lasts] of spans) for (let m = at; m < at + lasts; m++) minutes.add(m);
        const [mo] = activityOfPeople(review);
        assert.equal(mo?.stated, minutes.size * MINUTE);
        assert.equal(mo.from, Date.UTC(2026, 1, 3, 0, Math.min(...spans.map(([at]) => at))));
        assert.equal(mo.to, Date.UTC(2026, 1, 3, 0, Math.max(...spans.map(([at, lasts]) => at + lasts))));
      }),
      { numRuns: 200 },
    );
  });
});

describe('targets beside figures', () => {
  it('are met within them, not beyond them, and undecided where a lower bound is within or they are about next time', () => {
    const { review, metrics } = read(
      'targets: { time_to_recover: 40m, time_to_acknowledge: 5m, detection: -50%, triage: 5m }',
      'timeline:',
      '  - { at: 2026-02-03T10:00, what: a, milestone: detected }',
      '  - { at: 10:10, what: b, milestone: acknowledged }',
      '  - { at: 10:30, what: c, milestone: restored }',
    );
    const [first] = metrics.disruptions;
    assert.ok(first);
    assert.deepEqual(
      compareTargets(review.targets, first).map(({ key, target, met }) => [key, target / MINUTE, met]),
      [
        ['time_to_recover', 40, null],
        ['time_to_acknowledge', 5, false],
        ['detection', 5, null],
      ],
    );
  });
});
