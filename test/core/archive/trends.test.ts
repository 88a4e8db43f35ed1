import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toSvg } from '../../../src/core/chart/index';
import {
  EMPTY_ARCHIVE,
  exportTrends,
  quantile,
  sameFactor,
  searchLearnings,
  trendCsv,
  trendHtml,
  trendMarkdown,
  trendPicture,
  trendsOf,
  trendTables,
  trendText,
} from '../../../src/core/archive/index';
import { archive, incident, SEARCH } from './incidents';
import { teamReview } from './team';

const TEAM = archive({
  a: incident(
    '2026-01-10',
    10,
    60,
    `${SEARCH}targets: { time_to_detect: 5m, time_to_recover: -50% }\ncontributing_factors:\n  - The runbook names a host that is gone.\n`,
  ),
  b: incident(
    '2026-02-10',
    4,
    40,
    `${SEARCH}contributing_factors:\n  - { what: Our runbook names hosts that are gone., effect: harmful }\n  - { what: Somebody knew the old host., effect: helpful }\n`,
  ),
  c: incident('2026-02-20', null, 25, `${SEARCH}learnings: [The alert came at once.]\n`),
  d: incident(
    '2026-04-01',
    30,
    300,
    'severity: sev1\nservices: mail\ncontributing_factors:\n  - { what: Somebody knew the old host., effect: helpful }\n',
  ),
});
const metric = (trends: ReturnType<typeof trendsOf>, key: string) => {
  const found = trends.metrics.find((one) => one.key === key);
  assert.ok(found);
  return found;
};

describe('a quantile', () => {
  it('lies between neighbours as spreadsheets and SQL have it', () => {
    assert.equal(quantile([1, 2, 3, 4], 0.5), 2.5);
    assert.equal(quantile([10, 20, 30], 0.9), 28);
    assert.equal(quantile([7], 0.9), 7);
    assert.equal(quantile([], 0.5), null);
  });

  it('is never outside its numbers, and never falls when the share rises', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        numbers,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, a, b) => {
          const sorted = [...all].sort((x, y) => x - y);
          const [low, high] = [quantile(sorted, Math.min(a, b)), quantile(sorted, Math.max(a, b))];
          assert.ok(low !== null && high !== null && low <= high + 1e-6);
          assert.ok(low >= (sorted[0] ?? 0) - 1e-6 && high <= (sorted.at(-1) ?? 0) + 1e-6);
        },
      ),
    );
  });
});

