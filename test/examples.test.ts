import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseReview } from '../src/core/format/parse';
import { lintReview } from '../src/core/rules/lint';
import { LineIndex } from '../src/core/text/lines';

const FOLDER = join(__dirname, '../examples');
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.pir.yaml'));
const TEACHES = 'half-written-draft.pir.yaml';
/** Only the notes of the day: told in one hint what a review will add. */
const NOTES = 'notes-during-an-incident.pir.yaml';

/** Examples are opened for years: nothing in them may become overdue. */
const LATER = Date.parse('2060-01-01');

function findings(file: string): string[] {
  const source = readFileSync(join(FOLDER, file), 'utf8');
  const lines = new LineIndex(source);
  return lintReview(parseReview(source), { today: LATER }).map(
    ({ rule, severity, span }) =>
      `${severity} ${rule} at ${source.slice(span.start, span.end)} in line ${lines.position(span.start).line + 1}`,
  );
}

describe('the examples', () => {
  for (const file of FILES.filter((name) => name !== TEACHES)) {
    it(`${file} opens without findings`, () => {
      const notYet = file === NOTES ? ['hint file/incomplete at pir in line 2'] : [];
      assert.deepEqual(findings(file), notYet);
    });
  }

  it('the half-written draft shows findings of every sort', () => {
    const found = findings(TEACHES).map((finding) => finding.replace(/ in line \d+$/, ''));
    assert.deepEqual(
      found.filter((finding) => !finding.startsWith('hint')),
      [
        'error metric/mismatch at 30m',
        'warning people/similar at marissa',
        'warning yaml/text-after-hash at #search-alerts for the graph',
        'warning timeline/order at 09:20',
        'error schema/value at positve',
        'warning blame/person-cause at Marisa broke',
        'warning counterfactual/should-have at should have been',
        'warning blame/human-error at Human error',
        'warning action/vague at Improve',
        'warning action/no-owner at Improve the monitoring of the index.',
      ],
    );
  });

  it('are all named in their README', () => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    for (const file of FILES) assert.ok(readme.includes(`(${file})`), file);
  });
});
