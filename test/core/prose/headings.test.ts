import assert from 'node:assert/strict';
import { markdownPassages } from '../../../src/core/prose/markdown/passages';
import { sectionOfHeading } from '../../../src/core/prose/markdown/headings';

/** What is to be done, in many ways. */
const PLANS = [
  'Prevention',
  'Preventing a repeat',
  'How we will prevent this',
  'How can we keep this from happening again?',
  'Looking Forward',
  'Moving Forward',
  'Moving foward',
  'Going forward',
  'Plan Ahead for Peak Season',
  'Prepare for the Next Peak',
  'Proactive measures',
  'Proactive steps',
  'Resolutions',
  'Future Work',
  'Future plans',
  'In the future',
  'Present State and Future Plans',
  'Tighten Our Alerting',
  'Strengthen the Release Process',
  'Improving our paging',
  'Strengthening access controls',
  'Action Items: Gateway',
  'Mitigations',
  'Planned improvements',
  'Changes we are making',
  'Planned changes',
  'Proposed changes',
  'What we are changing',
  'What will change',
  'What we plan to do',
  'What are we doing about it?',
  'Our commitments',
  'Steps we are taking',
  'Steps to avoid a recurrence',
  'Measures we are taking',
  'Measures against recurrence',
  'Safeguards',
  'Roadmap',
  'Outstanding work',
  'Remaining work',
  'Work items',
  'Suggestions',
  'Suggested improvements',
  'Ideas for improvement',
  'Long-term fix',
  'Permanent fix',
  'Reduce the blast radius',
  'Improve detection',
  'Avoiding this in the future',
  'Avoiding similar outages',
  'Ensuring it does not recur',
  'The road ahead',
  'Where do we go from here',
  'Invest in rehearsals',
  'Shore up our tooling',
  'Communicate better',
  'Be more open with carriers',
  'Make failover boring',
  'Preventative actions',
  'Corrective actions',
  'Recommendations',
  'What to do differently',
  "What we'll do differently next time",
  'Process changes',
  'Automate the switchover',
];

/** Near misses: what was done, what is there, names. */
const NO_PLANS = [
  'Resolution',
  'Mitigation',
  'Recovery',
  'Response',
  'Fix',
  'The fix',
  'Hotfix',
  'Fix deployed',
  'Rollback',
  'Restore service',
  'Restore from backup',
  'Roll back the release',
  'Port forwarding',
  'Forward proxy',
  'Update',
  'Update 14:30',
  'Review',
  'Release 4.2',
  'Test environment',
  'Support tickets',
  'Access logs',
  'Change 412',
  'Monitoring',
  'Alerting',
  'Detection',
  'Load balancing',
  'Deploy pipeline',
  'Increase in errors',
  'Drop in traffic',
  'Upgrade to 1.30',
  'Switch to the second region',
  'Task queue backlog',
  'Make and model',
  'Build system',
  'Plan B',
  'Reduce job',
  'Map/reduce cluster',
  'Improved latency after the restart',
  'Communication',
  'Status',
  'Current status',
  'Background and status',
];

/** Where people write what was so, and ideas, as often as work. */
const OBSERVED = [
  'What could be improved',
  'What could be better?',
  'What could have been done better',
  'What can we improve',
  'What we could do better',
  'Where we can improve',
  'Areas for improvement',
  'Areas of improvement',
  'Opportunities for improvement',
  'Improvement opportunities',
  'Improvements',
  '5. Improvements:',
  'Room for improvement',
  'Things to improve',
];

describe('headings of Markdown reviews', () => {
  for (const heading of OBSERVED)
    it(`“${heading}” opens observations`, () => assert.equal(sectionOfHeading(heading), 'learnings'));

  it('over observations leave boxes to tick and tables with owners what they are', () => {
    const sections = (source: string): string[] => markdownPassages(source).map(({ section }) => section);
    assert.deepEqual(sections('## Improvements\n\n- The page names no shard.\n- [ ] Name the shard in the page.\n'), [
      'learnings',
      'action_items',
    ]);
    assert.deepEqual(sections('## Improvements\n\n| What | Owner |\n|---|---|\n| Name the shard | @mo |\n'), [
      'action_items',
    ]);
    assert.deepEqual(sections('## Action items\n\n### Improvements\n\n- Name the shard.\n'), ['action_items']);
  });

  it('over what helped are known', () => {
    const helpful = (heading: string): boolean | undefined =>
      markdownPassages(`## Lessons\n\n### ${heading}\n\n- The copy was an hour old.\n`)[0]?.facts.helpful;
    for (const heading of ['What went well', 'What went right?', 'Where we got lucky', 'Luck'])
      assert.equal(helpful(heading), true, heading);
    for (const heading of ['What did not go well', 'What went wrong', 'What went well and what went poorly'])
      assert.equal(helpful(heading), undefined, heading);
  });

  for (const heading of PLANS)
    it(`“${heading}” opens work to come`, () => assert.equal(sectionOfHeading(heading), 'action_items'));

  for (const heading of NO_PLANS)
    it(`“${heading}” opens no work to come`, () => assert.notEqual(sectionOfHeading(heading), 'action_items'));

  it('read numbers before them', () => {
    assert.equal(sectionOfHeading('4.2 Strengthen the gate'), 'action_items');
    assert.equal(sectionOfHeading('b) Moving forward'), 'action_items');
  });

  it('that are orders stay lessons among the lessons, and name work elsewhere', () => {
    const sections = (source: string): string[] => markdownPassages(source).map(({ section }) => section);
    assert.deepEqual(sections('## Lessons learned\n\n### Prepare for the next peak\n\nThe gate had one lane.\n'), [
      'learnings',
    ]);
    assert.deepEqual(sections('## Afterwards\n\n### Prepare for the next peak\n\nThe gate had one lane.\n'), [
      'action_items',
    ]);
  });

  it('are read in time that grows with their length', () => {
    for (const part of ['how ', 'what ', 'measures ', 'should ', 'planned work ', '1.', '# ']) {
      const start = process.cpuUsage().user;
      sectionOfHeading(part.repeat(20_000));
      assert.ok(process.cpuUsage().user - start < 1_000_000, part);
    }
  });
});
