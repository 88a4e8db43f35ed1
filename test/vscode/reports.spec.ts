import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openReview, pick, saveUntitled, untitledReview } from './reviews';

const REVIEW = `pir: 1
title: Mails arrive late
people: { ana: Ana Sol }
timeline:
  - 2026-03-03T09:05 The alert fires.
public:
  summary: Ana restarted mx-prod-03 by hand.
  resolution: We restarted a server.
`;

const open = (): Thenable<void> => vscode.commands.executeCommand('postIncidentReview.openReport');
const openPublic = (): Thenable<void> => vscode.commands.executeCommand('postIncidentReview.openPublicReport');

function reportTabs(kind: 'report' | 'publicReport'): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(`postIncidentReview.${kind}`),
  );
}

describe('the preview of a report', () => {
  afterEach(closeAll);

  it('opens beside the text, which keeps the focus', async () => {
    const editor = await openReview(REVIEW);
    await open();
    const tab = await eventually(() => reportTabs('report')[0], 'a report');
    assert.equal(tab.label, `Report: ${editor.document.uri.path.split('/').at(-1)}`);
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('is one for each review and audience, however often it is asked for', async () => {
    await openReview(REVIEW);
    await Promise.all([open(), open()]);
    await openPublic();
    await openPublic();
    await eventually(() => reportTabs('report').length === 1 && reportTabs('publicReport').length === 1, 'one of each');
    assert.match(reportTabs('publicReport')[0]?.label ?? '', /^Public report: /);
  });

  it('follows a rename', async () => {
    const { document } = await openReview(REVIEW);
    await open();
    await eventually(() => reportTabs('report')[0], 'a report');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, document.uri.with({ path: document.uri.path.replace('spec-', 'renamed-') }));
    await vscode.workspace.applyEdit(edit);
    await eventually(() => reportTabs('report')[0]?.label.includes('renamed-'), 'the new name');
  });

  it('goes along when an untitled review is saved', async () => {
    const editor = await untitledReview(REVIEW);
    await open();
    await eventually(() => reportTabs('report')[0]?.label.includes('Untitled'), 'a report of the untitled review');
    await saveUntitled(editor, 'saved-report.pir.yaml');
    await eventually(() => reportTabs('report')[0]?.label.includes('saved-report'), 'the report of the saved file');
  });
});

describe('commands that name no review', () => {
  const chartTab = (): vscode.Tab | undefined =>
    vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .find(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('postIncidentReview.chart'),
      );
  const facilitate = (): Thenable<void> => vscode.commands.executeCommand('postIncidentReview.openFacilitatorView');

  afterEach(closeAll);

  it('mean that of the chart which has the focus, also for reports', async () => {
    const { document } = await openReview(REVIEW);
    await facilitate();
    await eventually(() => chartTab()?.isActive === true && vscode.window.activeTextEditor === undefined, 'a chart');
    await open();
    const tab = await eventually(() => reportTabs('report')[0], 'a report');
    assert.equal(tab.label, `Report: ${document.uri.path.split('/').at(-1)}`);
  });

  it('mean that of the report which has the focus, also for charts', async () => {
    const { document } = await openReview(REVIEW);
    await openPublic();
    await eventually(() => reportTabs('publicReport')[0], 'a report');
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await eventually(() => vscode.window.tabGroups.activeTabGroup.viewColumn === vscode.ViewColumn.Two, 'its focus');
    await facilitate();
    const tab = await eventually(() => chartTab(), 'a chart');
    assert.equal(tab.label, `Chart of ${document.uri.path.split('/').at(-1)}`);
  });

  it('are offered in the palette from text, charts and reports alike', () => {
    const [{ packageJSON } = { packageJSON: {} }] = vscode.extensions.all.filter(({ id }) =>
      id.endsWith('.post-incident-review'),
    );
    const { contributes } = packageJSON as {
      contributes: { menus: { commandPalette: readonly { command: string; when: string }[] } };
    };
    for (const name of [
      'openReport',
      'openPublicReport',
      'exportReport',
      'exportPublicReport',
      'openFacilitatorView',
    ]) {
      const offered = contributes.menus.commandPalette.find(({ command }) => command === `postIncidentReview.${name}`);
      assert.match(offered?.when ?? '', /'postIncidentReview\.chart'/, name);
    }
    for (const name of ['openChart', 'openFacilitatorView', 'exportReport', 'exportPublicReport']) {
      const offered = contributes.menus.commandPalette.find(({ command }) => command === `postIncidentReview.${name}`);
      assert.match(offered?.when ?? '', /'postIncidentReview\.report'.*'postIncidentReview\.publicReport'/, name);
    }
  });
});

describe('the export of the public report', () => {
  afterEach(closeAll);

  it('is held back while something must not leave, and goes to its place', async () => {
    const editor = await openReview(REVIEW);
    const done = vscode.commands.executeCommand('postIncidentReview.exportPublicReport');
    await pick(1);
    await done;
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    assert.equal(editor.document.getText(vscode.window.activeTextEditor.selection), 'mx-prod-03');
  });

  it('has commands for both reports', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['openReport', 'openPublicReport', 'exportReport', 'exportPublicReport', 'showReportSource'])
      assert.ok(commands.includes(`postIncidentReview.${name}`), name);
  });
});
