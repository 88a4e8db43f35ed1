import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findingOf, reviewFile } from './reviews';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function accept(): Promise<void> {
  await wait(400);
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

/** Opens a new review in a folder of its own, with these answers. */
async function create(folder: string, answers: object): Promise<vscode.TextEditor> {
  const inside = vscode.Uri.joinPath(await reviewFile('', `${folder}/.keep`), '..');
  await vscode.commands.executeCommand('postIncidentReview.newReview', { folder: inside, answers });
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  return editor;
}

const lineOf = ({ document, selection }: vscode.TextEditor): string => {
  const { text } = document.lineAt(selection.active.line);
  return `${text.slice(0, selection.active.character)}|${text.slice(selection.active.character)}`;
};

describe('a new review', () => {
  afterEach(closeAll);

  const answers = { title: 'Cards: none works', severity: 'sev2', began: '2031-02-03T16:00', template: 'full' };

  it('is a file that opens at the first thing to type', async () => {
    const editor = await create('one', answers);
    assert.match(editor.document.uri.path, /\/one\/2031-02-03-cards-none-works\.pir\.yaml$/);
    assert.equal(editor.document.isUntitled, false);
    assert.match(editor.document.getText(), /^pir: 1\ntitle: "Cards: none works"\nstatus: draft\nseverity: sev2\n/);
    assert.match(lineOf(editor), /^ {4}what: \| {2}# What was the first sign/);
  });

  it('never takes the place of another', async () => {
    const first = await create('two', answers);
    const second = await create('two', answers);
    assert.match(first.document.uri.path, /none-works\.pir\.yaml$/);
    assert.match(second.document.uri.path, /none-works-2\.pir\.yaml$/);
  });

  it('is short for a false alarm', async () => {
    const editor = await create('three', { title: '', severity: 'sev5', began: null, template: 'light' });
    assert.match(editor.document.uri.path, /\/three\/review\.pir\.yaml$/);
    assert.doesNotMatch(editor.document.getText(), /action_items/);
    assert.match(lineOf(editor), /^title: \|/);
  });

  it('begins with a template of the team, which keeps its own zone', async () => {
    await reviewFile('templates:\n  payments: ours.yaml\n', 'four/pir.config.yaml');
    await reviewFile('pir: 1\ntitle:\ntimezone: Asia/Tokyo\ntags: [payments]\ntimeline:\n  -\n', 'four/ours.yaml');
    const template = { name: 'payments', path: 'ours.yaml' };
    const editor = await create('four', { title: 'Cards fail', severity: null, began: '2031-02-03', template });
    assert.equal(
      editor.document.getText(),
      'pir: 1\ntitle: Cards fail\ntimezone: Asia/Tokyo\ntags: [payments]\ntimeline:\n  - 2031-02-03T\n',
    );
    assert.equal(lineOf(editor), '  - 2031-02-03T|');
  });

  it('asks four questions, and none of them has to be answered', async () => {
    let done = false;
    const running = Promise.resolve(vscode.commands.executeCommand('postIncidentReview.newReview'));
    void running.finally(() => (done = true));
    while (!done) await accept();
    await running;
    const { document } = await eventually(() => vscode.window.activeTextEditor, 'the review');
    assert.match(document.getText(), /^pir: 1\ntitle: {3}# What could people no longer do\?\n/);
    await vscode.workspace.fs.delete(document.uri);
  });

  it('leaves nothing behind after Escape', async () => {
    const before = await vscode.workspace.findFiles('**/*.pir.yaml');
    let done = false;
    const running = Promise.resolve(vscode.commands.executeCommand('postIncidentReview.newReview'));
    void running.finally(() => (done = true));
    while (!done) {
      await wait(400);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
    assert.equal(vscode.window.activeTextEditor, undefined);
    assert.equal((await vscode.workspace.findFiles('**/*.pir.yaml')).length, before.length);
  });
});

describe('the example of the walkthrough', () => {
  afterEach(closeAll);

  it('opens as a copy that is not saved, and has findings', async () => {
    await vscode.commands.executeCommand('postIncidentReview.openExample');
    const { document } = await eventually(() => vscode.window.activeTextEditor, 'the example');
    assert.equal(document.isUntitled, true);
    assert.match(document.getText(), /title: Search returns nothing/);
    assert.ok(await findingOf(document.uri, 'schema/value'));
  });
});
