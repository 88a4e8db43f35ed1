// @ts-check
// The offline host: the VS Code server that code-server carries and the Node that it needs, both from the npm registry. Not a
// devDependency, because its install scripts demand that very Node.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CACHE } from './paths.mjs';
import { must, onPath } from './run.mjs';

const CODE_SERVER_VERSION = process.env['PIR_CODE_SERVER'] ?? '4.139.1';
const NODE_VERSION = process.env['PIR_CODE_SERVER_NODE'] ?? '24.21.0';
const HOME = path.join(CACHE, `code-server-${CODE_SERVER_VERSION}`);

export const NODE = path.join(HOME, 'node', 'bin', 'node');
export const VSCODE_SERVER = path.join(HOME, 'code-server', 'lib', 'vscode');
export const SERVER_MAIN = path.join(VSCODE_SERVER, 'out', 'server-main.js');

/** Built-in extensions that run code which no review needs: without them every start is about two seconds faster. Grammars stay. */
const LEFT_OUT = [
  'copilot',
  'css-language-features',
  'debug-auto-launch',
  'debug-server-ready',
  'emmet',
  'extension-editing',
  'git',
  'git-base',
  'github',
  'github-authentication',
  'grunt',
  'gulp',
  'html-language-features',
  'ipynb',
  'jake',
  'markdown-math',
  'media-preview',
  'merge-conflict',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'notebook-renderers',
  'npm',
  'php-language-features',
  'references-view',
  'simple-browser',
  'terminal-suggest',
  'tunnel-forwarding',
  'typescript-language-features',
];

export const isInstalled = () => fs.existsSync(SERVER_MAIN);

/**
 * Puts the offline host into the cache, once (35-80 s, about 400 MB; needs python3, make and a C++ compiler).
 *
 * @throws {Error} when a step fails; the message carries the end of its log
 */
export async function installCodeServer() {
  if (isInstalled()) return;
  fs.mkdirSync(CACHE, { recursive: true });
  // Built aside and renamed at the end: a folder with the right name is complete, however many runs race for it.
  const work = fs.mkdtempSync(path.join(CACHE, 'installing-'));
  const log = path.join(CACHE, 'install.log');
  fs.rmSync(log, { force: true });
  try {
    await fetchPackages(work, log);
    await installDependencies(work, log);
    trim(work);
    try {
      fs.renameSync(work, HOME);
    } catch (error) {
      if (!isInstalled()) throw error;
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work @param {string} log */
async function fetchPackages(work, log) {
  const node = `node-${process.platform}-${process.arch}`;
  await must(
    'npm',
    ['pack', '--silent', '--pack-destination', work, `${node}@${NODE_VERSION}`, `code-server@${CODE_SERVER_VERSION}`],
    { cwd: work, log },
  );
  for (const [archive, folder] of [
    [`${node}-${NODE_VERSION}.tgz`, 'node'],
    [`code-server-${CODE_SERVER_VERSION}.tgz`, 'code-server'],
  ]) {
    const into = path.join(work, String(folder));
    fs.mkdirSync(into);
    await must('tar', ['xzf', path.join(work, String(archive)), '-C', into, '--strip-components=1'], { log });
    fs.rmSync(path.join(work, String(archive)));
  }
}

/** @param {string} work @param {string} log */
async function installDependencies(work, log) {
  const cwd = path.join(work, 'code-server', 'lib', 'vscode');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await must('npm', ['install', '--omit=dev', '--ignore-scripts', ...quiet], { cwd, log });
  // The two native modules that count: spdlog writes the logs, native-watchdog ends the extension host together with its server.
  const watchdog = ['@vscode/native-watchdog', 'native-watchdog'].filter((name) =>
    fs.existsSync(path.join(cwd, 'node_modules', name)),
  );
  const env = {
    ...process.env,
    PATH: `${path.join(work, 'node', 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_nodedir: path.join(work, 'node'),
  };
  await must('npm', ['rebuild', '--loglevel=error', '@vscode/spdlog', ...watchdog], { cwd, env, log });
}

/** @param {string} work */
function trim(work) {
  const server = path.join(work, 'code-server', 'lib', 'vscode');
  for (const name of LEFT_OUT) fs.rmSync(path.join(server, 'extensions', name), { recursive: true, force: true });
  for (const name of ['include', 'share']) fs.rmSync(path.join(work, 'node', name), { recursive: true, force: true });
  const github = path.join(server, 'node_modules', '@github');
  for (const name of fs.existsSync(github) ? fs.readdirSync(github) : []) {
    if (name.startsWith('copilot-sdk-')) fs.rmSync(path.join(github, name), { recursive: true, force: true });
  }
  fs.rmSync(path.join(server, 'node_modules', '@microsoft', 'mxc-sdk'), { recursive: true, force: true });
  linkRipgrep(path.join(server, 'node_modules', '@vscode', 'ripgrep'));
  // Older servers look for their modules under this name.
  const asar = path.join(server, 'node_modules.asar');
  if (!fs.existsSync(asar)) fs.symlinkSync('node_modules', asar);
}

/**
 * Older servers fetch their search from elsewhere when they are installed; that of the machine stands in for it.
 *
 * @param {string} folder the package that holds it
 */
function linkRipgrep(folder) {
  const bin = path.join(folder, 'bin');
  if (!fs.existsSync(folder) || fs.existsSync(bin)) return;
  const rg = onPath('rg');
  if (rg === undefined) throw new Error('this server has no search of its own: install ripgrep');
  fs.mkdirSync(bin);
  fs.symlinkSync(rg, path.join(bin, 'rg'));
}
