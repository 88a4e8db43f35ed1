import assert from 'node:assert/strict';
import { clockTime as ofProcess } from '../../src/cli/clocks';
import { clockTime as ofIntl } from '../../src/core/index';

const DAY = 86_400_000;

describe('the clocks that pir lint reads show', () => {
  const before = process.env['TZ'];
  after(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('what those of Intl show, in every zone, through the changes of four years and in other times', () => {
    const years = Array.from({ length: 49 }, (_, month) => Date.UTC(2023, month, 1 + (month % 28), month % 24, 59, 59));
    const others = [-DAY, 0, 1, 3e11, 9.9e11, 4e12, 2e14];
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (const instant of [...years, ...others])
        assert.equal(ofProcess(zone, instant), ofIntl(zone, instant), `${zone} at ${instant}`);
  });

  it('the hour that is skipped and the one that comes twice', () => {
    const change = Date.UTC(2026, 9, 25, 1);
    for (let instant = change - 2 * DAY; instant <= change + 2 * DAY; instant += 900_000)
      assert.equal(ofProcess('Europe/Berlin', instant), ofIntl('Europe/Berlin', instant));
    assert.equal(ofProcess('Europe/Berlin', change) === Date.UTC(2026, 9, 25, 2), true);
  });

  it('what names mean that are written otherwise, old, made up, or no names of zones at all', () => {
    const names =
      'UTC utc GMT Etc/GMT+5 Etc/UTC EST5EDT EST GMT+5 europe/berlin Europe/Nowhere US/Pacific Asia/Kolkata Asia/Calcutta SystemV/PST posix/Europe/Berlin Foo/Bar CET W-SU Zulu Cuba +02:00 ../etc/passwd';
    for (const zone of [...names.split(' '), '', ':Europe/Berlin', 'Europe/Berlin ', '__proto__'])
      for (const instant of [0, Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)])
        assert.equal(ofProcess(zone, instant), ofIntl(zone, instant), zone);
  });
});
