import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawChart, readChart, toSvg, ChartMemory, type Chart } from '../../src/core/chart/index';
import { entriesOf } from '../../src/core/format/entries';
import { MILESTONES } from '../../src/core/format/model';
import { parseReview, type ParsedReview } from '../../src/core/format/parse';
import { computeMetrics } from '../../src/core/metrics/compute';
import { LintMemory } from '../../src/core/rules/lint-memory';
import { lintReview } from '../../src/core/rules/lint';
import { reviewSource } from './chart/arbitrary';

const RUNS = Number(process.env.PIR_RUNS ?? 60);

type Edit = (source: string) => string;

/** The nth of what matches, written otherwise. */
const changed = (pattern: RegExp, nth: number, to: (found: string) => string): Edit => {
  return (source) => {
    const matches = [...source.matchAll(pattern)];
    const match = matches[nth % Math.max(1, matches.length)];
    if (match === undefined) return source;
    return source.slice(0, match.index) + to(match[0]) + source.slice(match.index + match[0].length);
  };
};

const nth = fc.nat(10_000);
const DATE_TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?/g;

/** What somebody does to times, ends, milestones and effects, one key at a time or at once. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  // A digit of a time or a date, which may be none any more then.
  fc.tuple(nth, fc.nat(15), fc.integer({ min: 0, max: 9 })).map(([which, place, digit]) =>
    changed(DATE_TIME, which, (time) =>
      time
        .split('')
        .map((sign, i) => (i === place && /\d/.test(sign) ? String(digit) : sign))
        .join(''),
    ),
  ),
  nth.map((which) => changed(DATE_TIME, which, (time) => time.slice(0, -1))),
  nth.map((which) => changed(DATE_TIME, which, (time) => time.slice(11))),
  nth.map((which) => changed(/at: "/g, which, (found) => `${found}~`)),
  nth.map((which) => changed(/at: "[^"]*", /g, which, () => '')),
  nth.map((which) => changed(/until: "[^"]*", /g, which, () => '')),
  fc
    .tuple(nth, fc.constantFrom('23:59', '00:05', '2025-03-01T12:00'))
    .map(([which, end]) => changed(/(?=what: )/g, which, () => `until: "${end}", `)),
  fc
    .tuple(nth, fc.constantFrom(...MILESTONES))
    .map(([which, milestone]) => changed(/milestone: \w+/g, which, () => `milestone: ${milestone}`)),
  fc
    .tuple(nth, fc.constantFrom('positive', 'negative', 'neutral'))
    .map(([which, impact]) => changed(/impact: \w+/g, which, () => `impact: ${impact}`)),
  nth.map((which) => changed(/who: \[[^\]]*\]/g, which, () => 'who: [bo, ann]')),
  nth.map((which) => changed(/what: "/g, which, (found) => `${found}Nobody noticed the lock. `)),
  fc
    .tuple(nth, fc.constantFrom('task', 'event', 'automation', 'none at all'))
    .map(([which, kind]) => changed(/kind: \w+/g, which, () => `kind: ${kind}`)),
  nth.map((which) => changed(DATE_TIME, which, (time) => `${time.slice(0, 11)}24:00`)),
  nth.map((which) => changed(/(?=what: )/g, which, () => 'incident: INC-7, ')),
  fc
    .constantFrom('UTC', 'Europe/Helsinki', 'America/New_York')
    .map((zone) => changed(/timezone: \S+/g, 0, () => `timezone: ${zone}`)),
  fc.constant((source: string) => source.replace(/\r?\n/g, '\r\n')),
  // Entries come, go and change places.
  nth.map((which) =>
    changed(/( {2}- \{[^\n]*\n)( {2}- \{[^\n]*\n)/g, which, (lines) => lines.replace(/^(.*\n)(.*\n)/, '$2$1')),
  ),
  nth.map((which) => changed(/ {2}- \{[^\n]*\n/g, which, () => '')),
  nth.map((which) => changed(/ {2}- \{[^\n]*\n/g, which, (line) => line + line)),
);

const told = (chart: Chart): unknown => ({
  svg: toSvg(chart.scene, 'light'),
  marks: chart.marks.map(({ n, entry, x, y, label }) => ({ n, entry, x, y, label })),
  cards: chart.marks.map(({ entry }) => chart.card(entry)),
  order: chart.order,
  table: chart.table(),
  placement: [...chart.placement],
});

/** Findings with their fixes as they would be made. */
const found = (parsed: ParsedReview, memory?: LintMemory): unknown =>
  lintReview(parsed, { ...(memory && { memory }), today: Date.UTC(2026, 0, 1) }).map((finding) => ({
    ...finding,
    fixes: finding.fixes.map(({ title, edits, safe }) => ({ title, edits: [...edits], safe })),
  }));

