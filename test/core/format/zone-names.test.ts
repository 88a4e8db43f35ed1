import assert from 'node:assert/strict';
import { isZone } from '../../../src/core/format/zone';
import { zoneNames } from '../../../src/core/format/zone-names';

describe('the names of zones', () => {
  it('are those of today, each once, UTC first, and every one can be read', () => {
    const names = zoneNames();
    assert.equal(names[0], 'UTC');
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(names.filter((name) => !isZone(name)), []); // prettier-ignore
    for (const name of ['Europe/Kyiv', 'Asia/Kolkata', 'Europe/Berlin', 'America/New_York'])
      assert.ok(names.includes(name), name);
    for (const old of ['Europe/Kiev', 'Asia/Calcutta']) assert.ok(!names.includes(old), old);
    assert.deepEqual(names.slice(1), [...names.slice(1)].sort());
  });
});
