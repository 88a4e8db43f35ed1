import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chartTabs, closeAll, eventually, openReview } from './reviews';

const REVIEW = `pir: 1
severity: sev2
timeline:
  - at: 2031-02-03T16:00
    what: The alert pages Ida.
    milestone: detected
  - at: ~16:09
    what: Ida takes it on.
    milestone: acknowledged
  - 16:12 Ida looks.
  - at: 16:20
    what: Mails flow.
    milestone: restored
`;

async function set(name: string, value: boolean | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('postIncidentReview')
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}

describe('what a review shows at a glance', () => {
  afterEach(async () => {
    for (const name of ['inlayHints.enabled', 'codeLens.enabled', 'statusBar.enabled']) await set(name, undefined);
    await closeAll();
  });

  const hints = async ({ document }: vscode.TextEditor): Promise<string[]> => {
    const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    return found.map(({ position, label }) => `${document.lineAt(position).text.trim()} [${String(label)}]`);
  };

  const lenses = async ({ document }: vscode.TextEditor): Promise<vscode.CodeLens[]> =>
    vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10);

  it('has beside each time how far into the disruption it was, until that is switched off', async () => {
    const editor = await openReview(REVIEW);
    assert.deepEqual(await hints(editor), [
      '- at: 2031-02-03T16:00 [detection begins]',
      '- at: ~16:09 [+~9m · response and remediation begin]',
      '- 16:12 Ida looks. [+12m]',
      '- at: 16:20 [+20m]',
    ]);
    await set('inlayHints.enabled', false);
    assert.deepEqual(await hints(editor), []);
  });

  it('has the figures above the timeline, which lead to where each ends, until they are switched off', async () => {
    const editor = await openReview(REVIEW);
    const found = await lenses(editor);
    assert.deepEqual(
      found.map(({ command, range }) => `${range.start.line} ${command?.title ?? ''}`),
      ['2 TTA ~9 min', '2 TTR ≥ 20 min', '2 Open chart'],
    );
    const [, recover, chart] = found;
    assert.ok(recover?.command && chart?.command);
    await vscode.commands.executeCommand(recover.command.command, ...((recover.command.arguments ?? []) as unknown[]));
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 10);
    await vscode.commands.executeCommand(chart.command.command, ...((chart.command.arguments ?? []) as unknown[]));
    await eventually(() => chartTabs().length === 1, 'the chart');
    await set('codeLens.enabled', false);
    assert.deepEqual(await lenses(editor), []);
  });

  it('follows the text', async () => {
    const editor = await openReview(REVIEW);
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(3, 0), '  - { at: 2031-02-03T15:50, milestone: started }\n'),
    );
    const titles = (await lenses(editor)).map(({ command }) => command?.title);
    assert.deepEqual(titles, ['TTD 10 min', 'TTA ~9 min', 'TTR 30 min', 'Open chart']);
  });
});
