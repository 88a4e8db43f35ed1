import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openReview } from './reviews';

const UNTIDY = `pir:  1
title:   Mails arrive late   # for now
timeline:
    - 2031-02-03T16:00 The queue grows.  
    - 16:10 Ida looks.
`;

describe('formatting a review', () => {
  afterEach(closeAll);

  it('tidies its white space, and is undone in one step', async () => {
    const { document } = await openReview(UNTIDY);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(
      document.getText(),
      'pir: 1\ntitle: Mails arrive late   # for now\ntimeline:\n  - 2031-02-03T16:00 The queue grows.\n  - 16:10 Ida looks.\n',
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), UNTIDY);
  });

  it('leaves the rest alone when a part is selected', async () => {
    const editor = await openReview(UNTIDY);
    editor.selection = new vscode.Selection(0, 0, 1, 30);
    await vscode.commands.executeCommand('editor.action.formatSelection');
    assert.equal(
      editor.document.getText(),
      UNTIDY.replace('pir:  1', 'pir: 1').replace('title:   Mails', 'title: Mails'),
    );
  });
});

describe('converting times', () => {
  afterEach(closeAll);

  it('writes the same moments on another clock', async () => {
    const { document } = await openReview(
      'pir: 1\ntimezone: UTC\ntimeline:\n  - 2031-02-03T23:50 One.\n  - 23:55 Two.\n',
    );
    await vscode.commands.executeCommand('postIncidentReview.convertZone', 'Asia/Tokyo');
    assert.equal(
      document.getText(),
      'pir: 1\ntimezone: Asia/Tokyo\ntimeline:\n  - 2031-02-04T08:50 One.\n  - 08:55 Two.\n',
    );
  });
});
