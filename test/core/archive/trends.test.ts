import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textBox, toSvg } from '../../../src/core/chart/index';
import {
  changeArchive,
  EMPTY_ARCHIVE,
  exportTrends,
  quantile,
  sameFactor,
  searchLearnings,
  summarise,
  trendCsv,
  trendHtml,
  trendMarkdown,
  trendPicture,
  trendsOf,
  trendTables,
  trendText,
  type Archive,
} from '../../../src/core/archive/index';
import { teamReview } from './team';

const archive = (texts: Readonly<Record<string, string>>): Archive =>
  changeArchive(EMPTY_ARCHIVE, {
    put: Object.entries(texts).map(([uri, text]) => ({ uri, stamp: '', summary: summarise(text), findings: null })),
  });

/** An incident on a day that took minutes to detect, acknowledge, and recover from; `more` are lines of its review. */
const incident = (day: string, detect: number | null, recover: number, more = ''): string => {
  const at = (minutes: number): string =>
    new Date(Date.parse(`${day}T08:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
  const started = detect === null ? '' : `  - { at: ${at(0)}, what: It begins., milestone: started }\n`;
  return `pir: 1\ntitle: Incident of ${day}\n${more}timeline:\n${started}  - { at: ${at(detect ?? 0)}, what: A sign., milestone: detected, kind: automation }\n  - { at: ${at(recover)}, what: It is back., milestone: restored }\n`;
};
const SEARCH = 'severity: sev2\nservices: search\n';
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
    assert.equal(sameFactor('No alert.', 'No alert.'), false, 'too few words to know');
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

describe('the forms of the trends', () => {
  const hostile = '<img src=x onerror=alert(1)> | `a` [b](javascript:1) "quoted" =1+1';
  const trends = trendsOf(
    archive({
      '=evil.pir.yaml': incident(
        '2026-01-10',
        10,
        60,
        `services: ${JSON.stringify(hostile)}\ntargets: { time_to_detect: 5m }\n`,
      ).replace(/title: .*/, `title: ${JSON.stringify(hostile)}`),
      b: incident('2026-02-10', 4, 40, SEARCH),
    }),
  );

  it('let no text of a review become markup or a formula', () => {
    for (const text of [trendHtml(trends), toSvg(trendPicture(trends), 'light')]) {
      assert.doesNotMatch(text, /<img|javascript:1\)?"/);
    }
    assert.doesNotMatch(trendMarkdown(trends), /<img|(?<!\\)\[b|[^\\]`a/);
    for (const line of trendCsv(trends, (uri) => uri).split('\r\n')) assert.doesNotMatch(line, /^"?=|,"?=/);
  });

  it('leave out periods of which nothing is known, and say where no later incident is', () => {
    const tables = trendTables(
      trendsOf(
        archive({
          a: incident('2024-01-10', 10, 60, `${SEARCH}targets: { time_to_detect: 5m }\n`),
          b: incident('2026-02-10', 4, 40, ''),
        }),
        { period: 'year' },
      ),
    );
    const rows = (title: string): (string | undefined)[] =>
      tables.find((table) => table.title === title)?.rows.map(({ cells }) => cells[0]) ?? [];
    assert.deepEqual(rows('Time to detect by year'), ['2024', '2026']);
    assert.deepEqual(rows('Who knew first'), ['2024', '2026', 'All']);
    assert.equal(tables.find(({ title }) => title === 'Targets')?.rows[0]?.cells.at(-1), 'no later figure');
  });

  it('have bars of who knew first only where that is said', () => {
    const of = (...kinds: string[]): string =>
      toSvg(
        trendPicture(
          trendsOf(
            archive(
              Object.fromEntries(
                kinds.map((kind, i) => [
                  String(i),
                  incident(`2026-0${i + 1}-10`, 10, 60, '').replace('automation', kind),
                ]),
              ),
            ),
          ),
        ),
      );
    assert.doesNotMatch(of('event', 'event'), /Who knew first/);
    assert.match(of('event', 'automation'), /Who knew first/);
  });

  it('have the whole title in a narrow picture, in two lines', () => {
    const words = trendPicture(trends, { width: 340 }).nodes.flatMap((node) =>
      node.type === 'text' ? node.runs.map(({ text }) => text) : [],
    );
    assert.deepEqual(words.slice(0, 2), ['How soon we knew,', 'and how soon we recovered']);
  });

  it('cover no dot with a word, and say the median of each period below its name', () => {
    const texts = Array.from({ length: 120 }, (_, i) => teamReview(i * 9));
    const many = trendsOf(archive(Object.fromEntries(texts.map((text, i) => [`r${i}`, text]))));
    const { nodes } = trendPicture(many, { width: 900 });
    const dots = nodes.flatMap((node) =>
      node.type === 'shape' && (node.look === 'lane-mark' || node.look === 'overview')
        ? [...node.d.matchAll(/M(-?[\d.]+) (-?[\d.]+)a/g)].map(([, x, y]) => ({ x: Number(x) + 3, y: Number(y) }))
        : [],
    );
    assert.ok(dots.length > 60, String(dots.length));
    const words = nodes.filter((node) => node.type === 'text');
    assert.ok(words.filter(({ runs }) => runs[0]?.bold === true && /\d min$/.test(runs[0].text)).length > 3);
    for (const node of words) {
      const box = textBox(node);
      const covered = dots.filter(
        ({ x, y }) => x + 3 > box.x && x - 3 < box.x + box.w && y + 3 > box.y && y - 3 < box.y + box.h,
      );
      // The legend's own signs stand before their words.
      assert.deepEqual(covered, [], node.runs[0]?.text);
    }
  });

  it('draw each picture the same every time, and inside its edges', () => {
    for (const width of [200, 420, 900, 1600]) {
      const scene = trendPicture(trends, { width });
      assert.equal(toSvg(scene, 'light'), toSvg(trendPicture(trends, { width }), 'light'));
      for (const node of scene.nodes) {
        if (node.type !== 'text') continue;
        const left =
          node.anchor === 'end' ? node.x - node.width : node.anchor === 'middle' ? node.x - node.width / 2 : node.x;
        assert.ok(left >= -1 && left + node.width <= scene.width + 1, `${node.runs[0]?.text ?? ''} at ${width}`);
        assert.ok(node.y > 0 && node.y <= scene.height);
      }
    }
  });
});
