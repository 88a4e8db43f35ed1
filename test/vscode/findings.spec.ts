import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  eventually,
  findingOf,
  findings,
  gone,
  openReview,
  reviewFile,
  showFile,
  textAt,
  type,
} from './reviews';

const REVIEW = `pir: 1
timeline:
  - at: 2026-03-03T09:05
    what: The alert fires.
    impact: positve
action_items:
  - what: Give the index job a lock, so that a second run waits.
`;

describe('findings in the editor', () => {
  afterEach(closeAll);

  it('stand on the exact words, with their rule and their severity', async () => {
    const { document } = await openReview(REVIEW);
    const wrong = await findingOf(document.uri, 'schema/value');
    assert.equal(await textAt(document.uri, wrong.range), 'positve');
    assert.equal(wrong.severity, vscode.DiagnosticSeverity.Error);
    const owner = await findingOf(document.uri, 'action/no-owner');
    assert.equal(owner.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(owner.message, /owner/);
  });

  it('stand in the right place in a file with Windows line breaks and signs of two units', async () => {
    const { document } = await openReview(REVIEW.replace('alert', '🔔 alert').replaceAll('\n', '\r\n'));
    const wrong = await findingOf(document.uri, 'schema/value');
    assert.equal(await textAt(document.uri, wrong.range), 'positve');
    assert.equal(wrong.range.start.line, 4);
  });

  it('follow the text', async () => {
    const editor = await openReview(REVIEW);
    const { uri } = editor.document;
    await findingOf(uri, 'schema/value');
    await type(editor, REVIEW.indexOf('positve') + 5, 'i');
    await gone(uri, 'schema/value');
    await findingOf(uri, 'action/no-owner');
    await vscode.commands.executeCommand('undo');
    await findingOf(uri, 'schema/value');
  });

  it('go with the file when it is closed', async () => {
    const { document } = await openReview(REVIEW);
    await findingOf(document.uri, 'schema/value');
    await closeAll();
    await eventually(() => findings(document.uri).length === 0, 'no finding of a closed file');
  });

  it('go along when the file is renamed', async () => {
    const { document } = await openReview(REVIEW);
    const from = document.uri;
    await findingOf(from, 'schema/value');
    const to = from.with({ path: from.path.replace('.pir.yaml', '-renamed.pir.yaml') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await findingOf(to, 'schema/value');
    await eventually(() => findings(from).length === 0, 'no finding under the old name');
  });

  it('show in an untitled review, and go when it becomes something else', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'post-incident-review', content: REVIEW });
    await vscode.window.showTextDocument(document);
    await findingOf(document.uri, 'schema/value');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await eventually(() => findings(document.uri).length === 0, 'no finding in a plain text');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are one set for two editors of one file', async () => {
    const editor = await openReview(REVIEW);
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.Two);
    await findingOf(editor.document.uri, 'schema/value');
    assert.equal(findings(editor.document.uri).filter(({ code }) => code === 'schema/value').length, 1);
  });

  it('stay away from other YAML files', async () => {
    const uri = await reviewFile(REVIEW, 'not-a-review.yaml');
    await showFile(uri);
    const review = await openReview(REVIEW);
    await findingOf(review.document.uri, 'schema/value');
    assert.deepEqual(findings(uri), []);
  });

  it('speak as the settings say, from the moment they change', async () => {
    const { document } = await openReview(REVIEW);
    const { uri } = document;
    await findingOf(uri, 'action/no-owner');
    const settings = vscode.workspace.getConfiguration('postIncidentReview');
    await settings.update(
      'rules',
      { 'action/no-owner': 'off', 'schema/value': 'info' },
      vscode.ConfigurationTarget.Global,
    );
    try {
      await gone(uri, 'action/no-owner');
      assert.equal((await findingOf(uri, 'schema/value')).severity, vscode.DiagnosticSeverity.Information);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    }
    await findingOf(uri, 'action/no-owner');
  });
});
