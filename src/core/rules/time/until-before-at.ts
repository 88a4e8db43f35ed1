import { writeDate } from '../../format/edit/write-date';
import { Trait, type EntryColumns } from '../../format/entry-columns';
import { remembered } from '../../text/remembered';
import { isShortNight } from '../reading/midnight';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** Entries that may end before they begin, by their indices. */
const endsThatStandOut = remembered(({ at, until, traits }: EntryColumns): readonly number[] => {
  const found: number[] = [];
  for (let i = 0; i < at.length; i++) {
    const begin = at[i] ?? NaN;
    const end = until[i] ?? NaN;
    const nextDay = ((traits[i] ?? 0) & Trait.UntilNextDay) !== 0;
    if (end < begin || (nextDay && end >= begin)) found.push(i);
  }
  return found;
});

function* check({ entries, source }: ReviewSubject): Iterable<Report> {
  for (const index of endsThatStandOut(entries.columns)) {
    const { at, until } = entries.at(index) ?? {};
    if (at?.instant == null || until?.instant == null) continue;
    if (until.nextDay && until.date !== null) {
      const plain = isShortNight(at.instant, until.instant);
      yield {
        span: until.span,
        ...(plain && { severity: 'hint' }),
        message: `\`until\` (${until.text}) lies before \`at\` (${at.text}) and has no date; it is read as of the next day, ${until.date}.`,
        fixes: [
          {
            title: `Add the next day's date, ${until.date}`,
            edits: [writeDate(source, until, until.date)],
            safe: plain,
            preferred: true,
          },
        ],
      };
      continue;
    }
    if (until.instant >= at.instant) continue;
    // Minutes are all that is compared where one of the two has no seconds.
    if (!(at.hasSeconds && until.hasSeconds) && Math.floor(until.instant / 60_000) === Math.floor(at.instant / 60_000))
      continue;
    yield { span: until.span, message: `\`until\` (${until.text}) lies before \`at\` (${at.text}).`, fixes: [] };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'time/until-before-at',
  severity: 'warning',
  title: 'An end before the beginning',
  why: 'A task cannot end before it begins; one of the two times is a slip, or the end is on the next day: a hint says so where less than six hours lie between.',
  instead: 'Correct the time, or write the date of the next day before it.',
  source: 'File format: `until`',
  flag: [
    {
      source: 'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:20, until: 14:05, what: Mo reads the logs. }\n',
      where: '14:05',
    },
    {
      source: 'pir: 1\ntimeline:\n  - { at: 2026-02-03T23:40, until: 00:10, what: Mo reads the logs. }\n',
      where: '00:10',
    },
    {
      source: 'pir: 1\ntimeline:\n  - { at: 2026-02-03T16:40, until: 04:10, what: Mo reads the logs. }\n',
      where: '04:10',
    },
  ],
  allow: [
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:20, until: 14:35, what: Mo reads the logs. }\n',
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:20, until: 14:20, what: Mo reads the logs. }\n',
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T23:40, until: 2026-02-04T00:10, what: Mo reads the logs. }\n',
    'pir: 1\ntimeline:\n  - { until: 14:20, what: Mo reads the logs. }\n',
  ],
  check,
};

export default rule;
