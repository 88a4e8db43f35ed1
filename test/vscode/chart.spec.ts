import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chartTabs, closeAll, eventually, openReview, pick, reviewFile, saveUntitled, untitledReview } from './reviews';

const REVIEW = `pir: 1
timeline:
  - 2026-03-03T09:05 The alert fires.   # from the log
  - at: 09:20
    what: The page is taken.
    impact: positive
`;

const open = (uri?: vscode.Uri): Thenable<void> => vscode.commands.executeCommand('postIncidentReview.openChart', uri);

describe('the chart of a review', () => {
  afterEach(closeAll);

  it('opens beside the text, which keeps the focus', async () => {
    const editor = await openReview(REVIEW);
    await open();
    const tab = await eventually(() => chartTabs()[0], 'a chart');
    assert.equal(tab.label, `Chart of ${editor.document.uri.path.split('/').at(-1)}`);
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('is one for each review, however often it is asked for', async () => {
    const editor = await openReview(REVIEW);
    await open();
    await open(editor.document.uri);
    const other = await reviewFile(REVIEW);
    await open(other);
    await eventually(() => chartTabs().length === 2, 'two charts');
  });

  it('is closed at any moment without a word, though its file has just changed', async () => {
    for (let wait = 0; wait <= 150; wait += 10) {
      const uri = await reviewFile(REVIEW);
      await open(uri);
      await eventually(() => chartTabs()[0], 'a chart');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${REVIEW}# and on\n`));
      await new Promise((resolve) => setTimeout(resolve, wait));
      await closeAll();
    }
  });

  it('follows a rename', async () => {
    const { document } = await openReview(REVIEW);
    await open();
    await eventually(() => chartTabs()[0], 'a chart');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, document.uri.with({ path: document.uri.path.replace('spec-', 'moved-') }));
    await vscode.workspace.applyEdit(edit);
    await eventually(() => chartTabs()[0]?.label.includes('moved-'), 'the new name');
  });

  it('goes along when an untitled review is saved', async () => {
    const editor = await untitledReview(REVIEW);
    await open();
    await eventually(() => chartTabs()[0]?.label.includes('Untitled'), 'a chart of the untitled review');
    await saveUntitled(editor, 'saved.pir.yaml');
    await eventually(() => chartTabs()[0]?.label.includes('saved.pir.yaml'), 'the chart of the saved file');
  });

  it('opens in place of the text for a meeting', async () => {
    await openReview(REVIEW);
    await vscode.commands.executeCommand('postIncidentReview.openFacilitatorView');
    const tab = await eventually(() => chartTabs()[0], 'a chart');
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.One);
    assert.equal(vscode.window.tabGroups.all.length, 1);
  });

  it('has commands for every gesture, all under one name', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of [
      'openChart',
      'openFacilitatorView',
      'showSource',
      'saveChart',
      'copyChart',
      'printChart',
      'setImpact',
    ]) {
      assert.ok(commands.includes(`postIncidentReview.${name}`), name);
    }
  });
});

describe('changing an entry from the palette', () => {
  afterEach(closeAll);

  it('sets the impact of the entry under the cursor as one step for undo', async () => {
    const editor = await openReview(REVIEW);
    editor.selection = new vscode.Selection(2, 10, 2, 10);
    const done = vscode.commands.executeCommand('postIncidentReview.setImpact');
    await pick(1);
    await done;
    assert.equal(
      editor.document.getText(),
      REVIEW.replace(
        '2026-03-03T09:05 The alert fires.   # from the log',
        'at: 2026-03-03T09:05\n    what: The alert fires.   # from the log\n    impact: negative',
      ),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), REVIEW);
  });

  it('takes a word away where none is wanted', async () => {
    const editor = await openReview(REVIEW);
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    const done = vscode.commands.executeCommand('postIncidentReview.setImpact');
    await pick(3);
    await done;
    assert.equal(editor.document.getText(), REVIEW.replace('    impact: positive\n', ''));
  });

  it('does nothing outside the timeline', async () => {
    const editor = await openReview(REVIEW);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('postIncidentReview.setKind');
    assert.equal(editor.document.getText(), REVIEW);
  });
});
