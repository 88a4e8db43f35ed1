import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { convertZone } from '../../../src/core/format/edit/convert-zone';
import { exportReview } from '../../../src/core/format/export';
import { parseReview } from '../../../src/core/format/parse';
import { applyEdits } from '../../../src/core/text/edit';

function converted(source: string, zone: string): string | null {
  const edits = convertZone(parseReview(source), zone);
  return edits && applyEdits(source, edits);
}

const SOURCE = `pir: 1
timezone: America/Denver   # the office
review:
  held: 2017-07-11T10:00
timeline:
  - 2017-07-10T17:52 One.   # a guess
  - at: ~18:05
    until: 18:20
    what: Two.
  - 2017-07-10T18:30-06:00 Three.
  - at: 23:59:30
    what: Four.
  - what: No time.
action_items:
  - { what: Five., due: 2017-07-18 }
`;

describe('times on the clock of another zone', () => {
  it('are written with their dates where the day changes, and everything else stays', () => {
    assert.equal(
      converted(SOURCE, 'UTC'),
      SOURCE.replace('America/Denver', 'UTC')
        .replace('held: 2017-07-11T10:00', 'held: 2017-07-11T16:00')
        .replace('2017-07-10T17:52', '2017-07-10T23:52')
        .replace('~18:05', '~2017-07-11T00:05')
        .replace('18:20', '00:20')
        .replace('at: 23:59:30', 'at: 2017-07-11T05:59:30'),
    );
  });

  it('mean the same moments, there and back, in every example', () => {
    const folder = join(__dirname, '../../../examples');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.pir.yaml'))) {
      const source = readFileSync(join(folder, file), 'utf8');
      const before = parseReview(source).review;
      for (const zone of ['UTC', 'Asia/Kolkata', 'Pacific/Auckland', before.zone]) {
        const text = converted(source, zone) ?? source;
        const after = parseReview(text).review;
        assert.deepEqual(
          { ...(exportReview(after) as object), timezone: '' },
          { ...(exportReview(before) as object), timezone: '' },
          `${file} ${zone}`,
        );
      }
    }
  });

  it('get a zone where none is written', () => {
    assert.equal(
      converted('pir: 1\ntimeline:\n  - 2031-02-03T16:00 One.\n', 'Asia/Tokyo'),
      'pir: 1\ntimezone: Asia/Tokyo\ntimeline:\n  - 2031-02-04T01:00 One.\n',
    );
  });

  it('stay in a review that cannot be read, and in the hour that comes twice', () => {
    assert.equal(converted('- x', 'UTC'), null);
    assert.equal(converted('pir: 1\ntimezone: UTC\ntimeline:\n  - 2025-10-26T01:30 One.\n', 'Europe/Berlin'), null);
  });
});
