import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { webviewOf } from '../host/workbench.mjs';
import { boxOf, type Box, type Workbench } from './workbench';

/** The chart as a person with a mouse and a keyboard has it. */
export class ChartPage {
  private constructor(
    private readonly workbench: Workbench,
    readonly frame: FrameLocator,
  ) {}

  static async open(workbench: Workbench): Promise<ChartPage> {
    return new ChartPage(workbench, await workbench.openChart());
  }

  /** The chart that is open already, for example after a reload. */
  static async of(workbench: Workbench): Promise<ChartPage> {
    return new ChartPage(workbench, await workbench.chart());
  }

  /** The chart that was moved to a window of its own. */
  static in(workbench: Workbench, window: Page): ChartPage {
    return new ChartPage(workbench, webviewOf(window));
  }

  /** The picture: the one tab stop. */
  get picture(): Locator {
    return this.frame.getByRole('slider');
  }

  get card(): Locator {
    return this.frame.locator('.card');
  }

  get note(): Locator {
    return this.frame.locator('.note');
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: false });
  }

  /** Opens the context menu of a place, which is VS Code's own, and chooses an item. */
  async choose(open: () => Promise<void>, name: string): Promise<void> {
    const item = this.workbench.page.getByRole('menuitem', { name });
    await open();
    await item.waitFor();
    // So that the click that opens a menu does not choose in it, VS Code's menus take none in their first tenth of a second.
    await this.workbench.page.waitForTimeout(150);
    await item.click();
    await item.waitFor({ state: 'hidden' });
  }

  /** A text of the picture that contains `words`. */
  words(words: string | RegExp): Locator {
    return this.frame.locator('.picture svg.pir text', { hasText: words }).first();
  }

  /** The mark of an entry, by its index in the timeline. */
  mark(entry: number): Locator {
    return this.frame.locator(`.picture g.mark[data-entry="${entry}"]`).first();
  }

  /** Waits until the ring is around a mark. */
  async waitForRing(entry: number): Promise<void> {
    await this.eventually(async () => {
      const [ring, mark] = [
        await this.box(this.frame.locator('.over .ring:not(.soft)')),
        await this.box(this.mark(entry)),
      ];
      return ring !== null && mark !== null && near(ring, mark);
    }, `the ring is around entry ${entry}`);
  }

  async waitForNoRing(): Promise<void> {
    await this.frame.locator('.over .ring:not(.soft)').waitFor({ state: 'detached' });
  }

  /** What a screen reader says about the chosen entry. */
  async spoken(): Promise<string> {
    return (await this.picture.getAttribute('aria-valuetext')) ?? '';
  }

  async waitForSpoken(words: RegExp): Promise<void> {
    await this.eventually(async () => words.test(await this.spoken()), `${String(words)} is spoken`);
  }

  /** Keys, with the picture in focus. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.picture.focus();
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }

  /** The first and last tick's words on the time axis, to tell one view from another. */
  async ticks(): Promise<string> {
    const texts = await this.frame.locator('.picture svg.pir text').allTextContents();
    return texts.filter((text) => /^\d\d:\d\d(:\d\d)?$/.test(text)).join(' ');
  }

  /** Waits until the time axis shows something else than before, and gives it. */
  async waitForOtherTicks(before: string): Promise<string> {
    await this.eventually(async () => (await this.ticks()) !== before, 'the view changes');
    return this.ticks();
  }

  /** Drags over the plot, from one share of its width to another. `height`: a share of the picture's height. */
  async drag(from: number, to: number, height: number): Promise<void> {
    const box = await boxOf(this.picture);
    const at = (share: number): [number, number] => [box.x + box.width * share, box.y + box.height * height];
    const { mouse } = this.workbench.page;
    await mouse.move(...at(from));
    await mouse.down();
    await mouse.move(...at((from + to) / 2), { steps: 3 });
    await mouse.move(...at(to), { steps: 3 });
    await mouse.up();
  }

  /** Two fingers on the plot, from one distance to another, in pixels. */
  async pinch(from: number, to: number): Promise<void> {
    const { page } = this.workbench;
    const box = await boxOf(this.picture);
    const session = await page.context().newCDPSession(page);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const fingers = (apart: number) => [-apart / 2, apart / 2].map((by, id) => ({ x: x + by, y, id }));
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) });
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const touchPoints = fingers(from + (to - from) * share);
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  /** Saves the picture under a name, and waits until the file is there. `button`: the one that asks for a name. */
  async saveAs(file: string, button = 'Save as SVG or PNG'): Promise<void> {
    await this.button(button).click();
    const input = this.workbench.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    // Until the dialog has written its own proposal, it would take this for a part of it.
    await this.eventually(async () => /\.(?:svg|html)$/.test(await input.inputValue()), 'a name is proposed');
    await input.fill(file);
    // The dialog looks the folder up while it is typed, and takes no Enter meanwhile.
    await this.eventually(async () => {
      if (await input.isVisible()) await input.press('Enter');
      await this.workbench.page.waitForTimeout(1_000);
      return fs.existsSync(file) && fs.statSync(file).size > 0;
    }, `${file} is there`);
  }

  /** The page's own frame, to run scripts in that its policy would not load. */
  async ownFrame(): Promise<Frame> {
    const handle = await this.frame.locator(':root').elementHandle();
    const frame = await handle?.ownerFrame();
    assert.ok(frame);
    return frame;
  }

  async eventually(holds: () => Promise<boolean>, what: string): Promise<void> {
    for (const end = Date.now() + 20_000; !(await holds()); await this.workbench.page.waitForTimeout(50)) {
      assert.ok(Date.now() < end, `${what}: not within 20 s`);
    }
  }

  private async box(locator: Locator): Promise<Box | null> {
    return (await locator.count()) === 0 ? null : locator.boundingBox();
  }
}

const near = (a: Box, b: Box): boolean =>
  Math.abs(a.x + a.width / 2 - b.x - b.width / 2) < 2 && Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < 2.5;
