import assert from 'node:assert/strict';
import { ChartPage } from './chart-page';
import { lineOf, PRINTING } from './printing';
import { boxOf, Workbench } from './workbench';

const NAME = 'printing.pir.yaml';
const TEXT_ENTRY = '- 08:40 Somebody tries a test page.   # from the chat';

describe('editing from the chart', () => {
  let workbench: Workbench;
  let chart: ChartPage;

  before(async () => {
    workbench = await Workbench.open({
      files: { [NAME]: PRINTING },
      open: NAME,
      size: { width: 1900, height: 1000 },
    });
    chart = await ChartPage.open(workbench);
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  /** Puts the focus into the text, once no list is in the way. */
  async function toText(): Promise<void> {
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await workbench.editor(NAME).locator('.view-line').first().click();
    await workbench.editor(NAME).and(workbench.page.locator('.focused')).waitFor();
  }

  /** Undoes everything in the text, and checks that it is what it was. */
  async function undo(steps: number): Promise<void> {
    await toText();
    for (let i = 0; i < steps; i++) await workbench.press('Control+Z');
    await workbench.save(NAME);
    assert.equal(workbench.onDisk(NAME), PRINTING);
  }

  it('sets the impact of an entry from its menu, writes a text entry out, and takes one undo to take it back', async () => {
    await chart.choose(() => chart.mark(6).click({ button: 'right' }), 'Set Impact…');
    await workbench.pick('negative');
    await workbench.waitForText(NAME, 'impact: negative');
    await chart.waitForSpoken(/moved recovery further away/);
    await toText();
    await workbench.save(NAME);
    assert.equal(
      workbench.onDisk(NAME),
      PRINTING.replace(
        TEXT_ENTRY,
        '- at: 08:40\n    what: Somebody tries a test page.   # from the chat\n    impact: negative',
      ),
    );
    await undo(1);
  });

  it('sets several milestones of an entry', async () => {
    await chart.choose(() => chart.mark(2).click({ button: 'right' }), 'Set Milestones…');
    await workbench.pick('declared');
    await workbench.press('Enter');
    await workbench.waitForText(NAME, 'milestone: [acknowledged, declared]');
    await undo(1);
  });

  it('sets the kind of an entry that keys lead to', async () => {
    await chart.choose(() => chart.press('Home', 'ContextMenu'), 'Set Kind…');
    await workbench.pick('automation');
    await workbench.waitForText(NAME, 'kind: automation');
    await undo(1);
  });

  it('adds an entry at the moment that is pointed at, ready to be written', async () => {
    const tick = await boxOf(chart.words(/^08:20$/));
    const moment = [tick.x + tick.width / 2, tick.y - 120] as const;
    await chart.choose(() => workbench.page.mouse.click(...moment, { button: 'right' }), 'Add Entry Here');
    await workbench.waitForText(NAME, 'at: 08:20');
    await workbench.waitForCursor(lineOf('- at: 08:30') + 1, 11);
    await workbench.type('Aino finds it in a mail.');
    await workbench.waitForText(NAME, 'what: Aino finds it in a mail.');
    await chart.words('Aino finds it').waitFor();
    await workbench.save(NAME);
    assert.equal(
      workbench.onDisk(NAME),
      PRINTING.replace('  - at: 08:30\n', '  - at: 08:20\n    what: Aino finds it in a mail.\n  - at: 08:30\n'),
    );
    await workbench.press('Control+Z', 'Control+Z', 'Control+Z');
  });

  it('goes to the line from the menu', async () => {
    await chart.choose(() => chart.mark(4).click({ button: 'right' }), 'Go to Line');
    await workbench.waitForCursor(lineOf('- at: 08:30'), 5);
  });
});
