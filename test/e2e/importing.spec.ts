import assert from 'node:assert/strict';
import { ChartPage } from './chart-page';
import { Workbench } from './workbench';

const NAME = 'login.pir.yaml';
const REVIEW = `pir: 1
title: Login page unreachable
timezone: America/Denver
timeline:
  - 2017-07-10T16:00 Social-media mentions notify support.

learnings:
  -
`;
/** As Slack puts it into the clipboard. */
const CHAT = `Gary Smith
  4:09 PM
does anybody else see the login page fail?
Cathy Jones
  4:10 PM
looking
4:16
web1: an unknown process at 92% CPU
`;

describe('a chat log on its way into a review', () => {
  let workbench: Workbench;
  let chart: ChartPage;

  before(async () => {
    workbench = await Workbench.open({
      files: { [NAME]: REVIEW, 'alerts.json': '{"log_entries":[{"type":"trigger_log_entry","summary":"Tr' },
      open: NAME,
      size: { width: 1800, height: 1000 },
    });
    chart = await ChartPage.open(workbench);
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  const copy = (text: string): Promise<void> =>
    workbench.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);

  async function text(): Promise<string> {
    await workbench.save(NAME);
    return workbench.onDisk(NAME);
  }

  it('becomes entries when it is pasted, and the chart grows', async () => {
    await workbench.goBehind(NAME, 'notify support.');
    await workbench.press('Enter');
    await copy(CHAT);
    await workbench.press('Control+V');
    await workbench.waitForText(NAME, 'quote: looking');
    await chart.words('looking').first().waitFor();
    await workbench.screenshot('chat pasted into a timeline');
    assert.equal(
      await text(),
      REVIEW.replace('timeline:', 'people:\n  gary-smith: Gary Smith\n  cathy-jones: Cathy Jones\ntimeline:').replace(
        '\n\nlearnings',
        `
  - at: 16:09
    what: does anybody else see the login page fail?
    who: gary-smith
    kind: interaction
    quote: does anybody else see the login page fail?
  - at: 16:10
    what: looking
    who: cathy-jones
    kind: interaction
    quote: looking
  - at: 16:16
    what: "web1: an unknown process at 92% CPU"
    who: cathy-jones
    kind: interaction
    quote: "web1: an unknown process at 92% CPU"

learnings`,
      ),
    );
  });

  it('is taken back in one step', async () => {
    await workbench.press('Escape', 'Control+Z');
    await workbench.waitForText(NAME, 'notify support.');
    assert.match(await text(), /notify support\.\n {2}- \n\nlearnings/);
  });

  it('is previewed, and only the chosen lines come in', async () => {
    await copy(CHAT);
    await workbench.command('Import into Timeline…');
    await workbench.pick('Clipboard');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '2017-07-10 16:10 looking' }).waitFor();
    await workbench.screenshot('preview of an import');
    await rows.filter({ hasText: 'looking' }).click();
    await workbench.page.locator('.quick-input-count', { hasText: '2 Selected' }).waitFor();
    await workbench.press('Enter');
    await workbench.waitForText(NAME, 'quote: does anybody else');
    const saved = await text();
    assert.doesNotMatch(saved, /looking/);
    assert.match(saved, /92% CPU/);
  });

  it('is refused with one clear sentence when it is damaged', async () => {
    const before = await text();
    await copy(workbench.onDisk('alerts.json'));
    await workbench.command('Import into Timeline…');
    await workbench.pick('Clipboard');
    await workbench.command('Notifications: Show Notifications');
    await workbench.page
      .locator('.notifications-center .notification-list-item', {
        hasText: 'cannot be read as JSON; it may be cut off.',
      })
      .waitFor();
    await workbench.screenshot('a damaged log');
    assert.equal(workbench.onDisk(NAME), before);
  });
});
