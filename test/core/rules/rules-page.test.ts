import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from './rules-page';

const PAGE = join(__dirname, '../../../src/core/rules/README.md');

describe('the page about the rules', () => {
  it('says what the rules say', async () => {
    const page = await rulesPage(PAGE);
    if (process.env['WRITE'] === '1') writeFileSync(PAGE, page);
    assert.equal(readFileSync(PAGE, 'utf8'), page);
  });
});
