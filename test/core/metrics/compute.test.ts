import assert from 'node:assert/strict';
import { computeMetrics } from '../../../src/core/metrics/compute';
import type { Disruption, Figure } from '../../../src/core/metrics/metrics';
import { momentsApart } from '../../../src/core/metrics/moments-apart';
import { MINUTE, reviewOf } from './by-hand';
import type { Written } from './by-hand';

const metricsOf = (...timeline: Written[]): ReturnType<typeof computeMetrics> => computeMetrics(reviewOf(timeline));
const minutes = (figure: Figure | null): number | null => (figure === null ? null : figure.milliseconds / MINUTE);

function only(...timeline: Written[]): Disruption {
  const { disruptions } = metricsOf(...timeline);
  assert.equal(disruptions.length, 1);
  const [first] = disruptions;
  assert.ok(first);
  return first;
}

describe('the figures of a review', () => {
  it('measure each time from the moment that its definition names', () => {
    const one = only(
      { at: 0, is: 'started' },
      { at: 8, is: 'detected' },
      { at: 17, is: 'acknowledged' },
      { at: 20, is: 'declared' },
      { at: 22, is: 'investigated' },
      { at: 25, is: 'identified' },
      { at: 26, is: 'mitigated' },
      { at: 28, is: 'restored' },
      { at: 90, is: 'closed' },
    );
    assert.deepEqual(
      [one.timeToDetect, one.timeToAcknowledge, one.timeToMitigate, one.timeToRecover, one.timeToClose].map(minutes),
      [8, 9, 26, 28, 90],
    );
    assert.deepEqual([one.detection, one.response, one.remediation].map(minutes), [17, 8, 3]);
    assert.deepEqual([one.triage, one.investigation, one.identification].map(minutes), [3, 2, 3]);
    assert.equal(one.atLeast, false);
    assert.equal(one.approximate, false);
  });

  it('are lower bounds while the start is not known', () => {
    for (const start of [[], [{ at: null, is: 'started' }]] as Written[][]) {
      const one = only(...start, { at: 5, is: 'detected' }, { at: 9, is: 'acknowledged' }, { at: 30, is: 'restored' });
      assert.deepEqual(one.timeToRecover, { milliseconds: 25 * MINUTE, atLeast: true, approximate: false });
      assert.equal(one.atLeast, true);
      assert.equal(one.timeToDetect, null);
      assert.equal(minutes(one.timeToAcknowledge), 4);
      assert.equal(minutes(one.detection), 4, 'detection counts from `detected` by definition');
    }
  });

  it('are not shown where they rest on a time that is not known', () => {
    const one = only(
      { at: 0, is: 'started' },
      { at: null, is: 'detected' },
      { at: 4, is: 'acknowledged' },
      { at: null, is: 'identified' },
      { at: 20, is: 'restored' },
    );
    assert.deepEqual(
      [one.timeToDetect, one.timeToAcknowledge, one.response, one.remediation],
      [null, null, null, null],
    );
    assert.equal(minutes(one.timeToRecover), 20);
    assert.deepEqual(
      one.phases.map((phase) => [phase.phases, phase.start, phase.end]),
      [
        [['detection'], 0, 4 * MINUTE],
        [['response'], 4 * MINUTE, null],
        [['remediation'], null, 20 * MINUTE],
      ],
    );
  });

  it('say when they rest on an approximate time, and only then', () => {
    const one = only({ at: 0, is: 'started', about: true }, { at: 3, is: 'detected' }, { at: 5, is: 'acknowledged' });
    assert.equal(one.timeToDetect?.approximate, true);
    assert.equal(one.detection?.approximate, true);
    assert.equal(one.timeToAcknowledge?.approximate, false);
    assert.equal(one.approximate, true);
  });

  it('join the phases beside a missing milestone', () => {
    const noCause = only(
      { at: 0, is: ['started', 'detected'] },
      { at: 2, is: 'acknowledged' },
      { at: 9, is: 'restored' },
    );
    assert.deepEqual(
      noCause.phases.map((phase) => phase.phases),
      [['detection'], ['response', 'remediation']],
    );
    assert.deepEqual([noCause.response, noCause.remediation], [null, null]);
    const noOneTookIt = only({ at: 0, is: 'detected' }, { at: 2, is: 'identified' }, { at: 9, is: 'restored' });
    assert.deepEqual(
      noOneTookIt.phases.map((phase) => phase.phases),
      [['detection', 'response'], ['remediation']],
    );
    assert.equal(minutes(noOneTookIt.remediation), 7);
  });

  it('give one stage for investigation and identification where `investigated` is not written', () => {
    const one = only({ at: 0, is: 'acknowledged' }, { at: 3, is: 'declared' }, { at: 10, is: 'identified' });
    assert.deepEqual(
      one.stages.map((stage) => stage.stages),
      [['triage'], ['investigation', 'identification']],
    );
    assert.deepEqual([one.triage, one.investigation, one.identification].map(minutes), [3, 7, 7]);
  });

  it('leave a phase open while nothing marks its end', () => {
    const one = only({ at: 0, is: 'detected' }, { at: 4, is: 'acknowledged' });
    assert.deepEqual(one.phases.at(-1), {
      phases: ['response', 'remediation'],
      start: 4 * MINUTE,
      end: null,
      approximate: false,
    });
    assert.equal(one.timeToRecover, null);
  });

  it('give none for an end before its start, and let a milestone out of order divide nothing', () => {
    const backwards = only({ at: 10, is: 'started' }, { at: 4, is: 'detected' }, { at: 2, is: 'restored' });
    assert.deepEqual([backwards.timeToDetect, backwards.timeToRecover], [null, null]);
    assert.deepEqual(backwards.phases, []);
    const later = only(
      { at: 0, is: 'detected' },
      { at: 1, is: 'acknowledged' },
      { at: 20, is: 'restored' },
      { at: 60, is: 'identified' },
      { at: 70, is: 'declared' },
    );
    assert.deepEqual(
      later.phases.map((phase) => [phase.phases, phase.start, phase.end]),
      [
        [['detection'], 0, MINUTE],
        [['response', 'remediation'], MINUTE, 20 * MINUTE],
      ],
    );
    assert.equal(later.triage, null);
  });
});

