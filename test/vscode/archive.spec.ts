import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ArchivedReview } from '../../src/core/index';
import { closeAll, eventually, findingOf, gone, openReview, reviewFile, showFile, textAt, type } from './reviews';

const REVIEW = `pir: 1
title: Parcels are not found
severity: sev2
services: tracking
timeline:
  - { at: 2026-03-03T09:05, what: The queue grows., milestone: started }
  - { at: '09:50', what: The worker is back., milestone: restored }
action_items:
  - what: Add a second worker.   # agreed on Monday
    owner: mo
    due: 2026-03-20
  - Write it down.
`;

const all = (): Thenable<ArchivedReview[]> => vscode.commands.executeCommand('postIncidentReview.getReviews');
const found = async (uri: vscode.Uri): Promise<ArchivedReview | undefined> =>
  (await all()).find((one) => one.uri === uri.toString());
const folder = (): vscode.Uri => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'the suite runs in a workspace');
  return vscode.Uri.joinPath(root, 'archive');
};
const file = (name: string): Promise<vscode.Uri> => reviewFile(REVIEW, `archive/${name}.pir.yaml`);
const item = async (uri: vscode.Uri, index: number): Promise<object> => {
  const review = await eventually(() => found(uri), 'the review');
  return { open: { review, item: review.summary.items[index], daysLate: 0 }, within: '' };
};

describe('the archive of a workspace', () => {
  before(async () => vscode.commands.executeCommand('postIncidentReview.reviews.focus'));
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
  });

  it('knows every review with its figures, and counts findings', async () => {
    const uri = await file('known');
    const review = await eventually(() => found(uri), 'the review');
    assert.equal(review.summary.title, 'Parcels are not found');
    assert.equal(review.summary.disruptions[0]?.figures.time_to_recover?.milliseconds, 45 * 60_000);
    assert.ok(
      (await all()).some(({ summary }) => summary.title === 'Nobody can reach the login page'),
      'the examples as well',
    );
    await eventually(async () => ((await found(uri))?.findings?.warning ?? 0) > 0, 'its warnings');
  });

  it('counts again when the configuration of the team has changed', async () => {
    const uri = await file('configured');
    const errors = async (): Promise<number | undefined> => (await found(uri))?.findings?.error;
    await eventually(async () => (await errors()) === 0, 'a count without errors');
    await reviewFile('rules:\n  action/no-owner: error\n', 'archive/pir.config.yaml');
    await eventually(async () => (await errors()) === 1, 'the new count');
  });

  it('follows changes, renames and deletions of files and folders', async () => {
    const uri = await file('moving');
    await eventually(() => found(uri), 'the review');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(REVIEW.replace('Parcels', 'Letters')));
    await eventually(async () => (await found(uri))?.summary.title === 'Letters are not found', 'the change');
    const moved = uri.with({ path: uri.path.replace('moving', 'inner/moved') });
    await vscode.workspace.fs.rename(uri, moved);
    await eventually(async () => (await found(moved)) !== undefined && (await found(uri)) === undefined, 'the rename');
    await vscode.workspace.fs.delete(folder(), { recursive: true });
    await eventually(async () => (await found(moved)) === undefined, 'the deletion of its folder');
  });

  it('counts a review as it stands in the editor, and as it is saved once that is closed', async () => {
    const uri = await file('typed');
    await eventually(() => found(uri), 'the review');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await type(editor, REVIEW.indexOf('Parcels'), 'Some ');
    await eventually(async () => (await found(uri))?.summary.title === 'Some Parcels are not found', 'what is typed');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(async () => (await found(uri))?.summary.title === 'Parcels are not found', 'what is saved');
  });

  it('marks an action item as done in its file, in one step for undo, with its comments', async () => {
    const uri = await file('items');
    await vscode.commands.executeCommand('postIncidentReview.markActionItemDone', await item(uri, 0));
    const read = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const done = REVIEW.replace('due: 2026-03-20\n', 'due: 2026-03-20\n    status: done\n');
    await eventually(async () => (await read()) === done, 'the file');
    await eventually(async () => (await found(uri))?.summary.items[0]?.status === 'done', 'the archive');
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
    await eventually(() => vscode.window.activeTextEditor?.document.getText() === REVIEW, 'the text before');
  });

  it('sets a status and a date on an item that is just its text, and leaves one alone that has changed', async () => {
    const { document } = await openReview(REVIEW);
    const { uri } = document;
    const node = await item(uri, 1);
    await vscode.commands.executeCommand('postIncidentReview.setActionItemDue', node, '2026-04-01');
    assert.match(document.getText(), /- what: Write it down\.\n {4}due: 2026-04-01\n$/);
    await vscode.commands.executeCommand('postIncidentReview.setActionItemStatus', node, 'in_progress');
    assert.match(document.getText(), /due: 2026-04-01\n {4}status: in_progress\n$/);
    assert.equal(document.isDirty, false, 'it was saved before, and is so again');
    const other = { open: { ...(node as { open: object }).open, item: { what: 'Another.', index: 1 } }, within: '' };
    const before = document.getText();
    await vscode.commands.executeCommand('postIncidentReview.setActionItemStatus', other, 'done');
    assert.equal(document.getText(), before);
  });

  it('says in a review what only all of them together know', async () => {
    const SAME = REVIEW.replace('services:', 'incidents: INC-71\nservices:');
    await reviewFile(SAME, 'archive/first.pir.yaml');
    const uri = await reviewFile(SAME.replace('2026-03-03', '2026-03-04'), 'archive/second.pir.yaml');
    const editor = await showFile(uri);
    const finding = await findingOf(uri, 'multi/same-incident');
    assert.equal(await textAt(uri, finding.range), 'INC-71');
    assert.match(finding.message, /Parcels are not found/);
    // It stays with its words while something else is typed.
    await type(editor, SAME.indexOf('Parcels'), 'Many ');
    assert.equal(await textAt(uri, (await findingOf(uri, 'multi/same-incident')).range), 'INC-71');
    await type(editor, editor.document.getText().indexOf('71'), '2');
    await gone(uri, 'multi/same-incident');
  });

  it('shows an item where it stands, and begins a follow-up that links to the review', async () => {
    const uri = await file('shown');
    await vscode.commands.executeCommand('postIncidentReview.showActionItem', await item(uri, 1));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, '  - Write it down.');
    await vscode.commands.executeCommand('postIncidentReview.newFollowUp', { review: await found(uri) });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^services: tracking$/m);
    assert.match(text, /^ {2}- \.\/shown\.pir\.yaml {3}# follows Parcels are not found$/m);
  });
});
