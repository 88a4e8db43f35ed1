/** Reviews in the editor, for the specs. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

let count = 0;

/** A review in a file of the workspace, shown in an editor. */
export async function openReview(text: string, column = vscode.ViewColumn.One): Promise<vscode.TextEditor> {
  return showFile(await reviewFile(text), column);
}

/** Opens a file as a hand does. (What an extension opens, VS Code keeps for minutes.) */
export async function showFile(uri: vscode.Uri, column = vscode.ViewColumn.One): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri, column);
  const { activeTextEditor } = vscode.window;
  assert.equal(activeTextEditor?.document.uri.toString(), uri.toString());
  return activeTextEditor as vscode.TextEditor;
}

export async function reviewFile(text: string, name = `spec-${++count}.pir.yaml`): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'the suite runs in a workspace');
  const file = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

/** Waits until something is there, and gives it. */
export async function eventually<T>(
  look: () => T | undefined | false | Thenable<T | undefined | false>,
  what: string,
): Promise<T> {
  for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 30))) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    assert.ok(Date.now() < end, `${what}: not within 10 s`);
  }
}

/** The finding of a rule, as soon as it shows; the first, where there are several. */
export function findingOf(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return eventually(() => findings(uri).find(({ code }) => code === rule), `a finding of ${rule}`);
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'pir');
}

/** Waits until no finding of a rule shows any more. */
export async function gone(uri: vscode.Uri, rule: string): Promise<void> {
  await eventually(() => findings(uri).every(({ code }) => code !== rule), `no finding of ${rule} any more`);
}

/** The text that a range covers. */
export async function textAt(uri: vscode.Uri, range: vscode.Range): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}

/** The fixes that the editor offers at a range. */
export async function fixesAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind?.value);
}

/** The tab of a chart, by its title. */
export function chartTabs(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('postIncidentReview.chart'),
  );
}

/** Takes the entry of a list that comes up, `down` steps below the first. */
export async function pick(down: number): Promise<void> {
  // The list has no event; it is there when the key that moves in it does something.
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (let i = 0; i < down; i++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

/** Closes every editor. Nothing asks whether to save. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export async function type(editor: vscode.TextEditor, offset: number, text: string): Promise<void> {
  await editor.edit((edit) => edit.insert(editor.document.positionAt(offset), text));
}

/** An untitled review with a text, in front. */
export async function untitledReview(text: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workbench.action.files.newUntitledFile', {
    languageId: 'post-incident-review',
  });
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor?.document.isUntitled);
  await type(editor, 0, text);
  return editor;
}

/** What saving an untitled review does: a file with its text opens, and the untitled one closes. Another file with this text is open. */
export async function saveUntitled(editor: vscode.TextEditor, name: string): Promise<void> {
  const text = editor.document.getText();
  await vscode.workspace.openTextDocument(await reviewFile(text));
  await showFile(await reviewFile(text, name));
  await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Accepts what the lists that come up have chosen, until what asks is done. */
export async function acceptUntilDone(running: Thenable<unknown>): Promise<void> {
  let done = false;
  const end = Promise.resolve(running).finally(() => (done = true));
  while (!done) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await end;
}
