import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORM_RULES } from '../../../src/core/rules/form-rules';

describe('what the parser says about form', () => {
  const folder = join(__dirname, '../../../src/core/format');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const spoken = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/'((?:file|yaml|schema|time)\/[a-z-]+)'/g)].map((match) => match[1] ?? ''),
    ),
  );

  it('is described, all of it and nothing else', () => {
    assert.deepEqual(FORM_RULES.map(({ id }) => id).sort(), [...spoken].sort());
  });

  it('in sentences', () => {
    for (const { id, title, why, instead, source } of FORM_RULES) {
      assert.ok(title.length > 5 && source !== '', id);
      assert.match(why, /\.$/, id);
      assert.match(instead, /\.$/, id);
      assert.doesNotMatch(`${title}${why}${instead}`, /!(?!`)|\byou\b/i, id);
    }
  });
});
