import assert from 'node:assert/strict';
import {
  changeArchive,
  EMPTY_ARCHIVE,
  groupItems,
  openItems,
  openItemsCsv,
  summarise,
} from '../../../src/core/archive/index';

const TODAY = Date.UTC(2026, 3, 1);
const ARCHIVE = changeArchive(EMPTY_ARCHIVE, {
  put: Object.entries({
    a: `pir: 1
title: Mails arrive late
severity: sev2
people: { mo: { name: Mo Khan } }
action_items:
  - { what: "=cmd|' /C calc'!A0", owner: mo, priority: high, due: 2026-03-28, ticket: OPS-1 }
  - { what: Done long ago., owner: mo, status: done, due: 2026-01-01 }
  - { what: 'Say "hello", twice.', owner: [mo, ida], due: 2026-04-05, status: in_progress }
`,
    b: `pir: 1
title: Search is down
action_items:
  - { what: No date., owner: TBD, priority: low }
  - { what: Due today., owner: ida, due: 2026-04-01 }
  - { what: Dropped., status: dropped }
`,
  }).map(([name, text]) => ({ uri: name, stamp: '', summary: summarise(text), findings: null })),
});

describe('the open action items of an archive', () => {
  const items = openItems(ARCHIVE, TODAY);

  it('are those open or begun: by date, the longest overdue first, those without a date last', () => {
    assert.deepEqual(
      items.map(({ item, daysLate }) => [item.due?.date ?? null, daysLate]),
      [
        ['2026-03-28', 4],
        ['2026-04-01', 0],
        ['2026-04-05', 0],
        [null, 0],
      ],
    );
  });

  it('stand with each of their owners; what names nobody comes last', () => {
    const groups = groupItems(items, 'owner', TODAY);
    assert.deepEqual(
      groups.map(({ key, name, items: { length } }) => [key, name, length]),
      [
        ['ida', 'ida', 2],
        ['mo', 'Mo Khan', 2],
        ['', '', 1],
      ],
    );
  });

  it('stand once with an owner who is named twice', () => {
    const text = 'pir: 1\naction_items:\n  - { what: Twice., owner: [ana, "@Ana"] }\n';
    const archive = changeArchive(EMPTY_ARCHIVE, {
      put: [{ uri: 'c', stamp: '1', summary: summarise(text), findings: null }],
    });
    const groups = groupItems(openItems(archive, TODAY), 'owner', TODAY);
    assert.deepEqual(
      groups.map(({ key, items: { length } }) => [key, length]),
      [['ana', 1]],
    );
  });

  it('stand in groups by date, priority and review', () => {
    const keys = (by: 'due' | 'priority' | 'review'): string[] => groupItems(items, by, TODAY).map(({ key }) => key);
    assert.deepEqual(keys('due'), ['overdue', 'this week', 'without a date']);
    assert.deepEqual(keys('priority'), ['high', 'low', '']);
    assert.deepEqual(keys('review'), ['a', 'b']);
  });

  it('say when they are due as it is written, where no date can be read of it', () => {
    const text =
      'pir: 1\naction_items:\n  - { what: A., due: next sprint }\n  - { what: B., due: 2026-02-31 }\n  - { what: C., due: }\n';
    const archive = changeArchive(EMPTY_ARCHIVE, {
      put: [{ uri: 'a', stamp: '', summary: summarise(text), findings: null }],
    });
    const items = openItems(archive, TODAY);
    assert.deepEqual(
      items.map(({ item, daysLate }) => [item.due, daysLate]),
      [
        [{ date: null, instant: null, text: 'next sprint' }, 0],
        [{ date: null, instant: null, text: '2026-02-31' }, 0],
        [null, 0],
      ],
    );
    assert.match(openItemsCsv(items, String), /next sprint/);
  });

  it('go out as CSV that no spreadsheet runs', () => {
    const csv = openItemsCsv(items, (uri) => `reviews/${uri}.pir.yaml`);
    const lines = csv.split('\r\n');
    assert.equal(lines[0], 'action item,owner,priority,due,days late,status,phase,ticket,review,severity,date,file');
    assert.match(lines[1] ?? '', /^"'=cmd\|/);
    assert.match(csv, /"Say ""hello"", twice\.","Mo Khan, ida"/);
    assert.ok(csv.endsWith('\r\n') && lines.length === 6);
  });
});