describe('the milestones of an entry with `until`', () => {
  it('are its beginning for started, detected and acknowledged, and its end for all others', () => {
    const one = only(
      { at: 0, until: 5, is: ['started', 'detected', 'acknowledged'] },
      { at: 10, until: 16, is: ['identified', 'mitigated', 'restored', 'closed', 'declared', 'investigated'] },
    );
    const instants = Object.fromEntries(
      Object.entries(one.marks).map(([name, mark]) => [name, (mark.instant ?? NaN) / MINUTE]),
    );
    assert.deepEqual(instants, {
      started: 0,
      detected: 0,
      acknowledged: 0,
      identified: 16,
      mitigated: 16,
      restored: 16,
      closed: 16,
      declared: 16,
      investigated: 16,
    });
  });
});

describe('disruptions', () => {
  it('begin anew with `started` or `detected` after `restored`', () => {
    const { disruptions, timeDisrupted } = metricsOf(
      { at: 0, is: ['started', 'detected'] },
      { at: 10, is: 'restored' },
      { at: 30, is: ['started', 'detected', 'acknowledged'] },
      { at: 34, is: 'restored' },
      { at: 99, is: 'closed' },
    );
    assert.deepEqual(
      disruptions.map((one) => [minutes(one.timeToRecover), minutes(one.timeToClose)]),
      [
        [10, null],
        [4, 69],
      ],
    );
    assert.equal(minutes(timeDisrupted), 14);
  });

  it('apply the milestones of one entry in canonical order, however they are written', () => {
    const { disruptions } = metricsOf({ at: 0, is: ['restored', 'acknowledged', 'detected', 'started'] });
    assert.equal(disruptions.length, 1);
  });

  it('follow the order of the list, not the times', () => {
    const { disruptions } = metricsOf(
      { at: 0, is: 'detected' },
      { at: null, is: 'restored' },
      { at: null, is: 'detected' },
      { at: 8, is: 'restored' },
    );
    assert.deepEqual(
      disruptions.map((one) => one.marks.restored?.instant),
      [null, 8 * MINUTE],
    );
  });

  it('are told apart by `incident`, and overlapping time counts once', () => {
    const metrics = metricsOf(
      { at: 0, is: 'started', incident: 'a' },
      { at: 10, is: 'started', incident: 'b' },
      { at: 30, is: 'restored', incident: 'a' },
      { at: 45, is: 'restored', incident: 'b' },
      { at: 50, is: 'detected', incident: 'a' },
    );
    assert.deepEqual(
      metrics.disruptions.map((one) => [one.incident, minutes(one.timeToRecover)]),
      [
        ['a', 30],
        ['b', 35],
        ['a', null],
      ],
    );
    assert.equal(minutes(metrics.timeDisrupted), 45);
    assert.equal(metrics.timeDisruptedIncomplete, true);
  });

  it('keep the first of several equal milestones', () => {
    const one = only(
      { at: 0, is: 'detected' },
      { at: 5, is: 'detected' },
      { at: 9, is: 'restored' },
      { at: 12, is: 'restored' },
    );
    assert.equal(minutes(one.timeToRecover), 9);
  });

  it('have no time disrupted when none has both ends', () => {
    const metrics = metricsOf({ at: 4, is: 'restored' });
    assert.equal(metrics.timeDisrupted, null);
    assert.equal(metrics.timeDisruptedIncomplete, false);
    assert.equal(metrics.disruptions.length, 1);
  });

  it('are none in a timeline without milestones', () => {
    assert.deepEqual(metricsOf({ at: 0 }, { at: 5 }).disruptions, []);
  });
});

describe('a stated length of time', () => {
  const { disruptions } = metricsOf(
    { at: 0, is: 'started' },
    { at: 2, is: 'detected' },
    { at: 4, is: 'acknowledged' },
    { at: 129, is: 'restored' },
    { at: 302, is: ['started', 'detected'] },
    { at: 317, is: 'restored' },
    { at: 1399, is: 'closed' },
  );
  const apart = (length: number): string | undefined => momentsApart(disruptions, length * MINUTE, MINUTE)?.words;

  it('is found between the two milestones that lie so far apart', () => {
    assert.equal(apart(125), '`acknowledged` → `restored`');
    assert.equal(apart(4), '`started` → `acknowledged`, the detection phase');
    assert.equal(apart(1399), '`started` of disruption 1 → `closed` of disruption 2');
    assert.equal(apart(399), undefined);
  });
});
