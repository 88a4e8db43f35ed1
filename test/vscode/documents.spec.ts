import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  acceptUntilDone,
  chartTabs,
  closeAll,
  eventually,
  findingOf,
  findings,
  fixesAt,
  gone,
  pick,
  reviewFile,
  showFile,
  type,
} from './reviews';

const REVIEW = `pir: 1
title: Parcels are not found
timeline:
  - { at: 2026-03-03T09:05, what: The queue grows., impact: postive }   # by the graph
`;
const SLIP = 'schema/value';

/** A file system with one review in it, which nobody can write, and which may take its time. */
class Kept implements vscode.FileSystemProvider {
  /** Milliseconds until it says what a file is. */
  wait = 0;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch = (): vscode.Disposable => new vscode.Disposable(() => undefined);
  stat = async (): Promise<vscode.FileStat> => {
    await new Promise((resolve) => setTimeout(resolve, this.wait));
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: REVIEW.length };
  };
  readDirectory = (): [string, vscode.FileType][] => [];
  readFile = (): Uint8Array => new TextEncoder().encode(REVIEW);
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}

describe('a review that is not one text in one editor', () => {
  afterEach(closeAll);

  it('has the same findings in two editors, and a fix from the one mends the other', async () => {
    const uri = await reviewFile(REVIEW);
    const left = await showFile(uri);
    const right = await showFile(uri, vscode.ViewColumn.Two);
    assert.equal(left.document, right.document);
    const found = await findingOf(uri, SLIP);
    const [fix] = await fixesAt(uri, found.range, vscode.CodeActionKind.QuickFix);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    await gone(uri, SLIP);
    assert.match(left.document.getText(), /impact: positive } {3}# by the graph\n$/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.equal(vscode.window.visibleTextEditors.length, 1);
    await vscode.commands.executeCommand('undo');
    await findingOf(uri, SLIP);
  });

  it('keeps what is typed when its file changes meanwhile, and follows the file once it is taken back', async () => {
    const uri = await reviewFile(REVIEW);
    const editor = await showFile(uri);
    await findingOf(uri, SLIP);
    await type(editor, REVIEW.length, 'learnings: [Typed in the editor.]\n');
    const other = REVIEW.replace('postive', 'neutral');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(other));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.ok(editor.document.isDirty);
    assert.match(editor.document.getText(), /postive[^]*Typed in the editor/);
    assert.ok(findings(uri).some(({ code }) => code === SLIP));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(() => editor.document.getText() === other, 'the text of the file');
    await gone(uri, SLIP);
  });

  it('keeps its findings, its chart and what is typed when it is renamed before it is saved', async () => {
    const uri = await reviewFile(REVIEW);
    const editor = await showFile(uri);
    await vscode.commands.executeCommand('postIncidentReview.openChart', uri);
    await eventually(() => chartTabs()[0], 'a chart');
    await showFile(uri);
    await type(editor, REVIEW.length, 'learnings: [Typed in the editor.]\n');
    const moved = uri.with({ path: uri.path.replace('spec-', 'renamed-') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, moved);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await findingOf(moved, SLIP);
    await eventually(() => chartTabs()[0]?.label.includes('renamed-'), 'the chart under the new name');
    const document = await vscode.workspace.openTextDocument(moved);
    assert.match(document.getText(), /Typed in the editor/);
    await eventually(() => findings(uri).length === 0, 'no findings under the old name');
  });

  it('is read like any other where nobody can write it, and stays as it is', async () => {
    const uri = vscode.Uri.parse('locked:/kept.pir.yaml');
    const provider = vscode.workspace.registerFileSystemProvider('locked', new Kept(), { isReadonly: true });
    try {
      const editor = await showFile(uri);
      await findingOf(uri, SLIP);
      const at = editor.document.positionAt(REVIEW.indexOf('09:05'));
      editor.selection = new vscode.Selection(at, at);
      await acceptUntilDone(vscode.commands.executeCommand('postIncidentReview.setImpact'));
      await vscode.commands.executeCommand('postIncidentReview.convertZone', 'Asia/Tokyo');
      assert.equal(editor.document.getText(), REVIEW);
      assert.equal(editor.document.isDirty, false);
    } finally {
      await closeAll();
      provider.dispose();
    }
  });

  it('loses nothing that is typed while a slow file system is asked whether it may be changed', async () => {
    const files = new Kept();
    const provider = vscode.workspace.registerFileSystemProvider('slow', files);
    try {
      const editor = await showFile(vscode.Uri.parse('slow:/kept.pir.yaml'));
      await findingOf(editor.document.uri, SLIP);
      const at = editor.document.positionAt(REVIEW.indexOf('09:05'));
      editor.selection = new vscode.Selection(at, at);
      files.wait = 1_500;
      const running = vscode.commands.executeCommand('postIncidentReview.setImpact');
      await pick(1);
      await type(editor, REVIEW.indexOf('Parcels'), 'Many ');
      await running;
      assert.equal(editor.document.getText(), REVIEW.replace('Parcels', 'Many Parcels'));
    } finally {
      files.wait = 0;
      await closeAll();
      provider.dispose();
    }
  });
});
