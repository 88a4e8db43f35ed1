// @ts-check
import * as fs from 'node:fs';
import { CACHE } from './paths.mjs';
import { onPath } from './run.mjs';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const PROBE_LIMIT_MS = 4000;
const DOWNLOAD_LIMIT_MS = 20_000;

const MAC_CODE = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';

/**
 * The `code` command of a desktop VS Code on this machine.
 *
 * @returns {string | undefined}
 */
export function findCode() {
  return onPath('code') ?? (fs.existsSync(MAC_CODE) ? MAC_CODE : undefined);
}

/** Whether a window could open here at all. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/**
 * Downloads the desktop VS Code into the cache, or finds it there.
 *
 * @returns {Promise<string | undefined>} its executable; undefined, within seconds, where there is no way to it
 */
export async function downloadDesktop() {
  if (!hasDisplay() || process.env['PIR_HOST'] === 'offline') return undefined;
  try {
    const answer = await fetch(RELEASES, { signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    if (!answer.ok) return undefined;
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: CACHE, timeout: DOWNLOAD_LIMIT_MS });
  } catch (error) {
    console.log(`no desktop VS Code to download (${error instanceof Error ? error.message : error})`);
    return undefined;
  }
}
