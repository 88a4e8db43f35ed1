import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptUntilDone, closeAll, eventually, openReview, reviewFile } from './reviews';

const REVIEW = `pir: 1
title: Mails arrive late
timezone: UTC
timeline:
  - 2031-02-03T16:00 The queue grows.   # by the graph
  - 16:10 Ida looks.

learnings:
  - Nobody watches the queue.
`;
const CHAT = `[16:02] ida: is the queue stuck?
16:03 -!- mo [mo@mail] has joined #ops
[16:10] ida: looking
[16:04] mo: the disk of mail2 is full
`;

/** Puts the cursor where a text ends. */
function cursorBehind(editor: vscode.TextEditor, words: string): void {
  const text = editor.document.getText();
  const at = editor.document.positionAt(text.indexOf(words) + words.length);
  editor.selection = new vscode.Selection(at, at);
}

describe('importing into a timeline', () => {
  afterEach(closeAll);

  it('adds the lines that were left chosen, in the order of time, and is undone in one step', async () => {
    const file = await reviewFile(CHAT, 'chat.txt');
    const { document } = await openReview(REVIEW);
    await acceptUntilDone(vscode.commands.executeCommand('postIncidentReview.importIntoTimeline', file));
    const text = document.getText();
    assert.match(text, /# by the graph\n {2}- at: 16:02\n {4}what: is the queue stuck\?\n/);
    assert.match(
      text,
      /quote: is the queue stuck\?\n {2}- at: 16:04\n[\s\S]*16:10 Ida looks\.\n {2}# 16:03 -!- mo .* has joined #ops\n {2}- at: 16:10\n/,
    );
    assert.match(text, /\nlearnings:\n {2}- Nobody watches the queue\.\n$/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), REVIEW);
  });

  it('adds nothing a second time', async () => {
    const file = await reviewFile(CHAT, 'chat.txt');
    const { document } = await openReview(REVIEW);
    const run = (): Promise<void> =>
      acceptUntilDone(vscode.commands.executeCommand('postIncidentReview.importIntoTimeline', file));
    await run();
    const once = document.getText();
    await run();
    assert.equal(document.getText(), once);
  });

  it('changes nothing when nobody agrees, or when nothing can be read', async () => {
    const file = await reviewFile(CHAT, 'chat.txt');
    const damaged = await reviewFile('{"log_entries":[{"type":"trigger_log', 'log.json');
    const { document } = await openReview(REVIEW);
    let left = false;
    const run = Promise.resolve(vscode.commands.executeCommand('postIncidentReview.importIntoTimeline', file));
    void run.finally(() => (left = true));
    while (!left) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
    await vscode.commands.executeCommand('postIncidentReview.importIntoTimeline', damaged);
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(document.getText(), REVIEW);
    assert.equal(document.isDirty, false);
  });

  it('takes the text of the clipboard', async () => {
    await vscode.env.clipboard.writeText(CHAT);
    const { document } = await openReview(REVIEW);
    await acceptUntilDone(vscode.commands.executeCommand('postIncidentReview.importIntoTimeline'));
    assert.match(document.getText(), /quote: the disk of mail2 is full/);
  });
});

describe('pasting into a timeline', () => {
  afterEach(closeAll);

  it('leaves a text as it is elsewhere, and where it was copied from a review', async () => {
    const editor = await openReview(REVIEW);
    cursorBehind(editor, 'title: Mails arrive late');
    await vscode.env.clipboard.writeText(', [16:02] ida: x [16:03] mo: y');
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await eventually(() => editor.document.getText().includes('late, [16:02] ida: x [16:03] mo: y\n'), 'the text');
    cursorBehind(editor, 'Ida looks.\n');
    await vscode.env.clipboard.writeText('  - 16:12 Mo looks.\n  - 16:13 Mo finds it.\n');
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await eventually(() => editor.document.getText().includes('Mo finds it.\n'), 'the entries');
    assert.match(
      editor.document.getText(),
      /Ida looks\.\n {2}- 16:12 Mo looks\.\n {2}- 16:13 Mo finds it\.\n\nlearnings/,
    );
  });
});

describe('importing a review', () => {
  afterEach(closeAll);

  it('opens a draft that is not saved yet', async () => {
    const file = await reviewFile(
      '# Mails arrive late\n\n## Summary\n\nMails waited.\n\n## Timeline\n\n- 2031-02-03 16:02 The queue grows.\n- 16:30 Mails flow.\n\n## Action items\n\n- Alert on the queue\n',
      'postmortem.md',
    );
    await vscode.commands.executeCommand('postIncidentReview.importReview', file);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.equal(document.languageId, 'post-incident-review');
    assert.match(document.getText(), /^pir: 1\ntitle: Mails arrive late\nstatus: draft\n/);
    assert.match(document.getText(), /timeline:\n {2}- 2031-02-03T16:02 The queue grows\.\n/);
    assert.match(document.getText(), /action_items:\n {2}- Alert on the queue\n/);
  });
});
