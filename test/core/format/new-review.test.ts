import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SEVERITIES } from '../../../src/core/format/model';
import { readBegan } from '../../../src/core/format/began';
import { reviewFileName } from '../../../src/core/format/review-file-name';
import { newReview, type NewReviewOptions } from '../../../src/core/format/new-review';
import { parseReview } from '../../../src/core/format/parse';
import { lintReview } from '../../../src/core/rules/lint';

const TEAM =
  '# Ours\r\npir: 1\r\nstatus: draft\r\ntitle:\r\nseverity: sev3   # usual\r\ntags: [payments]\r\n\r\ntimeline:\r\n  -\r\n\r\naction_items:\r\n  - what: Tell the partners.\r\n    owner:\r\n';

describe('a new review', () => {
  it('has no findings but hints, whatever is known', () => {
    const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
    const options = fc.record({
      title: maybe(
        fc.oneof(
          fc.constantFrom('Search: slow', '#1 is down', ' ', 'no', '4', 'What could people no longer do?x'),
          fc.string({ maxLength: 20 }),
        ),
      ),
      severity: maybe(fc.constantFrom(...SEVERITIES)),
      services: maybe(fc.array(fc.constantFrom('search', 'web, old', 'no', '@x', 'a: b', ''), { maxLength: 3 })),
      timezone: maybe(fc.constantFrom('UTC', 'Europe/Oslo')),
      date: maybe(fc.constantFrom('2025-11-20', '2025-11-20T16:03', '~2025-11-20T16:03')),
      template: fc.constantFrom<NewReviewOptions['template']>('full', 'light', { text: TEAM }),
    });
    fc.assert(
      fc.property(options, (given) => {
        const known = Object.fromEntries(
          Object.entries(given).filter(([, value]) => value !== undefined),
        ) as unknown as NewReviewOptions;
        const { text, cursor } = newReview(known);
        const parsed = parseReview(text);
        assert.deepEqual(parsed.findings, [], text);
        assert.ok(cursor > 0 && cursor <= text.length);
        const title = given.title?.replace(/\s+/g, ' ').trim() ?? '';
        assert.equal(parsed.review.title?.value ?? '', title);
        if (given.severity !== undefined) assert.equal(parsed.review.severity?.value, given.severity);
        if (given.timezone !== undefined) assert.equal(parsed.review.zone, given.timezone);
        assert.deepEqual(
          parsed.review.services.map(({ value }) => value),
          (given.services ?? []).filter((name) => name !== ''),
        );
        // What a team writes into its own template is its own.
        if (typeof known.template === 'object') return;
        // A title may itself be odd; nothing of the template is.
        const typed = [parsed.review.title, ...parsed.review.services].flatMap((words) => words?.span ?? []);
        const loud = lintReview(parsed).filter(
          ({ severity, span }) =>
            severity !== 'hint' && !typed.some((one) => one.start <= span.start && span.end <= one.end),
        );
        assert.deepEqual(
          loud.map(({ rule }) => rule),
          [],
          text,
        );
      }),
      { numRuns: 120 },
    );
  });

  /** The line of the cursor, with a bar where it stands. */
  function at(options: NewReviewOptions): string {
    const { text, cursor } = newReview(options);
    const start = text.lastIndexOf('\n', cursor - 1) + 1;
    return `${text.slice(start, cursor)}|${text.slice(cursor).split('\n', 1).join('')}`;
  }

  it('opens at the title, and where that is known at the first entry', () => {
    assert.equal(at({ template: 'full' }), 'title: |  # What could people no longer do?');
    assert.equal(at({ template: 'light', title: 'x' }), '  - |  # What was the first sign, and how did it reach us?');
    assert.equal(
      at({ template: 'full', title: 'x', date: '2025-11-20' }),
      '  - 2025-11-20T|   # What was the first sign, and how did it reach us?',
    );
    assert.equal(
      at({ template: 'full', title: 'x', date: '~2025-11-20T16:03' }),
      '    what: |  # What was the first sign, and how did it reach us?',
    );
    assert.equal(at({ template: { text: TEAM } }), 'title: |\r');
    assert.equal(at({ template: { text: TEAM }, title: 'x' }), '  - |\r');
  });

  it('what is typed at the cursor is read', () => {
    for (const template of ['full', 'light'] as const) {
      const { text, cursor } = newReview({ template, title: 'x', date: '2025-11-20' });
      const typed = `${text.slice(0, cursor)}16:00 Mails come back${text.slice(cursor)}`;
      const { review, findings } = parseReview(typed);
      assert.deepEqual(findings, []);
      assert.deepEqual(
        [review.timeline[0]?.at?.text, review.timeline[0]?.what?.value],
        ['2025-11-20T16:00', 'Mails come back'],
      );
    }
  });

  it('fills in a template of the team and keeps what stands there', () => {
    const { text } = newReview({
      template: { text: TEAM },
      title: 'x',
      severity: 'sev1',
      timezone: 'UTC',
      services: ['pay'],
    });
    assert.equal(
      text.replaceAll('\r\n', '\n'),
      '# Ours\npir: 1\nstatus: draft\ntitle: x\nseverity: sev1   # usual\nservices: pay\ntags: [payments]\ntimezone: UTC\n\ntimeline:\n  - \n\naction_items:\n  - what: Tell the partners.\n    owner:\n',
    );
    assert.equal(/[^\r]\n/.test(text), false);
  });

  it('begins with the moment that is known', () => {
    const { text } = newReview({ template: { text: TEAM }, title: 'x', date: '2025-11-20T16:03' });
    assert.match(text, /timeline:\r\n {2}- at: 2025-11-20T16:03\r\n {4}what: ?\r\n/);
  });
});

describe('the answer to when it began', () => {
  for (const [answer, began] of [
    ['2025-11-20', '2025-11-20'],
    ['2025-11-20 16:03', '2025-11-20T16:03'],
    ['2025-11-20T16:03', '2025-11-20T16:03'],
    ['16:03', '2025-11-21T16:03'],
    ['~9:05', '~2025-11-21T09:05'],
    ['4:03 pm', '2025-11-21T16:03'],
    ['yesterday at 16:03', '2025-11-20T16:03'],
    ['today', '2025-11-21'],
    ['when the disk was full', null],
    ['2025-13-40', null],
    ['', null],
  ] as const) {
    it(`${answer === '' ? 'nothing' : answer}: ${began ?? 'not a time'}`, () => {
      assert.equal(readBegan(answer, '2025-11-21'), began);
    });
  }
});

describe('the name of the file of a new review', () => {
  it('is the day and the title in letters that every file system takes', () => {
    assert.equal(
      reviewFileName('Login page: unreachable', '2025-11-20T16:03'),
      '2025-11-20-login-page-unreachable.pir.yaml',
    );
    assert.equal(reviewFileName("Zoë's café/../etc", null), 'zoes-cafe-etc.pir.yaml');
    assert.equal(reviewFileName('', '~2025-11-20T16:03'), '2025-11-20.pir.yaml');
    assert.equal(reviewFileName('…', null), 'review.pir.yaml');
    assert.equal(reviewFileName('支払いが遅い', null), '支払いが遅い.pir.yaml');
    assert.ok(reviewFileName('word '.repeat(50), '2025-11-20').length < 90);
  });
});
