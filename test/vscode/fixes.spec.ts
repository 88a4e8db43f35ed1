import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findingOf, findings, fixesAt, gone, openReview } from './reviews';

const REVIEW = `pir: 1
timeline:
  # the pager's log
  - at: 2026-03-03T09:31
    what: An index without documents is found.
    impact: positve
  - at: 09:20   # by hand
    what: The page is taken.
learnings:
  - The second run should have been stopped by a lock.
`;

describe('fixes in the editor', () => {
  afterEach(closeAll);

  it('mend what they stand beside, and nothing else', async () => {
    const { document } = await openReview(REVIEW);
    const finding = await findingOf(document.uri, 'schema/value');
    const fixes = await fixesAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    const fix = fixes.find(({ title }) => title === 'Change to positive');
    assert.ok(fix?.edit, fixes.map(({ title }) => title).join(', '));
    assert.equal(fix.isPreferred, true);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), REVIEW.replace('positve', 'positive'));
    await gone(document.uri, 'schema/value');
  });

  it('are undone in one step', async () => {
    const { document } = await openReview(REVIEW);
    const finding = await findingOf(document.uri, 'timeline/order');
    const fixes = await fixesAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    const sort = fixes.find(({ title }) => title.startsWith('Sort'));
    assert.ok(sort?.edit);
    await vscode.workspace.applyEdit(sort.edit);
    assert.ok(document.getText().indexOf('09:20') < document.getText().indexOf('09:31'));
    assert.match(document.getText(), /# by hand/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), REVIEW);
  });

  it('make room for what was known, where no words mend those about a decision', async () => {
    const words = 'The on-call engineer should have looked at the index first.';
    const { document } = await openReview(REVIEW.replace('An index without documents is found.', words));
    const finding = await eventually(
      () => findings(document.uri).find(({ code, range }) => code !== 'file/incomplete' && range.start.line === 4),
      'a finding in the entry',
    );
    const fixes = await fixesAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    const offered = fixes.filter(({ title }) => title === 'Say what was known at that moment');
    assert.equal(offered.length, 1, fixes.map(({ title }) => title).join(', '));
    assert.ok(offered[0]?.edit);
    await vscode.workspace.applyEdit(offered[0].edit);
    assert.match(document.getText(), /positve\n {4}judgment: \{ known: "", reasoning: "" \}\n/);
  });

  it('are not offered where nothing is found', async () => {
    const { document } = await openReview(REVIEW);
    await findingOf(document.uri, 'schema/value');
    const fixes = await fixesAt(document.uri, new vscode.Range(2, 4, 2, 4), vscode.CodeActionKind.QuickFix);
    assert.deepEqual(
      fixes.filter(({ title }) => /Change to|Sort|Ignore/.test(title)).map(({ title }) => title),
      [],
    );
  });

  it('are applied all at once, but the safe ones only', async () => {
    const { document } = await openReview(REVIEW.replace('positve', 'postve'));
    await findingOf(document.uri, 'timeline/order');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [all] = await fixesAt(document.uri, whole, vscode.CodeActionKind.SourceFixAll);
    assert.ok(all?.edit, 'fix-all is offered');
    await vscode.workspace.applyEdit(all.edit);
    await gone(document.uri, 'timeline/order');
    // Two letters off, what was meant is a guess, so it is left to a person.
    assert.match(document.getText(), /postve/);
    assert.deepEqual(await fixesAt(document.uri, whole, vscode.CodeActionKind.SourceFixAll), []);
  });
});

describe('ignoring a finding', () => {
  afterEach(closeAll);

  it('is offered for rules of language, not for what cannot be read', async () => {
    const { document } = await openReview(REVIEW);
    const wording = await findingOf(document.uri, 'counterfactual/should-have');
    const offered = await fixesAt(document.uri, wording.range, vscode.CodeActionKind.QuickFix);
    assert.ok(offered.some(({ title }) => title === 'Ignore counterfactual/should-have here, because …'));
    const form = await findingOf(document.uri, 'schema/value');
    const others = await fixesAt(document.uri, form.range, vscode.CodeActionKind.QuickFix);
    assert.ok(others.every(({ title }) => !title.includes('Ignore schema/value')));
  });

  it('writes the reason above the words, and the finding is gone', async () => {
    const { document } = await openReview(REVIEW);
    const { range } = await findingOf(document.uri, 'counterfactual/should-have');
    const offset = document.offsetAt(range.start);
    const run = (reason: string): Thenable<void> =>
      vscode.commands.executeCommand(
        'postIncidentReview.ignoreFinding',
        document.uri,
        'counterfactual/should-have',
        offset,
        reason,
      );
    await run('   ');
    assert.equal(document.getText(), REVIEW, 'without a reason nothing is ignored');
    await run('the words of the customer');
    assert.match(
      document.getText(),
      /\n {2}# pir-ignore counterfactual\/should-have: the words of the customer\n {2}- The second run should have/,
    );
    await gone(document.uri, 'counterfactual/should-have');
  });
});
