import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/rules/config';

const MINUTE = 60_000;

describe('a configuration', () => {
  it('gives severities and thresholds', () => {
    const { options, problems } = readConfig(
      'rules:\n  timeline/gap: off\n  action/no-ticket: error\n  schema/value: "hint"\n  file/empty: false\nthresholds:\n  gap: { sev1: 10m, none: 2h }\n  first_update: 1h 30m\n  open_items: 8\n  days_to_do: 7\n  approximate_tolerance: 20%\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(options.severities, {
      'timeline/gap': 'off',
      'action/no-ticket': 'error',
      'schema/value': 'hint',
      'file/empty': 'off',
    });
    const { gap, firstUpdate, openItems, daysToDo, approximateTolerance } = options.thresholds ?? {};
    assert.deepEqual([gap?.sev1, gap?.sev2, gap?.none], [10 * MINUTE, 15 * MINUTE, 120 * MINUTE]);
    assert.deepEqual([firstUpdate, openItems, approximateTolerance], [90 * MINUTE, 8, 0.2]);
    assert.deepEqual([daysToDo?.sev1, daysToDo?.sev4], [7, 7]);
  });

  it('may be empty, and leaves the keys of others alone', () => {
    for (const source of ['', '# nothing\n', 'rules:\n', 'costs: { per_hour: 100 }\n'])
      assert.deepEqual(readConfig(source).problems, [], source);
  });

  for (const [source, says] of [
    ['rules: [a]', /`rules` is a mapping/],
    ['rules: { action/no-ownr: error }', /no such rule/],
    ['rules: { action/no-owner: fatal }', /one of error, warning, info, hint, off/],
    ['thresholds: 4', /`thresholds` is a mapping/],
    ['thresholds: { gaps: 4m }', /has no `gaps`/],
    ['thresholds: { gap: 20 }', /length of time/],
    ['thresholds: { gap: { sev9: 4m } }', /length of time/],
    ['thresholds: { open_items: -1 }', /not a number/],
    ['thresholds: { constructor: 1 }', /has no `constructor`/],
    ['- a', /not a mapping of keys/],
    ['rules: {', /./],
  ] as const) {
    it(`says what is wrong with ${source}`, () => {
      const { problems } = readConfig(source);
      assert.ok(problems.length > 0);
      assert.match(problems[0] ?? '', says);
    });
  }
});
