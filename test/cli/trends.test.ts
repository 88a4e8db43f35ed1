import assert from 'node:assert/strict';
import { teamReview } from '../core/archive/team';
import { pir, type Pir } from './pir';

describe('pir trends', () => {
  let one: Pir;
  before(() => {
    one = pir();
    for (let index = 0; index < 8; index++) one.write(`reviews/${index}.pir.yaml`, teamReview(index * 200));
  });
  after(() => one.remove());

  it('says how many incidents there are, and their medians', () => {
    const { status, out } = one.run(['trends', 'reviews']);
    assert.equal(status, 0);
    assert.match(out, /^8 incidents in 8 reviews, 20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d\n/);
    assert.match(out, /Time to recover +8 /);
  });

  it('writes JSON with a dot for every incident', () => {
    const { out } = one.run(['trends', 'reviews', '--format', 'json']);
    const { version, metrics } = JSON.parse(out) as {
      version: number;
      metrics: Record<
        string,
        { count: number; median_seconds: number; incidents: { path: string; seconds: number }[] }
      >;
    };
    const recover = metrics['time_to_recover'];
    assert.equal(version, 1);
    assert.deepEqual([recover?.count, recover?.incidents.length], [8, 8]);
    assert.ok(recover?.incidents.some(({ path }) => path === 'reviews/3.pir.yaml'));
  });

  it('writes CSV, Markdown, SVG and HTML, to a file where one is named', () => {
    assert.equal(one.run(['trends', 'reviews', '--format', 'csv']).out.trim().split('\r\n').length, 9);
    assert.match(one.run(['trends', 'reviews', '--format', 'markdown']).out, /^# Trends\n/);
    assert.equal(one.run(['trends', 'reviews', '--format', 'svg', '-o', 'trends.svg']).out, '');
    assert.match(one.read('trends.svg'), /^<svg /);
    assert.match(one.run(['trends', 'reviews', '--format', 'html']).out, /^<!DOCTYPE html>/);
  });

  it('takes a service in any case', () => {
    const [, name = ''] = /^ {2}(\w+) +\d/m.exec(one.run(['trends', 'reviews']).out.split('By service')[1] ?? '') ?? [];
    const lower = one.run(['trends', 'reviews', '--service', name]);
    assert.match(lower.out, /^\d+ incidents? in/);
    assert.deepEqual(one.run(['trends', 'reviews', '--service', name.toUpperCase()]), lower);
  });

  it('says how many reviews have no milestones', () => {
    assert.equal(one.run(['trends', 'reviews']).err, '');
    one.write('bare/a.pir.yaml', 'pir: 1\ntitle: Slow\ntimeline:\n  - 2026-02-03T10:00 Pages are slow.\n');
    one.write('bare/b.pir.yaml', 'pir: 1\ntitle: Slower\n');
    const { status, err } = one.run(['trends', 'reviews', 'bare']);
    assert.equal(status, 0);
    assert.equal(err, 'pir: 2 of 10 reviews have no milestones and so no figures\n');
    assert.match(one.run(['trends', 'bare/a.pir.yaml']).err, /^pir: 1 of 1 review has no milestones/);
  });

  it('names the files of which it could not read all', () => {
    one.write('broken/a.pir.yaml', 'pir: 1\ntitle: Slow\ntimeline: [\n');
    assert.equal(
      one.run(['trends', 'reviews', 'broken']).err,
      'pir: broken/a.pir.yaml has errors; what cannot be read of it does not count\n',
    );
    one.write('later/a.pir.yaml', 'pir: 2\ntitle: Slow\n');
    assert.match(
      one.run(['trends', 'reviews', 'later']).err,
      /later\/a\.pir\.yaml is written in version 2 of the format/,
    );
  });

  it('says in one line what it cannot do', () => {
    for (const [args, words] of [
      [['trends', 'nowhere'], /nowhere does not exist/],
      [['trends', 'reviews', '--period', 'week'], /--period is one of month, quarter, year/],
      [['trends', 'reviews', '--from', '1st'], /--from is a date/],
      [['trends', 'reviews', '--severity', 'p1'], /--severity is one of sev1/],
      [['trends', 'reviews', '--width', 'wide'], /--width is a number/],
      [['trends', 'reviews', '--service', 'serch'], /no review names the service "serch"; they name /],
    ] as const) {
      const { status, err } = one.run(args);
      assert.equal(status, 1);
      assert.match(err, words);
      assert.equal(err.trim().split('\n').length, 1);
    }
  });

  it('gives the same bytes in every time zone', () => {
    const args = ['trends', 'reviews', '--format', 'json', '--means'];
    assert.equal(one.run(args, { env: { TZ: 'Asia/Tokyo' } }).out, one.run(args, { env: { TZ: 'UTC' } }).out);
  });
});
