import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { watchForOutsideRequests } from '../host/browser.mjs';
import { remote, workbenchUrl } from '../host/server.mjs';
import { openWorkbench, webviewOf } from '../host/workbench.mjs';
import { host, SCREENSHOTS, settingsFor, writeWorkspace, type Opening, type Theme } from './host';

const MODIFIER = 'Control';
const CATEGORY = 'Post-Incident Review';

/** Makes a page as slow as `PIR_THROTTLE` says (4: a quarter of its speed), to find what holds on a fast machine only. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env['PIR_THROTTLE'] ?? 1);
  if (rate > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
}

/** A workbench as a person with hands and eyes has it: every method waits until what it did can be seen. */
export class Workbench {
  private constructor(
    readonly page: Page,
    /** The workspace's folder on disk. */
    readonly folder: string,
    private readonly outside: readonly string[],
  ) {}

  /** Opens a workbench on a workspace of its own, with the extension under development in it. */
  static async open({
    files,
    workspace,
    server: own,
    open,
    theme = 'light',
    size = { width: 1440, height: 900 },
    settings,
  }: Opening): Promise<Workbench> {
    const { server: shared, browser } = await host();
    const server = own ?? shared;
    const folder = writeWorkspace(files);
    const all = settingsFor(theme, settings);
    server.setSettings(all);
    const context = await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await slowDown(page);
    const outside = watchForOutsideRequests(page);
    const payload: [string, string][] = [['extensionDevelopmentPath', server.extension]];
    if (open) payload.push(['openFile', remote(server.url, path.join(folder, open))]);
    await openWorkbench(
      page,
      workbenchUrl(server.url, { folder, ...(workspace ? { workspace: path.join(folder, workspace) } : {}), payload }),
    );
    const workbench = new Workbench(page, folder, outside);
    if (open) await workbench.editor(open).waitFor();
    return workbench;
  }

  /**
   * Reloads the window once its layout is kept with `state` in it, and without what was closed.
   * A workbench in a browser writes that every few seconds when it is idle, and not when it is left.
   */
  async reload(state: RegExp, closed?: string): Promise<void> {
    const isKept = async (): Promise<boolean> => {
      const layout = await this.keptLayout();
      return state.test(layout) && (closed === undefined || !layout.includes(closed));
    };
    for (const end = Date.now() + 30_000; !(await isKept()); await this.page.waitForTimeout(200)) {
      assert.ok(Date.now() < end, `the layout is kept with ${String(state)}: not within 30 s`);
    }
    await openWorkbench(this.page, this.page.url());
  }

  private keptLayout(): Promise<string> {
    return this.page.evaluate(async () => {
      // No function with a name: it would call on the compiler's helper, which the page lacks.
      const found: unknown[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        if (!name.startsWith('vscode-web-state-db')) continue;
        found.push(
          await new Promise((resolve, reject) => {
            const opened = indexedDB.open(name);
            opened.onerror = reject;
            opened.onsuccess = () => {
              const database = opened.result;
              if (!database.objectStoreNames.contains('ItemTable')) return resolve(null);
              const read = database
                .transaction('ItemTable')
                .objectStore('ItemTable')
                .get('memento/workbench.parts.editor');
              read.onerror = reject;
              read.onsuccess = () => resolve(read.result);
              database.close();
            };
          }),
        );
      }
      return JSON.stringify(found);
    });
  }

  /** Closes it. Fails when the page asked for anything outside this machine. */
  async close(): Promise<void> {
    // Left by itself, a page ends its extension host; one that is only gone is waited for, and its host keeps the processors busy meanwhile.
    this.page.on('dialog', (dialog) => void dialog.accept());
    await this.page.goto('about:blank');
    await this.page.context().close();
    fs.rmSync(this.folder, { recursive: true, force: true });
    assert.deepEqual(this.outside, [], 'requests that would leave this machine');
  }

  // ── Files and text

  /** The editor of a file that is open. */
  editor(name: string): Locator {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${encodeURI(name)}"]`);
  }

