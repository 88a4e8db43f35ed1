import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openPoints, computeMetrics, parseReview } from '../../src/core/index';
import { closeAll, eventually, openReview } from './reviews';

const REVIEW = `pir: 1
title: Mails arrive late
severity: sev3
timeline:
  - 2031-02-03T16:00 The queue grows.
  - 16:10 Ida looks.
`;

/** What a click on a point of the view does. */
async function go(question: string): Promise<void> {
  const text = vscode.window.activeTextEditor?.document.getText() ?? '';
  const parsed = parseReview(text);
  const point = openPoints(parsed, computeMetrics(parsed.review)).find((one) => one.question === question);
  assert.ok(point, question);
  await vscode.commands.executeCommand('postIncidentReview.goToOpenPoint', point);
}

describe('what is still open', () => {
  afterEach(closeAll);

  it('leads to its place in the text', async () => {
    const editor = await openReview(REVIEW);
    await vscode.commands.executeCommand('postIncidentReview.stillOpen.focus');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await go('When was service back for those who use it?');
    await eventually(() => editor.selection.active.line === 3, 'the timeline');
    assert.equal(editor.document.getText(), REVIEW);
  });

  it('writes the section that is missing, with the cursor where to type', async () => {
    const editor = await openReview(REVIEW);
    await go('What surprised us about how the system, or we, really work?');
    await eventually(() => editor.document.getText() === `${REVIEW}\nlearnings:\n  - \n`, 'the section');
    const { active } = vscode.window.activeTextEditor?.selection ?? editor.selection;
    assert.deepEqual([active.line, active.character], [8, 4]);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), REVIEW);
  });
});
