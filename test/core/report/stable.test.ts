/** The same bytes everywhere: reports are made in processes of other zones and locales and compared. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { REPORT_FORMATS, report, reportExport, reportPicture } from '../../../src/core/report/index';
import { fixture } from './read';

/** A digest of everything that is made of a review. */
function digest(): string {
  const parsed = fixture('everything');
  const hash = createHash('sha256');
  for (const format of REPORT_FORMATS) {
    for (const audience of ['internal', 'public'] as const)
      hash.update(report(parsed, audience, format, { picture: 'p.svg' }));
  }
  for (const format of ['csv', 'github-csv', 'ics'] as const) hash.update(reportExport(parsed, format) ?? '');
  return hash.update(reportPicture(parsed) ?? '').digest('hex');
}

if (process.env['PIR_DIGEST'] === '1') {
  process.stdout.write(digest());
} else {
  describe('reports', () => {
    const here = digest();

    for (const [TZ, locale] of [
      ['Asia/Kathmandu', 'ar_EG.UTF-8'],
      ['America/St_Johns', 'de_DE.UTF-8'],
    ] as const) {
      it(`are the same bytes in ${TZ} and ${locale}`, () => {
        const { stdout, stderr } = spawnSync(process.execPath, ['-r', 'tsx/cjs', __filename], {
          cwd: path.join(__dirname, '../../..'),
          env: { PATH: process.env['PATH'], TZ, LANG: locale, LC_ALL: locale, PIR_DIGEST: '1' },
          encoding: 'utf8',
        });
        assert.equal(stdout, here, stderr);
      });
    }

    it('are the same bytes each time', () => assert.equal(digest(), here));
  });
}