describe('the trends of a team', () => {
  const trends = trendsOf(TEAM);

  it('have every incident as a dot, and the median and 90th percentile of all and of each month', () => {
    const detect = metric(trends, 'time_to_detect');
    assert.deepEqual(
      detect.dots.map(({ milliseconds }) => milliseconds / 60_000),
      [10, 4, 30],
    );
    assert.deepEqual([detect.all.count, detect.all.median, detect.all.p90], [3, 600_000, 26 * 60_000]);
    assert.deepEqual(
      trends.periods.map(({ name }) => name),
      ['2026-01', '2026-02', '2026-03', '2026-04'],
    );
    assert.deepEqual(
      metric(trends, 'time_to_recover').periods.map(({ count }) => count),
      [1, 2, 0, 1],
    );
  });

  it('say where a figure is a lower bound', () => {
    const recover = metric(trends, 'time_to_recover');
    assert.deepEqual([recover.all.count, recover.all.atLeast], [4, 1]);
    assert.deepEqual(
      recover.dots.map(({ atLeast }) => atLeast),
      [false, false, true, false],
    );
    assert.match(trendText(trends), /Time to recover +4 +≥ 50 min/);
  });

  it('have means only where they are asked for', () => {
    assert.equal(metric(trends, 'time_to_detect').all.mean, null);
    assert.doesNotMatch(trendText(trends), /mean/);
    const asked = trendsOf(TEAM, { means: true });
    assert.equal(metric(asked, 'time_to_detect').all.mean, (44 / 3) * 60_000);
    assert.match(trendText(asked), /mean/);
  });

  it('can be of some severities, services and days', () => {
    assert.equal(trendsOf(TEAM, { severities: ['sev1'] }).incidents.length, 1);
    assert.equal(trendsOf(TEAM, { services: ['search'] }).incidents.length, 3);
    const some = trendsOf(TEAM, { from: Date.UTC(2026, 1, 1), to: Date.UTC(2026, 2, 1), period: 'quarter' });
    assert.deepEqual([some.incidents.length, some.periods.map(({ name }) => name)], [2, ['2026 Q1']]);
  });

  it('hold each target against the later incidents of its services', () => {
    assert.deepEqual(
      trends.targets.map(({ key, milliseconds, later, met }) => [key, milliseconds / 60_000, met, later]),
      [
        ['time_to_detect', 5, 1, 1],
        // The incident in between is a lower bound within it.
        ['time_to_recover', 30, 0, 1],
      ],
    );
  });

  it('let a lower bound within a target decide nothing, and one above it is a miss', () => {
    const late = (day: string, recover: number): string => incident(day, null, recover, SEARCH);
    const { targets } = trendsOf(
      archive({
        a: incident('2026-01-10', 10, 60, `${SEARCH}targets: { time_to_recover: 30m }\n`),
        b: late('2026-02-10', 20),
        c: late('2026-02-20', 45),
        d: incident('2026-03-01', 5, 30, SEARCH),
      }),
    );
    assert.deepEqual(
      targets.map(({ met, later, notKnown }) => [met, later, notKnown]),
      [[1, 2, 1]],
    );
  });

  it('hold the newest target of each service, whichever services its review has besides', () => {
    const of = (services: string, target = ''): string =>
      `services: ${services}\n${target === '' ? '' : `targets: { time_to_recover: ${target} }\n`}`;
    const outcomes = (texts: Readonly<Record<string, string>>, options = {}): [string, number, number][] =>
      trendsOf(archive(texts), options).targets.map(({ uri, met, later }) => [uri, met, later]);
    const texts = {
      a: incident('2026-01-10', 10, 60, of('[mail, search]', '30m')),
      b: incident('2026-02-10', 10, 20, of('search', '15m')),
      c: incident('2026-03-10', 10, 20, of('search')),
      d: incident('2026-04-10', 10, 20, of('mail')),
      e: incident('2026-05-10', 10, 14, of('[mail, search]')),
    };
    // b, d and e are mail's or come before the newer one of search; c and e are held against that.
    assert.deepEqual(outcomes(texts), [
      ['a', 3, 3],
      ['b', 1, 2],
    ]);
    const grave = (text: string): string => text.replace('services:', 'severity: sev1\nservices:');
    assert.deepEqual(
      outcomes({ ...texts, a: grave(texts.a), c: grave(texts.c) }, { severities: ['sev1'] }),
      [['a', 0, 0]],
      'one that is not shown takes its place as well',
    );
    assert.deepEqual(
      outcomes({ ...texts, a: texts.a.replace('services: [mail, search]\n', '') }),
      [
        ['a', 3, 3],
        ['b', 1, 2],
      ],
      'a review without services speaks for all',
    );
  });

  it('say how targets are counted, also as text', () => {
    assert.match(
      trendText(trends),
      /Targets\n {2}Each later incident .*newest earlier target of its service.*\n {2}Review/,
    );
  });

  it('have the day, month and order of days that the clocks of each review showed', () => {
    const tokyo = incident('2026-03-01', 10, 60, 'timezone: Asia/Tokyo\n')
      .replaceAll('T08:', 'T00:')
      .replaceAll('T09:', 'T01:');
    const denver = incident('2026-02-28', 10, 60, 'timezone: America/Denver\n')
      .replaceAll('T08:', 'T20:')
      .replaceAll('T09:', 'T21:');
    const all = archive({ tokyo, denver });
    const both = trendsOf(all);
    assert.match(trendText(both), /^2 incidents in 2 reviews, 2026-02-28 to 2026-03-01\n/);
    assert.deepEqual(
      both.periods.map(({ name }, index) => [name, both.metrics[0]?.periods[index]?.count]),
      [
        ['2026-02', 1],
        ['2026-03', 1],
      ],
    );
    const of = (from: string, to: string): (string | undefined)[] =>
      trendsOf(all, { from: Date.parse(from), to: Date.parse(to) }).incidents.map(({ uri }) => uri);
    assert.deepEqual(of('2026-03-01', '2026-03-02'), ['tokyo']);
    assert.deepEqual(of('2026-02-28', '2026-03-01'), ['denver']);
    assert.match(
      trendCsv(both, (uri) => uri),
      /denver,[^\n]*,2026-02-28,2026-03-01T03:00:00Z,/,
    );
    assert.match(
      trendCsv(both, (uri) => uri),
      /tokyo,[^\n]*,2026-03-01,2026-02-28T15:00:00Z,/,
    );
  });

  it('find factors that came back in nearly the same words, and none that helped', () => {
    assert.deepEqual(
      trends.factors.map(({ what, places }) => [what, places.map(({ review }) => review.uri)]),
      [['Our runbook names hosts that are gone.', ['b', 'a']]],
    );
  });

  it('count who knew first', () => {
    assert.deepEqual(trends.detectors.all, { monitoring: 4, customers: 0, people: 0, unknown: 0 });
  });

  it('are of nothing where there is nothing', () => {
    const none = trendsOf(EMPTY_ARCHIVE);
    assert.equal(trendText(none), 'No incident with a known time\n');
    assert.match(toSvg(trendPicture(none)), /No incident/);
    assert.deepEqual(trendTables(none), []);
  });

  it('are the same whatever the order in which reviews were found', () => {
    const entries = Array.from({ length: 12 }, (_, index) => [`file:///${index}`, teamReview(index)] as const);
    const once = JSON.stringify(exportTrends(trendsOf(archive(Object.fromEntries(entries))), (uri) => uri));
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        assert.equal(JSON.stringify(exportTrends(trendsOf(archive(Object.fromEntries(shuffled))), (uri) => uri)), once);
      }),
      { numRuns: 10 },
    );
  });

  it('name no person', () => {
    const team = archive(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}`, teamReview(index)])));
    const all = trendsOf(team);
    for (const text of [
      trendText(all),
      trendMarkdown(all),
      trendHtml(all),
      trendCsv(all, (uri) => uri),
      JSON.stringify(exportTrends(all, (uri) => uri)),
    ])
      assert.doesNotMatch(text, /\b(?:ida|mo|noor|pavel|sam|lee)\b/i);
  });
});

describe('two factors', () => {
  it('are the same where nearly all their words are', () => {
    const factor = 'Alerts for disk space go to a mailbox.';
    assert.equal(sameFactor(factor, 'The alerts for disk space go to one mailbox.'), true);
    assert.equal(sameFactor(factor, 'Alerts for disk space page nobody at night.'), false);
    assert.equal(sameFactor('One worker serves all queues.', 'One worker serves all queues.'), true);
    assert.equal(sameFactor('No alert.', 'no  alert'), true, 'few words are compared whole');
    assert.equal(sameFactor('No alert.', 'Alert noise.'), false);
    assert.equal(sameFactor('Alerts.', 'Alerts.'), false, 'one word is too little to know');
    assert.equal(sameFactor('監視が足りない。', '監視が足りない'), true, 'where no blanks part words');
    assert.equal(sameFactor('The cache was full of stale entries.', 'The disk was full of stale logs.'), false);
  });
});

describe('the search in learnings', () => {
  it('finds all words in a learning or around it', () => {
    assert.deepEqual(
      searchLearnings(TEAM, 'ALERT search').map(({ review }) => review.uri),
      ['c'],
    );
    assert.deepEqual(searchLearnings(TEAM, 'alert mail'), []);
    assert.deepEqual(searchLearnings(TEAM, '  '), []);
  });
});
