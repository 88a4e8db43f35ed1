// @ts-check
// `npm start`: a real VS Code with an example review and its chart. Works on a bare clone, so everything that it imports before
// `installModules` comes from Node itself.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { installModules } from './modules.mjs';
import { CACHE, inRoot } from './paths.mjs';
import { must } from './run.mjs';

const USAGE = `npm start -- [options]
  --file FILE        the review to open (default: an example)
  --screenshot PNG   write a picture instead of opening a window, and end
  --theme NAME       light, dark, hc or hc-light
  --size WxH         of the picture or the browser's window (default 1440x900)
  --browser          open no desktop VS Code, even where there is one
  --port N           of the VS Code server, where there is no desktop (default: any)`;

try {
  await start(readOptions());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * @typedef {object} Options
 * @property {string} file absolute path
 * @property {string | undefined} screenshot
 * @property {import('./settings.mjs').Theme} theme
 * @property {{ width: number, height: number }} size
 * @property {boolean} browser
 * @property {number} port
 */

/** @returns {Options} @throws {Error} with a line that says what is wrong with the command line */
function readOptions() {
  const { values } = parseArgs({
    options: {
      file: { type: 'string', default: 'examples/login-page.pir.yaml' },
      screenshot: { type: 'string' },
      theme: { type: 'string', default: 'light' },
      size: { type: 'string', default: '1440x900' },
      browser: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const [, width, height] = /^(\d+)x(\d+)$/.exec(values.size) ?? [];
  const file = path.resolve(values.file);
  const theme = /** @type {const} */ (['light', 'dark', 'hc', 'hc-light']).find((name) => name === values.theme);
  if (!width || !height) throw new Error(`--size takes a width and a height, such as 1440x900, not ${values.size}`);
  if (!theme) throw new Error(`--theme takes light, dark, hc or hc-light, not ${values.theme}`);
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error(`no such file: ${file}`);
  // Of nothing else there is a chart to wait for.
  if (!/\.pir\.ya?ml$/.test(file) && !/^pir:\s*\d/.test(fs.readFileSync(file, 'utf8')))
    throw new Error(`--file takes a review, a file that ends in .pir.yaml, not ${values.file}`);
  const { screenshot, browser, port } = values;
  return {
    file,
    screenshot,
    theme,
    browser,
    port: Number(port),
    size: { width: Number(width), height: Number(height) },
  };
}

/** @param {Options} options */
async function start(options) {
  await installModules();
  await must(process.execPath, [inRoot('esbuild.config.mjs')]);
  if (options.screenshot === undefined && !options.browser) {
    const { findCode, downloadDesktop } = await import('./desktop.mjs');
    const code = findCode();
    const ownData = `--user-data-dir=${path.join(CACHE, 'start-data')}`;
    // As root the desktop has no sandbox and no home.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', ownData] : [];
    if (code) return openDesktop(code, options.file, asRoot);
    const downloaded = await downloadDesktop();
    if (downloaded) return openDesktop(downloaded, options.file, [ownData, ...asRoot]);
  }
  const { installHost } = await import('./prepare.mjs');
  await installHost();
  const { serve, takeScreenshot } = await import('./start-offline.mjs');
  await (options.screenshot === undefined ? serve(options) : takeScreenshot(options));
}

/**
 * @param {string} code
 * @param {string} file
 * @param {readonly string[]} more
 */
function openDesktop(code, file, more) {
  const development = [inRoot(), inRoot('test/host/open-chart')].map(
    (folder) => `--extensionDevelopmentPath=${folder}`,
  );
  console.log(`opening ${path.relative(process.cwd(), file)} in ${code}`);
  const child = spawn(code, [...development, ...more, '--new-window', path.dirname(file), file], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) =>
      exitCode ? reject(new Error(`${code} ended with ${exitCode}`)) : resolve(undefined),
    );
  });
}
