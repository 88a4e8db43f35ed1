import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { inRoot } from '../host/paths.mjs';
import { startServer } from '../host/server.mjs';
import type { Server } from './host';
import { Workbench } from './workbench';

const REVIEW = `pir: 1
title: Badges do not open the doors
severity: sev2
people: { ida: { name: Ida Berg } }
timeline:
  - { at: 2026-03-03T09:05, what: The first badge fails., milestone: started }
  - { at: '09:50', what: The readers are back., milestone: restored }
learnings:
  - The readers should have been watched.
action_items:
  - what: Watch the readers.
    owner: ida
    ticket: DOOR-12
`;
const SECOND = REVIEW.replace('Badges do not open the doors', 'Lifts stand still');
/** A team that speaks its own way, has its own names of severities, and its own tickets. */
const CONFIG = `rules:
  counterfactual/should-have: off
phrases: { flag: readers }
severities: { sev2: Major }
tickets:
  pattern: DOOR-\\d+
  url: https://tickets.example.com/{ticket}
`;

const archive = (workbench: Workbench): Locator =>
  workbench.page.locator('.activitybar .action-item [aria-label^="Post-Incident Reviews"]').first();
const row = (workbench: Workbench, text: string): Locator =>
  workbench.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
async function problem(workbench: Workbench, rule: string): Promise<Locator> {
  // In the text first: the panel is opened once the window has settled.
  await workbench.page.locator('.editor-instance [class*="squiggly-"]').first().waitFor();
  return workbench.problems(rule);
}

describe('kinds of workspaces', () => {
  let workbench: Workbench | undefined;

  afterEach(async function () {
    await workbench?.witness(this.currentTest);
    await workbench?.close();
    workbench = undefined;
  });

  describe('one that is not trusted', () => {
    let server: Server;
    before(async () => (server = await startServer({ trusting: false })));
    after(() => server.stop());

    it('has everything but links made of a pattern that nobody vouches for', async () => {
      const opened = await Workbench.open({
        files: { 'doors.pir.yaml': REVIEW, 'pir.config.yaml': CONFIG },
        open: 'doors.pir.yaml',
        settings: {
          'security.workspace.trust.enabled': true,
          'security.workspace.trust.startupPrompt': 'never',
          'security.workspace.trust.untrustedFiles': 'open',
        },
        server,
      });
      workbench = opened;
      await opened.page.locator('#status\\.workspaceTrust', { hasText: 'Restricted Mode' }).waitFor();
      await (await problem(opened, 'team/phrase')).first().waitFor();
      assert.equal(await (await problem(opened, 'counterfactual/should-have')).count(), 0, 'the configuration is read');
      assert.equal(await opened.editor('doors.pir.yaml').locator('.detected-link').count(), 0, 'no ticket is a link');
      const chart = await opened.openChart();
      await chart.locator('.picture svg.pir text', { hasText: '· Major ·' }).first().waitFor();
      await opened.screenshot('restricted mode');
      await archive(opened).click();
      await row(opened, 'Badges do not open the doors').waitFor();
      assert.deepEqual(await opened.interruptions(), []);
    });
  });

  it('in which the folder is trusted, tickets are links', async () => {
    workbench = await Workbench.open({
      files: { 'doors.pir.yaml': REVIEW, 'pir.config.yaml': CONFIG },
      open: 'doors.pir.yaml',
    });
    await workbench.editor('doors.pir.yaml').locator('.detected-link', { hasText: 'DOOR-12' }).waitFor();
  });

  it('with several folders: each has its own configuration, and the archive has the reviews of all', async () => {
    const opened = await Workbench.open({
      files: {
        'both.code-workspace': JSON.stringify({ folders: [{ path: 'doors' }, { path: 'lifts' }] }),
        'doors/doors.pir.yaml': REVIEW,
        'doors/pir.config.yaml': CONFIG,
        'lifts/lifts.pir.yaml': SECOND,
      },
      workspace: 'both.code-workspace',
      open: 'doors/doors.pir.yaml',
    });
    workbench = opened;
    await (await problem(opened, 'team/phrase')).first().waitFor();
    assert.equal(await (await problem(opened, 'counterfactual/should-have')).count(), 0);
    await opened.openFile('lifts.pir.yaml', 'lifts/lifts.pir.yaml');
    await (await problem(opened, 'counterfactual/should-have')).first().waitFor();
    await archive(opened).click();
    await row(opened, 'Badges do not open the doors').waitFor();
    await row(opened, 'Lifts stand still').waitFor();
    await opened.screenshot('two folders');
  });

  describe('one in a file system that only an extension knows', () => {
    let server: Server;
    before(async () => (server = await startServer({ installed: [inRoot('test/host/memory-files')] })));
    after(() => server.stop());

    it('has findings, the configuration, the chart and the archive, and saves', async () => {
      const files = { 'doors.pir.yaml': REVIEW, 'pir.config.yaml': CONFIG, 'older/lifts.pir.yaml': SECOND };
      const root = `memory:/${Buffer.from(JSON.stringify(files)).toString('base64url')}`;
      const opened = await Workbench.open({
        files: { 'memory.code-workspace': JSON.stringify({ folders: [{ uri: root, name: 'memory' }] }) },
        workspace: 'memory.code-workspace',
        server,
      });
      workbench = opened;
      await archive(opened).click();
      await row(opened, 'Lifts stand still').waitFor();
      await row(opened, 'Badges do not open the doors').click();
      await opened.editor('doors.pir.yaml').waitFor();
      await (await problem(opened, 'team/phrase')).first().waitFor();
      assert.equal(await (await problem(opened, 'counterfactual/should-have')).count(), 0);
      await opened.openChart();
      await opened.screenshot('files in memory');
      await opened.editor('doors.pir.yaml').click();
      await opened.goTo(2, 1);
      await opened.press('End');
      await opened.type(' today');
      await opened.save('doors.pir.yaml');
      await row(opened, 'Badges do not open the doors today').waitFor();
      assert.deepEqual(await opened.interruptions(), []);
    });
  });
});
