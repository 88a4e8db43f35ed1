import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { lintReview } from '../../../src/core/rules/lint';
import { readTeamConfig, teamOptions } from '../../../src/core/rules/config';
import { applyEdits } from '../../../src/core/text/edit';
import type { Finding } from '../../../src/core/text/finding';

const team = teamOptions(readTeamConfig('severities:\n  sev2: P1\n  sev3: Major\n').config);

function onSeverity(source: string, options = team): Finding | undefined {
  return lintReview(parseReview(source), options).find(({ rule }) => rule === 'schema/value');
}

describe('the names that a team gives to severities', () => {
  it('are read as the level that they are shown for, which the fix writes', () => {
    for (const [written, level] of [
      ['P1', 'sev2'],
      ['"p1"', 'sev2'],
      ['major', 'sev3'],
    ] as const) {
      const source = `pir: 1\nseverity: ${written}\n`;
      const finding = onSeverity(source);
      assert.match(finding?.message ?? '', new RegExp(`is shown for \`${level}\``));
      const [fix] = finding?.fixes ?? [];
      assert.equal(fix?.safe, true);
      assert.equal(applyEdits(source, fix?.edits ?? []), `pir: 1\nseverity: ${level}\n`);
    }
  });

  it('change nothing for other values, other keys and other teams', () => {
    assert.match(onSeverity('pir: 1\nseverity: P2\n')?.message ?? '', /is one of sev1/);
    assert.match(onSeverity('pir: 1\nstatus: P1\n')?.message ?? '', /status/);
    assert.match(onSeverity('pir: 1\nseverity: P1\n', teamOptions())?.message ?? '', /did you mean `sev1`/);
    assert.equal(onSeverity('pir: 1\nseverity: sev2\n'), undefined);
  });
});