describe('all that follows from an edit of times, ends, milestones and effects', () => {
  it('equals a full run', () => {
    let drawn = 0;
    fc.assert(
      fc.property(
        reviewSource(24),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(420, 900, 1400),
        (source, edits, width) => {
          const lint = new LintMemory();
          const memory = new ChartMemory();
          let text = source;
          let parsed = parseReview(text);
          for (const one of [(same: string) => same, ...edits]) {
            text = one(text);
            parsed = parseReview(text, parsed);
            const fresh = parseReview(text);
            const { facts, deeds, columns } = entriesOf(parsed.review);
            assert.deepEqual(columns, entriesOf(fresh.review).columns);
            assert.equal(columns.facts, facts);
            deeds.forEach(({ who, milestones }, i) =>
              assert.deepEqual({ who, milestones }, { who: facts[i]?.who, milestones: facts[i]?.milestones }),
            );
            const [metrics, full] = [computeMetrics(parsed.review), computeMetrics(fresh.review)];
            assert.deepEqual(metrics, full);
            assert.deepEqual(found(parsed, lint), found(fresh));
            const chart = drawChart(readChart(parsed.review, metrics, 'review', memory), { width, memory });
            assert.deepEqual(told(chart), told(drawChart(readChart(fresh.review, full), { width })));
            if (chart.path.length > 0) drawn++;
          }
        },
      ),
      { numRuns: RUNS },
    );
    assert.ok(drawn > RUNS, `${drawn} pictures`);
  });

  it('equals a full run where times move a little in a crowded picture, whose labels stay where they stood', () => {
    const minute = fc
      .tuple(nth, fc.integer({ min: -2, max: 2 }), fc.nat(59))
      .map(([which, by, seconds]) =>
        changed(/(?<=at: "~?)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?/g, which, (time) =>
          new Date(Date.parse(`${time.slice(0, 16)}Z`) + by * 60_000 + seconds * 1000)
            .toISOString()
            .slice(0, seconds % 2 === 0 ? 16 : 19),
        ),
      );
    let kept = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(40, 90, 240).chain(reviewSource),
        fc.array(fc.oneof({ weight: 5, arbitrary: minute }, { weight: 1, arbitrary: edit }), {
          minLength: 2,
          maxLength: 6,
        }),
        fc.constantFrom(700, 900, 1400),
        fc.constantFrom('all', 'key', undefined),
        fc.boolean(),
        (source, edits, width, labels, numbers) => {
          const memory = new ChartMemory();
          let text = source;
          let parsed = parseReview(text);
          let previous: Chart['placement'] | undefined;
          for (const one of [(same: string) => same, ...edits]) {
            text = one(text);
            parsed = parseReview(text, parsed);
            const metrics = computeMetrics(parsed.review);
            const options = { width, numbers, ...(labels && { labels }), ...(previous && { previous }) };
            const chart = drawChart(readChart(parsed.review, metrics, 'review', memory), { ...options, memory });
            const fresh = parseReview(text).review;
            assert.deepEqual(told(chart), told(drawChart(readChart(fresh, computeMetrics(fresh)), options)));
            previous = chart.placement;
            kept += previous.size;
          }
        },
      ),
      { numRuns: RUNS / 2 },
    );
    assert.ok(kept > 3 * RUNS, `${kept} labels`);
  });
});
