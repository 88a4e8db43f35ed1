/** Reports as they are, to be read in a diff. `PIR_STORE=1` writes them anew. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { report, reportExport, reportPicture } from '../../../src/core/report/index';
import { FIXTURES, fixture } from './read';

const ENDINGS = { markdown: 'md', html: 'html', confluence: 'xml', text: 'txt' } as const;

function made(name: string): Map<string, string> {
  const parsed = fixture(name);
  const files = new Map<string, string>();
  for (const format of ['markdown', 'html', 'confluence', 'text'] as const) {
    const options = { picture: `${name}.svg`, ticketUrl: 'https://tickets.example.com/{ticket}' };
    files.set(`${name}.internal.${ENDINGS[format]}`, report(parsed, 'internal', format, options));
    files.set(`${name}.public.${ENDINGS[format]}`, report(parsed, 'public', format));
  }
  files.set(`${name}.csv`, reportExport(parsed, 'csv') ?? '');
  files.set(`${name}.github.csv`, reportExport(parsed, 'github-csv') ?? '');
  files.set(`${name}.ics`, reportExport(parsed, 'ics') ?? '');
  return files;
}

/** The picture is the chart's own matter. */
const withoutPicture = (text: string): string =>
  text.replace(/<svg[\s\S]*?<\/svg>/g, '<svg></svg>').replace(/<style>[\s\S]*?<\/style>/g, '<style></style>');

describe('the stored reports', () => {
  for (const name of ['everything', 'half-written']) {
    for (const [file, text] of made(name)) {
      it(`are what comes out: ${file}`, () => {
        const stored = path.join(FIXTURES, file);
        if (process.env['PIR_STORE'] === '1') fs.writeFileSync(stored, withoutPicture(text));
        assert.equal(withoutPicture(text), fs.readFileSync(stored, 'utf8'));
      });
    }
  }

  it('come with a picture where there is a timeline', () => {
    assert.match(reportPicture(fixture('everything')) ?? '', /^<svg [\s\S]*<\/svg>\n$/);
  });
});
