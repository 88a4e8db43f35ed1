import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { ROOT } from '../host/paths.mjs';
import { startServer } from '../host/server.mjs';
import { STILL, themeSettings } from '../host/settings.mjs';

export type Server = Awaited<ReturnType<typeof startServer>>;
export type Theme = Parameters<typeof themeSettings>[0];

export interface Host {
  readonly server: Server;
  readonly browser: Browser;
}

let starting: Promise<Host> | undefined;

/** The server and the browser of this run, started when the first test asks. */
export function host(): Promise<Host> {
  starting ??= Promise.all([startServer(), launchBrowser()]).then(([server, browser]) => ({ server, browser }));
  return starting;
}

export async function closeHost(): Promise<void> {
  if (!starting) return;
  const { server, browser } = await starting;
  starting = undefined;
  await browser.close();
  await server.stop();
  const death = server.hostDeath();
  if (death) throw new Error(`an extension host died during the tests (${death})`);
}

export interface Opening {
  /** Files of a fresh workspace: name → text. A folder of its own for every workbench. */
  readonly files: Readonly<Record<string, string>>;
  /** A `.code-workspace` among the files that is opened, instead of their folder. */
  readonly workspace?: string;
  /** Another server than that of the run. */
  readonly server?: Server;
  /** The file that is open at the start. */
  readonly open?: string;
  readonly theme?: Theme;
  readonly size?: { readonly width: number; readonly height: number };
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Writes the files of a workspace into a new folder. */
export function writeWorkspace(files: Opening['files']): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pir-e2e-')));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** The user settings of a workbench: still, in a theme of VS Code's own, and what the test asks for. */
export function settingsFor(theme: Theme, more: Opening['settings'] = {}): Record<string, unknown> {
  return { ...STILL, ...themeSettings(theme), ...more };
}

/** The text of one of the examples that ship. */
export function example(name: string): string {
  return fs.readFileSync(path.join(ROOT, 'examples', name), 'utf8');
}

/** Where pictures of a run go; not in git. */
export const SCREENSHOTS = path.join(ROOT, 'test', 'output', 'screenshots');
