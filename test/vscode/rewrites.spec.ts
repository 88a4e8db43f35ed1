import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptUntilDone, closeAll, fixesAt, openReview } from './reviews';

const REVIEW = `pir: 1
timezone: UTC
people:
  ida: Ida
timeline:
  - 2031-02-03T16:00 The queue grows.   # by the graph
  - 15:50 Ida looks.
`;

describe('what may be done with an entry', () => {
  afterEach(closeAll);

  it('is offered as a rewrite, not as a fix, and is one step for undo', async () => {
    const { document } = await openReview(REVIEW);
    const cursor = new vscode.Range(6, 12, 6, 12);
    const offered = await fixesAt(document.uri, cursor, vscode.CodeActionKind.Refactor);
    const mark = offered.find(({ title }) => title === 'Mark as detected');
    assert.ok(mark?.edit, offered.map(({ title }) => title).join(', '));
    assert.equal(mark.isPreferred ?? false, false);
    assert.ok(mark.kind && vscode.CodeActionKind.RefactorRewrite.contains(mark.kind));
    assert.ok(offered.some(({ title }) => title === 'Add ida to who'));
    await vscode.workspace.applyEdit(mark.edit);
    assert.match(document.getText(), /\n {2}- at: 15:50\n {4}what: Ida looks\.\n {4}milestone: detected\n$/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), REVIEW);
    const fixes = await fixesAt(document.uri, cursor, vscode.CodeActionKind.QuickFix);
    assert.ok(fixes.every(({ title }) => !title.startsWith('Mark as detected')));
  });

  it('asks which person, and adds the one that is chosen', async () => {
    const { document } = await openReview(REVIEW);
    const offered = await fixesAt(document.uri, new vscode.Range(5, 22, 5, 22), vscode.CodeActionKind.Refactor);
    const add = offered.find(({ title }) => title === 'Add a person to who…');
    assert.ok(add?.command, offered.map(({ title }) => title).join(', '));
    const chosen = vscode.commands.executeCommand(add.command.command, ...(add.command.arguments ?? []));
    await acceptUntilDone(chosen);
    assert.match(document.getText(), /what: The queue grows\. {3}# by the graph\n {4}who: ida\n/);
  });

  it('sorts the timeline as a source action', async () => {
    const { document } = await openReview(REVIEW);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [sort] = await fixesAt(document.uri, whole, vscode.CodeActionKind.Source.append('sortTimeline'));
    assert.ok(sort?.edit);
    await vscode.workspace.applyEdit(sort.edit);
    assert.match(
      document.getText(),
      /2031-02-03T15:50 Ida looks\.\n {2}- (?:2031-02-03T)?16:00 The queue grows\. {3}# by the graph\n$/,
    );
  });
});
