import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { lintReview } from '../../../src/core/rules/lint';

const found = (...entries: readonly string[]): string[] => {
  const source = `pir: 1\nstatus: reviewed\nseverity: sev1\ncustomer_impact: yes\ntimeline:\n${entries
    .map((entry) => `  - { what: a, ${entry} }\n`)
    .join('')}`;
  return lintReview(parseReview(source))
    .filter(({ rule }) => rule === 'comms/first-update-late')
    .map(({ message }) => /comes (.*)\. What/.exec(message)?.[1] ?? message);
};
const disruption = (day: string, from: string, to: string, words: readonly string[], more = ''): string[] => [
  `at: 2026-03-${day}T${from}, milestone: [detected, acknowledged]${more}`,
  ...words.map((word) => `at: "${word}", kind: communication${more}`),
  `at: "${to}", milestone: restored${more}`,
];

describe('the first word to those affected', () => {
  it('is not late for a disruption without a word because another has its own', () => {
    assert.deepEqual(
      found(...disruption('10', '10:01', '10:10', []), ...disruption('11', '15:01', '15:10', ['15:03'])),
      [],
    );
  });

  it('is late for the disruption that it stands in, which is named where there are several', () => {
    const short = disruption('10', '10:00', '10:10', []);
    assert.deepEqual(found(...short, ...disruption('11', '15:00', '17:00', ['16:05', '16:40'])), [
      '1 h 5 min after detection of disruption 2',
    ]);
    assert.deepEqual(found(...disruption('11', '15:00', '17:00', ['16:05'])), ['1 h 5 min after detection']);
    assert.deepEqual(
      found(
        ...disruption('10', '10:00', '12:00', ['11:00'], ', incident: INC-7'),
        ...disruption('11', '15:00', '15:10', []),
      ),
      ['1 h after detection of disruption 1 (INC-7)'],
    );
  });

  it('counts between two disruptions for the one that is over', () => {
    assert.deepEqual(
      found(
        ...disruption('10', '10:00', '10:20', []),
        'at: "11:30", kind: communication',
        ...disruption('10', '12:00', '12:20', []),
      ),
      ['1 h 30 min after detection of disruption 1'],
    );
  });

  it('counts for all that run, which is said once, or for its own incident where it names one', () => {
    const two = (word: string): string[] => [
      'at: 2026-03-10T10:00, milestone: detected, incident: A',
      'at: "10:40", milestone: detected, incident: B',
      word,
      'at: "12:00", milestone: restored, incident: A',
      'at: "12:10", milestone: restored, incident: B',
    ];
    assert.deepEqual(found(...two('at: "11:20", kind: communication')), [
      '1 h 20 min after detection of disruption 1 (A)',
    ]);
    assert.deepEqual(found(...two('at: "10:20", kind: communication, incident: A')), []);
    assert.deepEqual(found(...two('at: "10:50", kind: communication, incident: B')), []);
    assert.deepEqual(found(...two('at: "11:20", kind: communication, incident: A')), [
      '1 h 20 min after detection of disruption 1 (A)',
    ]);
  });

  it('before the first signal, or at an unknown time, is not late', () => {
    assert.deepEqual(
      found('at: 2026-03-10T09:00, kind: communication', ...disruption('10', '10:00', '12:00', ['11:30'])),
      [],
    );
    assert.deepEqual(
      found('at: 2026-03-10T10:00, milestone: detected', 'kind: communication', 'at: "12:00", milestone: restored'),
      [],
    );
  });
});
