/** Two times where one belongs are no time with an offset: nothing is read of them, and a fix writes where each belongs. */
import assert from 'node:assert/strict';
import { parseReview, type ParsedReview } from '../../../src/core/format/parse';
import { applyEdits } from '../../../src/core/text/edit';

const review = (entry: string, zone = 'UTC'): string =>
  `pir: 1\ntimezone: ${zone}\ntimeline:\n  - 2026-03-07T09:00 Shops call.\n${entry}`;

function second(parsed: ParsedReview): string {
  const entry = parsed.review.timeline[1];
  const time = (instant: number | null | undefined): string =>
    instant == null ? '?' : new Date(instant).toISOString().slice(11, 16);
  return `${time(entry?.at?.instant)} ${time(entry?.until?.instant)} ${entry?.what?.value ?? ''}`;
}

function ranges({ findings, source }: ParsedReview): string[] {
  return findings.map(({ rule, span }) => `${rule} ${source.slice(span.start, span.end)}`);
}

function mended({ source, findings }: ParsedReview, fix = 0): string {
  return applyEdits(source, findings.find(({ rule }) => rule === 'time/range')?.fixes[fix]?.edits ?? []);
}

interface Case {
  readonly entry: string;
  readonly marked: string;
  readonly fixed: string;
  readonly read: string;
  readonly zone?: string;
}

const SURE: readonly Case[] = [
  {
    entry: '  - { at: 09:10-09:15, milestone: restored, what: Service restarted. }\n',
    marked: '09:10-09:15',
    fixed: '  - { at: 09:10, until: 09:15, milestone: restored, what: Service restarted. }\n',
    read: '09:10 09:15 Service restarted.',
  },
  {
    entry: '  - at: "09:10-09:45"  # by the log\n    what: Restart\n',
    marked: '"09:10-09:45"',
    fixed: '  - at: 09:10  # by the log\n    until: 09:45\n    what: Restart\n',
    read: '09:10 09:45 Restart',
  },
  {
    entry: '  - what: Restart\n    at: 09:10–09:15\n',
    marked: '09:10–09:15',
    fixed: '  - what: Restart\n    at: 09:10\n    until: 09:15\n',
    read: '09:10 09:15 Restart',
  },
  {
    entry: '  - 10:05-10:20 Restart\n',
    marked: '10:05-10:20',
    fixed: '  - at: 10:05\n    until: 10:20\n    what: Restart\n',
    read: '10:05 10:20 Restart',
  },
  {
    entry: '  - 10:05–10:20 Note: the shops wait\n    for us.\n',
    marked: '10:05–10:20',
    fixed: '  - at: 10:05\n    until: 10:20\n    what: "Note: the shops wait for us."\n',
    read: '10:05 10:20 Note: the shops wait for us.',
  },
  {
    entry: '  - 10:05 - 10:20 C\n',
    marked: '10:05 - 10:20',
    fixed: '  - at: 10:05\n    until: 10:20\n    what: C\n',
    read: '10:05 10:20 C',
  },
  {
    entry: '  - ~10:05:10 – 10:20:30 C\n',
    marked: '~10:05:10 – 10:20:30',
    fixed: '  - at: ~10:05:10\n    until: 10:20:30\n    what: C\n',
    read: '10:05 10:20 C',
  },
  {
    entry: '  - 2026-03-07 13:00-14:00 C\n',
    marked: '2026-03-07 13:00-14:00',
    fixed: '  - at: 2026-03-07 13:00\n    until: 14:00\n    what: C\n',
    read: '13:00 14:00 C',
  },
  {
    entry: '  - 23:50-00:10 C\n',
    marked: '23:50-00:10',
    fixed: '  - at: 23:50\n    until: 00:10\n    what: C\n',
    read: '23:50 00:10 C',
  },
];

const LIKELY: readonly Case[] = [
  {
    entry: '  - { at: 10:00-11:00, what: C }\n',
    marked: '10:00-11:00',
    fixed: '  - { at: 10:00, until: 11:00, what: C }\n',
    read: '10:00 11:00 C',
  },
  {
    entry: '  - 09:10-11:00 C\n',
    marked: '09:10-11:00',
    fixed: '  - at: 09:10\n    until: 11:00\n    what: C\n',
    read: '09:10 11:00 C',
  },
  {
    entry: '  - 09:00-09:30 C\n',
    marked: '09:00-09:30',
    fixed: '  - at: 09:00\n    until: 09:30\n    what: C\n',
    read: '08:00 08:30 C',
    zone: 'Europe/Berlin',
  },
];

describe('a range of times where one belongs', () => {
  for (const [kind, cases] of [
    ['surely', SURE],
    ['most likely', LIKELY],
  ] as const)
    for (const { entry, marked, fixed, read, zone } of cases)
      it(`is ${kind} one: ${marked}`, () => {
        const parsed = parseReview(review(entry, zone));
        assert.equal(parsed.review.timeline[1]?.at, null);
        assert.deepEqual(
          ranges(parsed).filter((one) => !one.startsWith('yaml/colon')),
          [`time/range ${marked}`],
        );
        assert.equal(parsed.findings.find(({ rule }) => rule === 'time/range')?.fixes[0]?.safe, kind === 'surely');
        assert.equal(mended(parsed), review(fixed, zone));
        const again = parseReview(mended(parsed));
        assert.deepEqual([again.findings, second(again)], [[], read]);
      });

  it('may have been an offset after all, which a date makes plain', () => {
    const parsed = parseReview(review('  - 10:00-11:00 C\n'));
    const again = mended(parsed, 1);
    assert.equal(again, review('  - 2026-03-07T10:00-11:00 C\n'));
    assert.deepEqual([ranges(parseReview(again)), second(parseReview(again))], [[], '21:00 ? C']);
  });

  it('leaves the times below it their date', () => {
    const { review: read } = parseReview(review('  - 2026-03-08 13:00–13:10 C\n  - 13:20 D\n'));
    assert.equal(read.timeline[2]?.at?.date, '2026-03-08');
  });

  it('is explained once where the end is written too, without a fix that would write it over', () => {
    const parsed = parseReview(review('  - { at: 09:10-09:15, until: 09:20, what: C }\n'));
    assert.deepEqual([ranges(parsed), mended(parsed)], [['time/range 09:10-09:15'], parsed.source]);
  });

  for (const [entry, read, zone] of [
    ['2026-03-07T04:10-05:00 C', '09:10 ? C'],
    ['2026-03-07 04:10-05:00 C', '09:10 ? C'],
    ['2026-03-07T10:00-11:00 C', '21:00 ? C'],
    ['12:10-05:00 C', '17:10 ? C'],
    ['10:10+01:00 C', '09:10 ? C'],
    ['10:10+05:45 C', '04:25 ? C'],
    ['03:10-05:00 C', '08:10 ? C', 'America/New_York'],
    ['03:10-04:00 C', '07:10 ? C', 'America/New_York'],
    ['03:00-03:30 C', '06:30 ? C', 'America/St_Johns'],
    ['10:10 - 3 shops call', '10:10 ? - 3 shops call'],
    ['10:10 – the shops call', '10:10 ? – the shops call'],
    ['10:10 to 10:20 the shops call', '10:10 ? to 10:20 the shops call'],
    ['10:10 10:05-10:20 is in the log', '10:10 ? 10:05-10:20 is in the log'],
  ] as const)
    it(`is not what stands in ${entry} (${zone ?? 'UTC'})`, () => {
      const parsed = parseReview(review(`  - ${entry}\n`, zone));
      assert.deepEqual([ranges(parsed), second(parsed)], [[], read]);
    });
});
