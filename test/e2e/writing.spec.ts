import assert from 'node:assert/strict';
import { Workbench } from './workbench';

const NAME = 'cards.pir.yaml';
/** What a person has who changed nothing; the other tests switch it off. */
const AS_SHIPPED = {
  'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
  'editor.autoIndent': 'full',
  'editor.autoClosingBrackets': 'languageDefined',
  'editor.autoClosingQuotes': 'languageDefined',
};

describe('writing: notes during the incident, and entries the morning after', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ files: { [NAME]: '' }, open: NAME, settings: AS_SHIPPED });
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
  });

  const suggestions = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row');

  async function text(): Promise<string> {
    await workbench.save(NAME);
    return workbench.onDisk(NAME);
  }

  it('begins with a snippet and its places', async () => {
    await workbench.editor(NAME).click();
    await workbench.type('pir-notes');
    await suggestions().filter({ hasText: 'pir-notes' }).first().waitFor();
    await workbench.screenshot('snippet for notes');
    await workbench.press('Tab');
    await workbench.waitForText(NAME, 'What could people no longer do?');
    await workbench.type('Gift cards cannot be redeemed');
    await workbench.press('Tab');
    await workbench.type('Europe/Amsterdam');
    // Tab takes what is offered, and the next one goes on.
    await suggestions().and(workbench.page.locator('.focused')).filter({ hasText: 'Europe/Amsterdam' }).waitFor();
    await workbench.press('Tab');
    await suggestions().first().waitFor({ state: 'hidden' });
    await workbench.press('Tab');
    await workbench.type('2026-02-14T10:12');
    await workbench.press('Tab');
    await workbench.type('Two shops call: no till knows a gift card.');
    await workbench.press('Tab');
    await workbench.type('10:14');
    await workbench.press('Tab');
    await workbench.type('Noor opens a call.');
    assert.equal(
      await text(),
      [
        'pir: 1',
        'title: Gift cards cannot be redeemed',
        'timezone: Europe/Amsterdam',
        'timeline:',
        '  - 2026-02-14T10:12 Two shops call: no till knows a gift card.',
        '  - 10:14 Noor opens a call.',
      ].join('\n'),
    );
  });

  it('begins the next line with Enter, and leaves words alone while they are typed', async () => {
    await workbench.press('Control+End', 'Enter');
    await workbench.type('10:17 The task list of the card service is green; who knows the import?');
    assert.equal(await suggestions().count(), 0, 'nothing pops up in a text');
    assert.match(await text(), /\n {2}- 10:17 The task list of the card service is green; who knows the import\?$/);
  });

  it('offers the next time behind a dash', async () => {
    await workbench.press('Control+End', 'Enter', 'Control+Space');
    await suggestions().filter({ hasText: 'a minute after the entry before' }).first().waitFor();
    await workbench.screenshot('next times');
    await workbench.press('Enter');
    await workbench.type('Pim finds the log of the import.');
    assert.match(await text(), /\n {2}- 10:18 Pim finds the log of the import\.$/);
  });

  it('leads from a key to its words, and to the next key', async () => {
    await workbench.press('Control+End', 'Enter');
    await workbench.type('at: 10:33');
    await workbench.press('Enter');
    await workbench.type('what: Pim frees the disk.');
    await workbench.press('Enter');
    await workbench.type('mile');
    await suggestions().filter({ hasText: 'milestone' }).first().waitFor();
    await workbench.press('Enter');
    await suggestions().filter({ hasText: 'detected' }).first().waitFor();
    await workbench.screenshot('milestones');
    await workbench.type('det');
    await workbench.press('Enter');
    assert.match(await text(), /\n {2}- at: 10:33\n {4}what: Pim frees the disk\.\n {4}milestone: detected$/);
  });

  it('leaves a time as it is typed, though one of the same digits was offered', async () => {
    await workbench.press('Control+End', 'Enter', 'Enter');
    await workbench.type('at: ');
    await suggestions().filter({ hasText: '10:34' }).first().waitFor();
    await workbench.type('10:43');
    await workbench.press('Enter');
    await workbench.type('what: The tills know the gift cards again.');
    assert.match(await text(), /\n {2}- at: 10:43\n {4}what: The tills know the gift cards again\.$/);
  });

  it('shows what a time comes to under the pointer', async () => {
    await workbench.editor(NAME).locator('.view-line', { hasText: '10:17' }).getByText('10:17').hover();
    const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'Sat 14 Feb 2026 10:17' });
    await hover.waitFor();
    await workbench.screenshot('hover on a time');
  });
});
