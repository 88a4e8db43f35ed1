import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  changeArchive,
  EMPTY_ARCHIVE,
  filterChoices,
  putFindings,
  queryReviews,
  readsTheSame,
  readStoredArchive,
  recoveryWords,
  REVIEW_ORDERS,
  reviewsByUri,
  staleReviews,
  storedArchive,
  summarise,
  summaryOf,
  type Archive,
  type ArchivedReview,
} from '../../../src/core/archive/index';
import { parseReview } from '../../../src/core/format/parse';
import { statusOf } from '../../../src/core/language/glance/figures';
import { computeMetrics } from '../../../src/core/metrics/compute';
import { teamReview } from './team';

const archived = (uri: string, text: string, stamp = '1'): ArchivedReview => ({
  uri,
  stamp,
  summary: summarise(text),
  findings: null,
});
const team = (count: number): Archive =>
  changeArchive(EMPTY_ARCHIVE, {
    put: Array.from({ length: count }, (_, index) => archived(`file:///r/${index}.pir.yaml`, teamReview(index))),
  });

describe('the archive', () => {
  it('reads the same while only findings are counted, and otherwise when a text, a file or a name is another one', () => {
    const before = team(3);
    const [first] = reviewsByUri(before);
    assert.ok(first);
    const counted = { uri: first.uri, stamp: first.stamp, findings: { error: 1, warning: 0, info: 0, hint: 0 } };
    assert.equal(readsTheSame(before, putFindings(before, [counted])), true);
    assert.equal(readsTheSame(before, changeArchive(before, { put: [archived(first.uri, teamReview(9))] })), false);
    assert.equal(readsTheSame(before, changeArchive(before, { remove: [first.uri] })), false);
    const renamed = changeArchive(before, { remove: [first.uri], put: [{ ...first, uri: 'file:///r/z.pir.yaml' }] });
    assert.equal(readsTheSame(before, renamed), false);
  });

  it('is the same whatever the order of additions, replacements and removals was', () => {
    const uri = fc.integer({ min: 0, max: 7 }).map((n) => `file:///${n}.pir.yaml`);
    const step = fc.oneof(
      fc.record({ put: uri, version: fc.integer({ min: 0, max: 30 }) }),
      fc.record({ remove: uri }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let archive = EMPTY_ARCHIVE;
        const last = new Map<string, number>();
        for (const one of steps) {
          if ('put' in one) {
            last.set(one.put, one.version);
            archive = changeArchive(archive, { put: [archived(one.put, teamReview(one.version), `${one.version}`)] });
          } else {
            last.delete(one.remove);
            archive = changeArchive(archive, { remove: [one.remove] });
          }
        }
        const scratch = changeArchive(EMPTY_ARCHIVE, {
          put: [...last].map(([key, version]) => archived(key, teamReview(version), `${version}`)),
        });
        assert.deepEqual(reviewsByUri(archive), reviewsByUri(scratch));
        assert.equal(storedArchive(archive, '1'), storedArchive(scratch, '1'));
        for (const order of REVIEW_ORDERS)
          assert.deepEqual(queryReviews(archive, { order }), queryReviews(scratch, { order }));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the one before a change as it was', () => {
    const before = team(3);
    const texts = storedArchive(before, '1');
    changeArchive(before, { put: [archived('file:///new', 'pir: 1')], remove: ['file:///r/1.pir.yaml'] });
    assert.equal(storedArchive(before, '1'), texts);
    assert.equal(changeArchive(before, { remove: ['file:///unknown'] }), before);
  });

  it('says what to read and what to forget from a listing of what is there', () => {
    const archive = team(3);
    const present = new Map([
      ['file:///r/0.pir.yaml', '1'],
      ['file:///r/1.pir.yaml', '2'],
      ['file:///r/9.pir.yaml', '1'],
    ]);
    assert.deepEqual(staleReviews(archive, present), {
      remove: ['file:///r/2.pir.yaml'],
      read: ['file:///r/1.pir.yaml', 'file:///r/9.pir.yaml'],
    });
  });

  it('reads a file again whose stamp tells nothing', () => {
    const archive = changeArchive(EMPTY_ARCHIVE, { put: [archived('file:///a.pir.yaml', 'pir: 1', '')] });
    assert.deepEqual(staleReviews(archive, new Map([['file:///a.pir.yaml', '']])), {
      remove: [],
      read: ['file:///a.pir.yaml'],
    });
  });

  it('takes findings only for the version that was counted', () => {
    const findings = { error: 0, warning: 1, info: 0, hint: 0 };
    const archive = changeArchive(EMPTY_ARCHIVE, {
      put: [archived('file:///same', 'pir: 1\ntitle: Same', '1'), archived('file:///saved', 'pir: 1\ntitle: New', '2')],
    });
    const counted = ['same', 'saved', 'deleted'].map((name) => ({ uri: `file:///${name}`, stamp: '1', findings }));
    assert.deepEqual(
      reviewsByUri(putFindings(archive, counted)).map((one) => [one.uri, one.summary.title, one.findings]),
      [
        ['file:///same', 'Same', findings],
        ['file:///saved', 'New', null],
      ],
    );
    assert.equal(putFindings(archive, counted.slice(1)), archive);
    const once = putFindings(archive, counted);
    assert.equal(putFindings(once, counted), once, 'counts that are known change nothing');
  });
});

describe('a query', () => {
  const archive = changeArchive(team(40), {
    put: [
      archived('file:///r/empty.pir.yaml', 'pir: 1'),
      archived('file:///r/draft.pir.yaml', 'pir: 1\ntitle: A draft\nseverity: sev1\n'),
    ],
  });

  it('puts the newest, gravest and slowest first, and what is not known last', () => {
    const dates = queryReviews(archive).map(({ summary }) => summary.instant ?? -Infinity);
    assert.deepEqual(
      dates,
      [...dates].sort((a, b) => b - a),
    );
    assert.equal(queryReviews(archive, { order: 'severity' })[0]?.summary.severity, 'sev1');
    assert.equal(queryReviews(archive, { order: 'severity' }).at(-1)?.uri, 'file:///r/empty.pir.yaml');
    const slowest = queryReviews(archive, { order: 'recovery' }).map(
      ({ summary }) => summary.timeDisrupted?.milliseconds,
    );
    assert.ok(slowest[0] !== undefined && slowest[1] !== undefined && slowest[0] >= slowest[1]);
    assert.equal(slowest.at(-1), undefined);
  });

  it('has one length for a review, that of the status bar: the time disrupted in all', () => {
    const entry = (at: string, incident: string, milestone: string): string =>
      `  - { at: ${at}, what: It goes on., incident: ${incident}, milestone: ${milestone} }\n`;
    const review = (...entries: readonly string[]): string => `pir: 1\ntimezone: UTC\ntimeline:\n${entries.join('')}`;
    const first = [entry('2026-03-03T09:00', 'A-1', 'started'), entry('09:37', 'A-1', 'restored')];
    const second = [entry('11:00', 'A-2', 'started'), entry('11:33', 'A-2', 'restored')];
    const reviews = {
      none: 'pir: 1\n',
      once: review(...first),
      twice: review(...first, ...second),
      'once, without a start': review(entry('2026-03-03T09:00', 'A-1', 'detected'), ...first.slice(1)),
      'twice, one without an end': review(...first, ...second.slice(0, 1)),
      'twice, without a length': review(...[...first, ...second].map((text) => text.replace(/at: \S+/, 'at: unknown'))),
      overlapping: review(...first, entry('09:30', 'A-2', 'started'), entry('09:45', 'A-2', 'restored')),
    };
    for (const [name, text] of Object.entries(reviews)) {
      const parsed = parseReview(text);
      const metrics = computeMetrics(parsed.review);
      assert.equal(recoveryWords(summaryOf(parsed, metrics)), statusOf(parsed, metrics, []).figure, name);
    }
    assert.equal(recoveryWords(summarise(reviews.twice)), '1 h 10 min disrupted');
    assert.equal(recoveryWords(summarise(reviews['twice, one without an end'])), '≥ 37 min disrupted');
    const longer = review(entry('2026-03-03T09:00', 'A-1', 'started'), entry('09:40', 'A-1', 'restored'));
    const both = changeArchive(EMPTY_ARCHIVE, {
      put: [archived('file:///longer', longer), archived('file:///twice', reviews.twice)],
    });
    assert.deepEqual(
      queryReviews(both, { order: 'recovery' }).map(({ uri }) => uri),
      ['file:///twice', 'file:///longer'],
    );
  });

  it('keeps what has every word and one of each kind asked for', () => {
    const found = queryReviews(archive, {
      filter: { severities: ['sev1', 'sev2'], services: ['mail'], text: 'SLOWLY inc-100' },
    });
    assert.ok(found.length > 0);
    for (const { summary } of found) {
      assert.ok(summary.severity === 'sev1' || summary.severity === 'sev2');
      assert.deepEqual(summary.services, ['mail']);
    }
    assert.deepEqual(queryReviews(archive, { filter: { text: 'nowhere' } }), []);
    assert.equal(queryReviews(archive, { filter: { severities: [] } }).length, 42);
  });

  it('looks in what a review tells and in the path that a door names, and not in the folders above', () => {
    const uri = 'file:///home/mail/R%C3%BCckblick/st%C3%B6rung.pir.yaml';
    const told = archived(
      uri,
      'pir: 1\ntitle: One\nsummary: >\n  The ferry\n  was late.\nlearnings: [Tides matter.]\ncontributing_factors: [Fog at sea.]\naction_items: [Buy a horn.]\n',
    );
    const one = changeArchive(EMPTY_ARCHIVE, { put: [told] });
    const pathOf = (each: string): string => decodeURIComponent(each).replace('file:///home/mail/', '');
    const finds = (text: string): boolean => queryReviews(one, { filter: { text }, pathOf }).length === 1;
    for (const text of ['störung', 'RÜCKBLICK', 'sto\u0308rung', 'ferry was', 'tides', 'fog horn'])
      assert.ok(finds(text), text);
    for (const text of ['mail', 'c3', 'boat']) assert.ok(!finds(text), text);
  });

  it('tells reviews of which no entry says that it was over', () => {
    const began = 'pir: 1\ntimeline:\n  - { at: 2026-03-03T09:05, what: It begins., milestone: started }\n';
    const over = '  - { at: unknown, what: It is back., milestone: restored }\n';
    const two = changeArchive(EMPTY_ARCHIVE, { put: [archived('a', began), archived('b', began + over)] });
    assert.deepEqual(
      queryReviews(two, { filter: { notRestored: true } }).map(({ uri }) => uri),
      ['a'],
    );
    const alarm = changeArchive(EMPTY_ARCHIVE, { put: [archived('c', `severity: sev5\n${began}`)] });
    assert.equal(filterChoices(alarm).notRestored, false);
    assert.equal(filterChoices(two).notRestored, true);
    assert.equal(filterChoices(archive).notRestored, false);
  });

  it('offers what occurs', () => {
    const choices = filterChoices(archive);
    assert.deepEqual(choices.severities, ['sev1', 'sev2', 'sev3', 'sev4']);
    assert.deepEqual(choices.services, [...choices.services].sort());
    assert.deepEqual(choices.tags, []);
  });
});

describe('a stored archive', () => {
  const text = storedArchive(team(5), '1.2.3');

  it('comes back as it was', () => {
    const back = readStoredArchive(text, '1.2.3');
    assert.ok(back !== null);
    assert.deepEqual(reviewsByUri(back), reviewsByUri(team(5)));
  });

  it('is dropped when it is of another version', () => {
    assert.equal(readStoredArchive(text, '1.2.4'), null);
    assert.equal(readStoredArchive(storedArchive(team(5), ''), '1.2.3'), null);
  });

  it('is dropped when anything in it is damaged', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom('', 'x', '\n', '{'), (at, other) => {
        const damaged = text.slice(0, at) + other + text.slice(at + 1);
        fc.pre(damaged !== text);
        assert.equal(readStoredArchive(damaged, '1.2.3'), null);
      }),
      { numRuns: 300 },
    );
    for (const broken of ['', '\n', 'null\n', '[]\n', text.slice(0, -40), text.slice(0, text.indexOf('\n'))])
      assert.equal(readStoredArchive(broken, '1.2.3'), null);
  });
});
