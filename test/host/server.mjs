// @ts-check
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE, SERVER_MAIN } from './code-server.mjs';
import { ROOT } from './paths.mjs';
import { STILL } from './settings.mjs';

const GUARD = fileURLToPath(new URL('guard.cjs', import.meta.url));
const START_LIMIT_MS = 60_000;

// Without it, server and page look for an extension gallery on the network.
const NO_GALLERY = { EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }) };

const SERVER_ARGS = [
  '--without-connection-token',
  '--accept-server-license-terms',
  '--telemetry-level=off',
  '--disable-telemetry',
  '--disable-experiments',
  '--disable-getting-started-override',
  '--disable-websocket-compression',
  '--force-disable-user-env',
  // Without it a built VS Code ignores `extensionDevelopmentPath`. It also gives `window.driver`.
  '--enable-smoke-test-driver',
];

/**
 * @typedef {object} Server
 * @property {string} url `http://127.0.0.1:PORT/`
 * @property {string} extensionsDir
 * @property {string} extension the checkout, for the payload's `extensionDevelopmentPath`
 * @property {(settings: object) => void} setSettings replaces the user settings; VS Code takes them up by itself
 * @property {() => string | undefined} hostDeath how an extension host ended, if one ended badly: the workbench calls that exit code 0
 * @property {() => string} output what the server has said so far
 * @property {() => Promise<void>} stop ends the server, its extension hosts, and deletes its temporary data
 */

/**
 * Starts the offline host's VS Code server on loopback. It ends with this process, however that ends.
 *
 * @param {{ userDataDir?: string, extensionsDir?: string, settings?: object, args?: readonly string[], port?: number,
 *   installed?: readonly string[], trusting?: boolean }} [options]
 *   `installed`: folders of extensions that stand there as installed ones; `trusting`: every folder is trusted without a question
 * @returns {Promise<Server>}
 */
export async function startServer({
  userDataDir,
  extensionsDir,
  settings = STILL,
  args = [],
  port = 0,
  installed = [],
  trusting = true,
} = {}) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'pir-host-'));
  const dirs = {
    user: userDataDir ?? path.join(dataDir, 'data'),
    extensions: extensionsDir ?? path.join(dataDir, 'extensions'),
  };
  const settingsFile = path.join(dirs.user, 'User', 'settings.json');
  fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
  fs.mkdirSync(dirs.extensions, { recursive: true });
  // A server takes what lies in its extensions folder at its first start for installed.
  for (const folder of installed)
    fs.cpSync(folder, path.join(dirs.extensions, path.basename(folder)), { recursive: true });
  const setSettings = (/** @type {object} */ value) => fs.writeFileSync(settingsFile, JSON.stringify(value, null, 2));
  setSettings(settings);

  const child = spawn(
    NODE,
    [
      ...['--require', GUARD, SERVER_MAIN, '--host', '127.0.0.1', '--port', String(port), ...SERVER_ARGS],
      ...(trusting ? ['--disable-workspace-trust'] : []),
      ...['--server-data-dir', dataDir, '--user-data-dir', dirs.user, '--extensions-dir', dirs.extensions, ...args],
    ],
    // A group of its own, so that its extension hosts and watchers end with it.
    { detached: true, env: { ...process.env, NODE_OPTIONS: '', VSCODE_IPC_HOOK_CLI: '', ...NO_GALLERY } },
  );
  const said = listen(child);
  const stop = () => stopGroup(child, dataDir);
  try {
    const url = await said.url;
    const extension = remote(url, linkToCheckout(dataDir));
    return { ...said, url, extension, extensionsDir: dirs.extensions, setSettings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * VS Code prefers themes that lie in the folder of the extension under development. The host's own lie in our checkout, so that it
 * would overrule the theme that is set; under another name the checkout holds none.
 *
 * @param {string} dataDir
 */
function linkToCheckout(dataDir) {
  const link = path.join(dataDir, 'extension');
  fs.symlinkSync(ROOT, link, 'dir');
  return link;
}

/** @param {import('node:child_process').ChildProcessWithoutNullStreams} child */
function listen(child) {
  let output = '';
  /** @type {string | undefined} */
  let death;
  const news = new EventEmitter();
  const take = (/** @type {Buffer} */ data) => {
    output += data.toString();
    for (const [, code, signal] of data
      .toString()
      .matchAll(/Extension Host Process exited with code: (\w+), signal: (\w+)/g)) {
      if (code !== '0') death ??= `code ${code}, signal ${signal}`;
    }
    const port = /Web UI available at http:\/\/[^:\s]+:(\d+)/.exec(output) ?? /agent listening on (\d+)/.exec(output);
    if (port) news.emit('port', port[1]);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  /** @type {Promise<string>} */
  const url = new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`the VS Code server ${why}\n${output}`));
    const timer = setTimeout(() => fail(`did not start within ${START_LIMIT_MS} ms`), START_LIMIT_MS);
    news.once('port', (port) => resolve(`http://127.0.0.1:${port}/`));
    child.once('error', (error) => fail(`could not start: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
    void news.once('port', () => clearTimeout(timer));
    child.once('exit', () => clearTimeout(timer));
  });
  return { url, output: () => output, hostDeath: () => death };
}

/** @param {import('node:child_process').ChildProcess} child @param {string} dataDir */
async function stopGroup(child, dataDir) {
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    try {
      if (child.pid) process.kill(-child.pid, name);
    } catch {
      // the group is gone already
    }
  };
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signal('SIGTERM');
    const timer = setTimeout(signal, 5000, 'SIGKILL');
    await gone;
    clearTimeout(timer);
  }
  signal('SIGKILL'); // extension host, terminal host, file watcher
  fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * The environment for a call of the server's command line (`--install-extension` and the like).
 *
 * @returns {NodeJS.ProcessEnv}
 */
export const commandLineEnv = () => ({ ...process.env, ...NO_GALLERY });

/**
 * A file or folder as the workbench at `url` must name it: with another authority than the page's, VS Code sees two trees.
 *
 * @param {string} url
 * @param {string} file absolute path
 */
export const remote = (url, file) => `vscode-remote://${new URL(url).host}${encodeURI(file)}`;

/**
 * The address of a workbench.
 *
 * @param {string} url the server's
 * @param {{ folder?: string, workspace?: string, payload?: readonly (readonly [string, string])[] }} options `workspace`: a
 *   `.code-workspace` file, instead of a folder
 */
export function workbenchUrl(url, { folder, workspace, payload = [] }) {
  const address = new URL(url);
  if (workspace) address.searchParams.set('workspace', workspace);
  else if (folder) address.searchParams.set('folder', folder);
  else address.searchParams.set('ew', 'true');
  const all = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  address.searchParams.set('payload', JSON.stringify(all));
  return address.toString();
}
