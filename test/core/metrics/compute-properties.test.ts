import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeMetrics } from '../../../src/core/metrics/compute';
import type { Milestone } from '../../../src/core/format/model';
import { ALL_MILESTONES, MINUTE, reviewOf } from './by-hand';
import type { Written } from './by-hand';

const written: fc.Arbitrary<Written> = fc
  .record({
    at: fc.option(fc.integer({ min: 0, max: 240 }), { freq: 6 }),
    lasts: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 3 }),
    about: fc.boolean(),
    is: fc.subarray([...ALL_MILESTONES], { maxLength: 3 }),
    incident: fc.option(fc.constantFrom('one', 'two')),
  })
  .map(({ at, lasts, about, is, incident }) => ({
    at,
    about,
    is,
    ...(lasts === null || at === null ? {} : { until: at + lasts }),
    ...(incident === null ? {} : { incident }),
  }));

/** The same definitions, worked out another way: the list is first cut into tracks, each track into disruptions, then looked up. */
function byAnotherWay(
  timeline: readonly Written[],
): { incident: string | null; times: Map<Milestone, number | null>; opened: number }[] {
  const marks = timeline.flatMap((entry, index) =>
    ALL_MILESTONES.filter((name) => [entry.is ?? []].flat().includes(name)).map((name, place) => ({
      name,
      track: entry.incident ?? null,
      order: index * 100 + place,
      minute: ALL_MILESTONES.indexOf(name) <= 2 || entry.until === undefined ? (entry.at ?? null) : entry.until,
    })),
  );
  const found: { incident: string | null; times: Map<Milestone, number | null>; opened: number }[] = [];
  for (const track of new Set(marks.map((mark) => mark.track))) {
    const own = marks.filter((mark) => mark.track === track);
    let rest = own;
    while (rest.length > 0) {
      const restored = rest.findIndex((mark) => mark.name === 'restored');
      const again =
        restored < 0
          ? -1
          : rest.findIndex((mark, i) => i > restored && (mark.name === 'started' || mark.name === 'detected'));
      const mine = again < 0 ? rest : rest.slice(0, again);
      rest = again < 0 ? [] : rest.slice(again);
      const times = new Map<Milestone, number | null>();
      for (const mark of [...mine].reverse()) times.set(mark.name, mark.minute);
      found.push({ incident: track, times, opened: mine[0]?.order ?? 0 });
    }
  }
  return found.sort((a, b) => a.opened - b.opened);
}

describe('the figures of any timeline', () => {
  it('are those of an independent computation', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 14 }), (timeline) => {
        const metrics = computeMetrics(reviewOf(timeline));
        const expected = byAnotherWay(timeline);
        const minute = new Set<number>();
        assert.deepEqual(
          metrics.disruptions.map((one) => [
            one.incident,
            one.timeToDetect?.milliseconds ?? null,
            one.timeToAcknowledge?.milliseconds ?? null,
            one.timeToRecover?.milliseconds ?? null,
            one.timeToClose?.milliseconds ?? null,
          ]),
          expected.map(({ incident, times }) => {
            const span = (from: number | null | undefined, to: number | null | undefined): number | null =>
              from == null || to == null || to < from ? null : (to - from) * MINUTE;
            const start = times.get('started') ?? times.get('detected');
            const end = times.get('restored');
            if (start != null && end != null) for (let m = start; m < end; m++) minute.add(m);
            return [
              incident,
              span(times.get('started'), times.get('detected')),
              span(times.get('detected'), times.get('acknowledged')),
              span(start, end),
              span(start, times.get('closed')),
            ];
          }),
        );
        assert.equal(metrics.timeDisrupted?.milliseconds ?? 0, minute.size * MINUTE, 'union counted minute by minute');
      }),
      { numRuns: 500 },
    );
  });

  it('have phases that touch, run forward, and add up to the time to recover', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 14 }), (timeline) => {
        for (const one of computeMetrics(reviewOf(timeline)).disruptions) {
          for (const spans of [one.phases, one.stages]) {
            spans.forEach((span, index) => {
              if (index > 0) assert.equal(span.start, spans[index - 1]?.end);
              if (span.start !== null && span.end !== null) assert.ok(span.start <= span.end);
            });
          }
          const lengths = one.phases.map((span) =>
            span.start === null || span.end === null ? null : span.end - span.start,
          );
          if (one.timeToRecover !== null && lengths.every((each) => each !== null)) {
            assert.equal(
              lengths.reduce((sum, each) => sum + each, 0),
              one.timeToRecover.milliseconds,
            );
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
