import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followUpReview, summarise } from '../../../src/core/archive/index';
import { lintReview } from '../../../src/core/rules/lint';
import { parseReview } from '../../../src/core/format/parse';
import { teamReview } from './team';

const REVIEW = `pir: 1
title: >
  Orders are
  lost
status: reviewed
severity: sev3
incidents:
  - { id: INC-7, severity: sev2, services: [orders] }
  - { id: INC-8, services: mail }
services: shop
timezone: Pacific/Auckland
people:
  ida: { name: Ida Berg }
review: { held: 2026-03-05 }
links: [./older.pir.yaml]
timeline:
  - { at: 2026-03-03T08:55, what: The queue grows., milestone: started, incident: INC-7 }
  - { at: '09:05', what: Shops call., who: customers, milestone: detected, incident: INC-7 }
  - { at: '09:30', what: The worker is restarted., milestone: restored, incident: INC-7 }
  - { at: '10:00', what: An alert fires., kind: automation, milestone: detected, incident: INC-8 }
learnings: [Shops knew first.]
contributing_factors: [{ what: One worker only., phase: disruption }]
action_items:
  # agreed on Monday
  - { what: Add a second worker., owner: '@ida', due: 2026-03-20, ticket: [OPS-1, OPS-2] }
  - Write it down.
targets: { time_to_detect: -50%, time_to_close: -10% }
metrics: { time_to_recover: 40m }
# pir-ignore metric/mismatch: counted from the call
`;

describe('the summary of a review', () => {
  const summary = summarise(REVIEW);

  it('has the day that the clocks of the review showed', () => {
    assert.equal(summary.date, '2026-03-03');
    assert.equal(summary.instant, Date.UTC(2026, 2, 2, 19, 55));
  });

  it('has the gravest severity, and all services', () => {
    assert.equal(summary.severity, 'sev2');
    assert.deepEqual(summary.services, ['shop', 'orders', 'mail']);
    assert.equal(summary.title, 'Orders are lost');
  });

  it('has a disruption for each incident, with figures and who knew first', () => {
    const [first, second] = summary.disruptions;
    assert.deepEqual([first?.severity, first?.services, first?.detectedBy], ['sev2', ['orders'], 'customers']);
    assert.equal(first?.figures.time_to_detect?.milliseconds, 600_000);
    assert.equal(first?.figures.time_to_recover?.milliseconds, 2_100_000);
    assert.deepEqual([second?.severity, second?.services, second?.detectedBy], ['sev3', ['mail'], 'monitoring']);
    assert.deepEqual(second?.figures, {});
  });

  it('has action items with the names of their owners and their places in the text', () => {
    const [first, second] = summary.items;
    assert.deepEqual(first?.owners, [{ id: '@ida', name: 'Ida Berg' }]);
    assert.deepEqual(first?.due, { date: '2026-03-20', instant: Date.UTC(2026, 2, 19, 11), text: '2026-03-20' });
    assert.deepEqual([first?.tickets, first?.status], [['OPS-1', 'OPS-2'], 'open']);
    assert.equal(REVIEW.slice(second?.span.start, second?.span.end).trim(), 'Write it down.');
  });

  it('takes a target that is a change of the longest figure', () => {
    assert.deepEqual(
      summary.targets.map(({ key, milliseconds }) => [key, milliseconds]),
      [
        ['time_to_detect', 300_000],
        ['time_to_close', null],
      ],
    );
  });

  it('is plain data, and made of whatever could be read', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(summary)), summary);
    fc.assert(
      fc.property(fc.nat({ max: REVIEW.length }), fc.string({ unit: 'binary', maxLength: 5 }), (at, noise) => {
        const broken = summarise(REVIEW.slice(0, at) + noise + REVIEW.slice(at));
        assert.deepEqual(JSON.parse(JSON.stringify(broken)), broken);
      }),
      { numRuns: 60 },
    );
    assert.equal(summarise('pir: 9\ntitle: Later').unreadable, true);
    assert.equal(summarise('pir: 9\ntitle: Later').laterVersion, '9');
    assert.equal(summary.laterVersion, null);
    assert.equal(summarise(teamReview(1)).unreadable, false);
  });
});

describe('a follow-up', () => {
  it('carries services, zone and a link on, and is a draft without complaints', () => {
    const { text, cursor } = followUpReview(summarise(REVIEW), '../2026/older.pir.yaml');
    const { review } = parseReview(text);
    assert.deepEqual(
      review.services.map(({ value }) => value),
      ['shop', 'orders', 'mail'],
    );
    assert.deepEqual(
      review.links.map(({ value }) => value),
      ['../2026/older.pir.yaml'],
    );
    assert.equal(review.timezone?.value, 'Pacific/Auckland');
    assert.deepEqual(
      lintReview(parseReview(text)).filter(({ severity }) => severity !== 'hint'),
      [],
    );
    assert.match(text.slice(0, cursor), /title: $/);
  });
});
