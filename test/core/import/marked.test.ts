import assert from 'node:assert/strict';
import { read } from './say';

const document = (rows: string, actions: string): string =>
  `# Mail queue stuck\n\n**Date:** 2026-02-11\n\n## Timeline\n\n| Time | Event |\n|---|---|\n${rows}\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n${actions}\n`;

describe('what a Markdown postmortem marks', () => {
  it('in brackets in a timeline is a milestone, and stays in the words', () => {
    const text = document(
      '| 05:00 | A key expires (start of incident) |\n| 08:10 | A customer calls **(detected)** |\n| 09:05 | Mails go out again [RESTORED] |\n| 09:10 | The page is closed (not restored by us) |\n| 09:20 | All is resolved (resolved) |',
      '| Renew keys | Ada |',
    );
    const { entries } = read(text);
    assert.deepEqual(
      entries.map(({ milestones }) => milestones),
      [['started'], ['detected'], ['restored'], [], []],
    );
    assert.equal(entries[0]?.what, 'A key expires (start of incident)');
  });

  it('as owned by nobody has no owner', () => {
    const nobody = ['TBD', 'TODO', 'n/a', '?', '–', 'unassigned', 'Nobody', 'none', '**TBD**'];
    const { review, people } = read(
      document('| 05:00 | A key expires |', nobody.map((name) => `| Renew a key | ${name} |`).join('\n')),
    );
    assert.deepEqual(
      review.actionItems?.map(({ owner }) => owner),
      nobody.map(() => undefined),
    );
    assert.deepEqual(people, []);
    const named = read(document('| 05:00 | A key expires |', '| Renew a key | Noel None, Toddy |'));
    assert.deepEqual(named.review.actionItems?.[0]?.owner, ['noel-none', 'toddy']);
  });
});
