import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chartTabs, closeAll, eventually, findingOf, findings, reviewFile, showFile, type } from './reviews';

const LINE = '  - 14:00 The queue stalls, and somebody looks at it for a while.\n';
const HEAD = 'pir: 1\ntitle: A log that was pasted\ntimeline:\n';
const LARGE = HEAD + LINE.repeat(Math.ceil(6_100_000 / LINE.length));

describe('a file that is too large to be a review', function () {
  this.timeout(60_000);
  afterEach(closeAll);

  it('has one finding, at the key under which most of it stands, and nothing else happens to it', async () => {
    const uri = await reviewFile(LARGE, 'large.pir.yaml');
    const { document } = await showFile(uri);
    const found = await findingOf(uri, 'yaml/size');
    assert.equal(document.getText(found.range), 'timeline');
    assert.match(found.message, /6 million characters, most of them under `timeline`/);
    assert.equal(findings(uri).length, 1);
    await vscode.commands.executeCommand('postIncidentReview.openChart', uri);
    await eventually(() => chartTabs().length === 1, 'a chart that says why it is empty');
    assert.equal(document.isDirty, false);
  });

  it('is read again as soon as it is small enough', async () => {
    const uri = await reviewFile(LARGE, 'shrinking.pir.yaml');
    const editor = await showFile(uri);
    await findingOf(uri, 'yaml/size');
    const rest = new vscode.Range(
      editor.document.positionAt(HEAD.length + LINE.length),
      editor.document.lineAt(editor.document.lineCount - 1).range.end,
    );
    await editor.edit((edit) => edit.delete(rest));
    await eventually(
      () => findings(uri).length > 0 && findings(uri).every(({ code }) => code !== 'yaml/size'),
      'the findings of what is left',
    );
    await type(editor, HEAD.length, '  - 13:50 The first alert.\n');
    assert.match(editor.document.getText(), /13:50 The first alert/);
  });

  it('is refused as Markdown, too', async () => {
    const uri = await reviewFile('The queue stalls. '.repeat(340_000), 'postmortems/large.md');
    await showFile(uri);
    const found = await findingOf(uri, 'yaml/size');
    assert.match(found.message, /6 million characters; reviews are read up to 6 million/);
    assert.equal(findings(uri).length, 1);
  });
});
