import assert from 'node:assert/strict';
import { reportExport } from '../../../src/core/report/index';
import { fixture, review } from './read';

/** The cells of a CSV file (RFC 4180, every cell in quotes). */
const cells = (csv: string): string[][] =>
  csv
    .split(/\r\n/)
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));

const unfolded = (calendar: string): string[] => calendar.replace(/\r\n /g, '').split('\r\n');

describe('the action items as CSV', () => {
  const jira = cells(reportExport(fixture('everything'), 'csv') ?? '');
  const github = cells(reportExport(fixture('everything'), 'github-csv') ?? '');

  it('have the columns that Jira imports, one row an item', () => {
    assert.deepEqual(jira[0], [
      'Summary',
      'Description',
      'Issue Type',
      'Status',
      'Priority',
      'Assignee',
      'Due Date',
      'Labels',
      'Issue Key',
    ]);
    assert.equal(jira.length, 5);
    assert.deepEqual(jira[1]?.slice(2), [
      'Task',
      'In Progress',
      'Highest',
      'Aino Virtanen',
      '2026-04-03',
      'post-incident-review detection priority-critical',
      'TRK-411',
    ]);
    assert.deepEqual(
      jira.slice(1).map((row) => row[3]),
      ['In Progress', 'To Do', 'Done', "Won't Do"],
    );
  });

  it('leave out for GitHub what is an issue there already', () => {
    assert.deepEqual(github[0], ['title', 'body', 'labels', 'assignees', 'state']);
    assert.deepEqual(
      github.slice(1).map((row) => [row[0], row[4]]),
      [
        ['Page when the oldest message is older than ten minutes.', 'open'],
        ['Draw the depth of each queue.', 'closed'],
        ['Buy a second broker.', 'closed'],
      ],
    );
    assert.match(github[1]?.[1] ?? '', /Priority: critical\nDue: 2026-04-03\nOwner: Aino Virtanen\nTicket: TRK-411$/);
  });

  it('write a cell that begins like a formula as text', () => {
    assert.match(jira[2]?.[0] ?? '', /^'=HYPERLINK/);
  });

  it('are a header where there are none', () => {
    assert.equal(cells(reportExport(review(), 'csv') ?? '').length, 1);
    assert.equal(cells(reportExport(review('action_items: [ { owner: x } ]'), 'github-csv') ?? '').length, 1);
  });
});

describe('the meeting as a calendar', () => {
  it('is an hour from when it is held, in UTC', () => {
    const lines = unfolded(reportExport(fixture('everything'), 'ics') ?? '');
    // 13:00 in Helsinki, two days after the clocks changed.
    assert.ok(lines.includes('DTSTART:20260331T100000Z'));
    assert.ok(lines.includes('DTEND:20260331T110000Z'));
    assert.ok(lines.includes('SUMMARY:Post-incident review: Parcels cannot be tracked'));
  });

  it('is a whole day where a date is written', () => {
    const lines = unfolded(reportExport(review('timezone: Asia/Tokyo', 'review: { held: 2026-02-28 }'), 'ics') ?? '');
    assert.ok(lines.includes('DTSTART;VALUE=DATE:20260228'));
    assert.ok(lines.includes('DTEND;VALUE=DATE:20260301'));
  });

  it('keeps its id when it is moved, and has another for another review', () => {
    const id = (held: string, title: string): string =>
      unfolded(reportExport(review(`title: ${title}`, `review: { held: ${held} }`), 'ics') ?? '').find((line) =>
        line.startsWith('UID:'),
      ) ?? '';
    assert.equal(id('2026-02-03T10:00', 'a'), id('2026-02-10T11:00', 'a'));
    assert.notEqual(id('2026-02-03T10:00', 'a'), id('2026-02-03T10:00', 'b'));
  });

  it('is nothing where no meeting is written, or none that can be read', () => {
    for (const lines of [[], ['review: { held: }'], ['review: { held: soon }']])
      assert.equal(reportExport(review(...lines), 'ics'), null);
  });
});
