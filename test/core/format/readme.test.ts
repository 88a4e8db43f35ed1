import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReview } from '../../../src/core/format/parse';
import { SCHEMA, resolve, type SchemaNode } from '../../../src/core/format/schema';
import { lintReview } from '../../../src/core/rules/lint';

const README = readFileSync(join(__dirname, '../../../src/core/format/README.md'), 'utf8');
const BLOCKS = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

/** All keys and all fixed words of the schema. */
function words(node: SchemaNode, into = new Set<string>()): Set<string> {
  const here = resolve(node);
  for (const word of here.enum ?? here.then?.enum ?? []) if (word !== null) into.add(word);
  for (const [key, child] of Object.entries(here.properties ?? {})) {
    into.add(key);
    words(child, into);
  }
  for (const child of [here.items, here.additionalProperties]) if (typeof child === 'object') words(child, into);
  return into;
}

describe('the page about the format', () => {
  it('names every key and every word of the schema', () => {
    const named = new Set([...README.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]));
    assert.deepEqual(
      [...words(SCHEMA)].filter((word) => !named.has(word)),
      [],
    );
  });

  it('shows reviews that say nothing wrong', () => {
    assert.equal(BLOCKS.length, 2);
    for (const source of BLOCKS) {
      const found = lintReview(parseReview(source)).filter(({ rule }) => rule !== 'file/incomplete');
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule}: ${message}`),
        [],
        source,
      );
    }
  });
});