  /** Opens a file of the workspace by its name, as with Ctrl+P. `uri`: how its address ends, where that is more than the name. */
  async openFile(name: string, uri = name): Promise<Locator> {
    const input = await this.quickInput(`${MODIFIER}+P`);
    await input.fill(name);
    // The list shows earlier files first, and finds the others a moment later.
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: path.basename(name) }).waitFor();
    await this.page.keyboard.press('Enter');
    const editor = this.editor(uri);
    await editor.waitFor();
    return editor;
  }

  /** Puts the cursor: lines and columns count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    const input = await this.quickInput(`${MODIFIER}+G`);
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.waitForCursor(line, column);
  }

  /** Puts the cursor behind the first place where a text stands in a file of the workspace, as it is on disk. */
  async goBehind(name: string, text: string): Promise<void> {
    const source = this.onDisk(name);
    const at = source.indexOf(text);
    assert.ok(at >= 0, `${name} holds ${JSON.stringify(text)}`);
    const before = source.slice(0, at + text.length).split('\n');
    await this.goTo(before.length, (before.at(-1)?.length ?? 0) + 1);
  }

  /** Types where the cursor is, like a hand does. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 10 });
    await this.drawn();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.drawn();
    }
  }

  /**
   * A hand is slower than a frame. Within one, VS Code may not have read the line above yet, and Enter then keeps the indentation and asks
   * no rule (`isCheapToTokenize`).
   */
  private async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  /** Waits until the editor in front shows a text on one line (as far as it is scrolled into view). */
  async waitForText(name: string, text: string): Promise<void> {
    // The editor draws blanks as no-break spaces.
    const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\u00a0]'));
    await this.editor(name).locator('.view-line', { hasText: pattern }).first().waitFor();
  }

  /** Waits until the status bar shows the cursor at a place. */
  async waitForCursor(line: number, column?: number): Promise<void> {
    const text = column === undefined ? new RegExp(`Ln ${line}, `) : new RegExp(`Ln ${line}, Col ${column}\\b`);
    await this.page.locator('#status\\.editor\\.selection', { hasText: text }).waitFor();
  }

  /** Waits until the text's cursor is in a line, also while a page has the focus, or is still taken to have it. */
  async waitForLine(name: string, line: number): Promise<void> {
    const numbers = this.editor(name).locator('.line-numbers.active-line-number');
    await numbers.getByText(String(line), { exact: true }).waitFor();
  }

  /** Saves the file in front, and waits until it is clean and written: a file is emptied first, also one that was clean before. */
  async save(name: string): Promise<void> {
    await this.page.keyboard.press(`${MODIFIER}+S`);
    await this.page
      .locator(`.tab:not(.dirty)[data-resource-name="${path.basename(name)}"]`)
      .first()
      .waitFor();
    const size = (): number | undefined => fs.statSync(path.join(this.folder, name), { throwIfNoEntry: false })?.size;
    for (const end = Date.now() + 20_000; size() === 0; await this.page.waitForTimeout(50)) {
      assert.ok(Date.now() < end, `${name} is written: not within 20 s`);
    }
  }

  /** A file of the workspace as it is on disk. */
  onDisk(name: string): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  // ── Commands

  /** Runs a command of the palette by its title; ours may leave out the category. */
  async command(title: string): Promise<void> {
    const wanted = title.includes(':') ? title : `${CATEGORY}: ${title}`;
    const input = await this.quickInput('F1');
    await input.fill(`>${wanted}`);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: wanted }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: wanted })
      .first()
      .waitFor({ state: 'hidden' });
  }

  /** Picks an entry of the list that a command shows. */
  async pick(label: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    await row.waitFor();
    await row.click();
  }

  /** Opens the list that a key opens. While the focus moves in or out of a webview, a key may reach neither side. */
  private async quickInput(key: string): Promise<Locator> {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    for (const end = Date.now() + 30_000; !(await input.isVisible());) {
      assert.ok(Date.now() < end, `${key} opens a list: not within 30 s`);
      await this.page.keyboard.press(key);
      await input.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    return input;
  }

  // ── Findings

  /** The squiggles of a file: by severity, or all. */
  squiggles(name: string, severity?: 'error' | 'warning' | 'info' | 'hint'): Locator {
    const kinds = severity ? [severity] : ['error', 'warning', 'info', 'hint'];
    return this.editor(name).locator(kinds.map((kind) => `.squiggly-${kind}`).join(', '));
  }

  /** Opens the Problems panel and gives the rows that hold a text. */
  async problems(text: string | RegExp): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press(`${MODIFIER}+Shift+M`);
    await panel.waitFor();
    return panel.locator('.monaco-list-row', { hasText: text });
  }

  /** The titles of the quick fixes at the cursor; the menu stays open. */
  async quickFixes(): Promise<string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    // On a busy machine the first press may come before the fixes do.
    for (let tries = 0; tries < 4 && !(await rows.first().isVisible()); tries++) {
      await this.page.keyboard.press(`${MODIFIER}+.`);
      await rows
        .first()
        .waitFor({ timeout: 5_000 })
        .catch(() => undefined);
    }
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((text) => text.trim());
  }

  /** Applies a quick fix at the cursor by a part of its title. */
  async quickFix(title: string): Promise<void> {
    const titles = await this.quickFixes();
    assert.ok(
      titles.some((each) => each.includes(title)),
      `a quick fix is called ${title}; there are: ${titles.join(' | ')}`,
    );
    await this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click();
    await this.page.locator('.action-widget:not(.action-list-submenu-panel)').waitFor({ state: 'hidden' });
  }

  // ── The chart

  /** Opens the chart beside the text and gives its document. */
  async openChart(): Promise<FrameLocator> {
    await this.command('Open Chart to the Side');
    return this.chart();
  }

  /** The document of the chart that is open, once its picture stands. */
  async chart(): Promise<FrameLocator> {
    const chart = webviewOf(this.page);
    await chart.locator('#chart .picture svg.pir').waitFor();
    return chart;
  }

  // ── Looks

  /** Switches the theme while everything is open. */
  async setTheme(theme: Theme): Promise<void> {
    const label = {
      light: 'Light Modern',
      dark: 'Dark Modern',
      hc: 'Dark High Contrast',
      'hc-light': 'Light High Contrast',
    };
    await this.press(`${MODIFIER}+K`, `${MODIFIER}+T`);
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await input.fill(label[theme]);
    await this.page.keyboard.press('Enter');
    const kind = { light: 'vs', dark: 'vs-dark', hc: 'hc-black', 'hc-light': 'hc-light' }[theme];
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
  }

  /** Writes a picture of the window to test/output/screenshots. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(SCREENSHOTS, `${name}.png`);
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Of a test that failed: a picture of the window, and in its error what the window said. */
  async witness(test: Mocha.Test | undefined): Promise<void> {
    if (test?.state !== 'failed' || test.err === undefined) return;
    const parts = [
      '.quick-input-widget',
      '.notification-toast',
      '.monaco-dialog-box',
      '.tabs-container',
      '.panel',
      '.sidebar',
    ];
    const shown = this.page.locator([...parts, '.statusbar'].join(', ')).filter({ visible: true });
    const said = (await shown.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 600));
    test.err.stack = `${test.err.stack ?? test.err.message}\n\nThe window said:\n${said.join('\n')}\n`;
    await this.screenshot(`failed ${test.title}`);
  }

  /** What pops up uninvited: notifications and dialogs. A quiet extension shows none. */
  async interruptions(): Promise<string[]> {
    return this.page.locator('.notification-toast, .monaco-dialog-box').allInnerTexts();
  }
}

export type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

/** Where something is on the page. A picture that is drawn anew has other elements, and one that has gone meanwhile is nowhere. */
export async function boxOf(locator: Locator): Promise<Box> {
  for (const end = Date.now() + 20_000; ; await locator.page().waitForTimeout(50)) {
    const box = await locator.boundingBox();
    if (box !== null) return box;
    assert.ok(Date.now() < end, `${String(locator)} is on the page: not within 20 s`);
  }
}
