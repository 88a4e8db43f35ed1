import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  eventually,
  findingOf,
  findings,
  fixesAt,
  gone,
  reviewFile,
  showFile,
  textAt,
  type,
} from './reviews';

const REVIEW = `# Mails arrive late

## Summary

The root cause was a full queue. The night operator broke the relay.

## Action items

- [ ] Improve monitoring.
`;

/** A Markdown file below the workspace, shown in an editor. */
async function open(path: string, text = REVIEW, column = vscode.ViewColumn.One): Promise<vscode.TextEditor> {
  return showFile(await reviewFile(text, path), column);
}

/** What is found in an open file once findings beside it have come, which were asked for later. */
async function foundIn(file: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  const { document } = await open('postmortems/beside.md', REVIEW, vscode.ViewColumn.Two);
  await findingOf(document.uri, 'cause/single-root');
  assert.equal(file.isClosed, false);
  return findings(file.uri);
}

describe('Markdown reviews in the editor', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('postIncidentReview');
  const include = (globs: readonly string[] | undefined): Thenable<void> =>
    settings().update('markdown.include', globs, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    await closeAll();
    await include(undefined);
  });

  it('are linted in the folders that reviews usually lie in, section by section', async () => {
    const { document } = await open('docs/postmortems/mails.md');
    const root = await findingOf(document.uri, 'cause/single-root');
    assert.equal(await textAt(document.uri, root.range), 'The root cause');
    await findingOf(document.uri, 'blame/person-cause');
    const vague = await findingOf(document.uri, 'action/vague');
    assert.equal(vague.range.start.line, 8);
  });

  it('follow the text', async () => {
    const editor = await open('postmortems/typed.md', '# Mails arrive late\n\nThe relay stopped at noon.\n');
    await type(editor, editor.document.getText().length, '\nWe should have noticed.\n');
    await findingOf(editor.document.uri, 'counterfactual/should-have');
    await closeAll();
    await eventually(() => findings(editor.document.uri).length === 0, 'no finding of a closed file');
  });

  it('are no other Markdown: a guide, a readme beside the reviews, a template', async () => {
    for (const path of ['docs/guide.md', 'postmortems/README.md', 'postmortems/template.md']) {
      const { document } = await open(path);
      assert.deepEqual(await foundIn(document), [], path);
      await closeAll();
    }
  });

  it('are those that a setting names, from the moment it does', async () => {
    const { document } = await open('notes/mails.md');
    assert.deepEqual(await foundIn(document), []);
    await include(['notes/**']);
    await findingOf(document.uri, 'cause/single-root');
    await include([]);
    await gone(document.uri, 'cause/single-root');
  });

  it('offer fixes, and fix-all takes the safe ones', async () => {
    const { document } = await open('postmortems/fixes.md');
    const { range } = await findingOf(document.uri, 'cause/single-root');
    const fixes = await fixesAt(document.uri, range, vscode.CodeActionKind.QuickFix);
    assert.ok(fixes.some(({ title }) => title === 'Write “contributing factor”'));
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [all] = await fixesAt(document.uri, whole, vscode.CodeActionKind.SourceFixAll);
    assert.ok(all?.edit);
    await vscode.workspace.applyEdit(all.edit);
    assert.equal(document.getText(), REVIEW.replace('The root cause', 'A contributing factor'));
    await gone(document.uri, 'cause/single-root');
  });

  it('keep what is to stay in an HTML comment with its reason', async () => {
    const { document } = await open('postmortems/ignored.md');
    const { range } = await findingOf(document.uri, 'action/vague');
    const fixes = await fixesAt(document.uri, range, vscode.CodeActionKind.QuickFix);
    const ignore = fixes.find(({ title }) => title === 'Ignore action/vague here, because …');
    assert.ok(ignore?.command?.arguments);
    await vscode.commands.executeCommand(ignore.command.command, ...ignore.command.arguments, 'decided on Monday');
    assert.match(
      document.getText(),
      /- \[ \] Improve monitoring\. <!-- pir-ignore action\/vague: decided on Monday -->\n/,
    );
    await gone(document.uri, 'action/vague');
    await findingOf(document.uri, 'cause/single-root');
  });
});
