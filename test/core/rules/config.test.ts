import assert from 'node:assert/strict';
import { readTeamConfig, teamOptions } from '../../../src/core/rules/config';

const MINUTE = 60_000;

describe('what the linter takes from a configuration', () => {
  it('are severities and thresholds in its own units', () => {
    const { config, findings } = readTeamConfig(
      'rules:\n  timeline/gap: off\n  action/no-ticket: error\nthresholds:\n  gap: { sev1: 10m, none: 2h }\n  first_update: 1h 30m\n  open_items: 8\n  days_to_do: 7\n  approximate_tolerance: 20%\n',
    );
    assert.deepEqual(findings, []);
    const options = teamOptions(config);
    assert.deepEqual({ ...options.severities }, { 'timeline/gap': 'off', 'action/no-ticket': 'error' });
    const { gap, firstUpdate, openItems, daysToDo, approximateTolerance } = options.thresholds;
    assert.deepEqual([gap?.sev1, gap?.sev2, gap?.none], [10 * MINUTE, 15 * MINUTE, 120 * MINUTE]);
    assert.deepEqual([firstUpdate, openItems, approximateTolerance], [90 * MINUTE, 8, 0.2]);
    assert.deepEqual([daysToDo?.sev1, daysToDo?.sev4], [7, 7]);
  });

  it('is nothing where nothing is configured', () => {
    assert.deepEqual(teamOptions(readTeamConfig('').config).thresholds, {});
  });
});
