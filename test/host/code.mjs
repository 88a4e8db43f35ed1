#!/usr/bin/env node
// @ts-check
// Stands in for the desktop's `code` where there is none: understands the arguments that @vscode/test-electron passes, starts the
// offline host and a headless Chromium, and passes the output and the exit code of the tests on.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readArguments } from './arguments.mjs';
import { launchBrowser, watchForOutsideRequests } from './browser.mjs';
import { NODE, SERVER_MAIN } from './code-server.mjs';
import { EXTENSION_ID } from './paths.mjs';
import { commandLineEnv, remote, startServer, workbenchUrl } from './server.mjs';
import { STILL } from './settings.mjs';

const LIMIT_MS = Number(process.env['PIR_HOST_LIMIT_MS'] ?? 300_000);
const EXIT = { hostDied: 96, outsideRequest: 97, pageCrashed: 98, noResult: 99, interrupted: 130 };

/** What the workbench says about itself while tests run. */
const NOISE = new RegExp(
  `^(${[
    'Ignoring fetching',
    'Resolv(ing|ed) connection token',
    'Creating a socket',
    'Updating additional',
    'Creation of workbench contribution',
    'No search provider registered',
    'Timed out waiting for authentication provider',
    'Extension host \\(Remote\\) is (un)?responsive',
    '\\[(AccountPolicyGate|AgentHost|DefaultAccount|chat-stt|reconnection-grace-time|Service Worker|driver)',
  ].join('|')})`,
);

const words = process.argv.slice(2);
const { options, rest } = readArguments(words);
const last = (/** @type {string} */ name) => options.get(name)?.at(-1);

const COMMANDS = ['version', 'install-extension', 'uninstall-extension', 'list-extensions'];
process.exitCode = COMMANDS.some((name) => options.has(name)) ? manageExtensions() : await runTests();
// test-electron closes our output as soon as we exit: let it drain. And exit, whatever still holds the loop.
await new Promise((resolve) => process.stdout.write('', resolve));
setTimeout(() => process.exit(), 100);

/** The part of `code` that opens no window. */
function manageExtensions() {
  const userData = path.resolve(last('user-data-dir') ?? path.join('.vscode-test', 'user-data'));
  const own = [
    ...['--server-data-dir', path.join(userData, '..', 'server-data'), '--accept-server-license-terms'],
    ...(options.has('user-data-dir') ? [] : ['--user-data-dir', userData]),
  ];
  const { status } = spawnSync(NODE, [SERVER_MAIN, ...words, ...own], { stdio: 'inherit', env: commandLineEnv() });
  return status ?? 1;
}

/** Opens a workbench and waits for the tests in it. */
async function runTests() {
  const web = last('extensionDevelopmentKind') === 'web';
  const server = await startServer({
    // The payload's own key for it does nothing in a browser.
    settings: web ? { ...STILL, 'remote.extensionKind': { [EXTENSION_ID]: ['web'] } } : STILL,
    ...absolute('userDataDir', last('user-data-dir')),
    ...absolute('extensionsDir', last('extensions-dir')),
  });
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  const end = async () => {
    await browser?.close();
    await server.stop();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => void end().finally(() => process.exit(EXIT.interrupted)));
  }
  try {
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const outside = watchForOutsideRequests(page);
    const code = await resultOf(page, addressOf(server.url));
    await new Promise((resolve) => setTimeout(resolve, 100)); // the server's last words
    return judge(code, server.hostDeath(), outside);
  } finally {
    await end();
  }
}

/** @param {number} code @param {string | undefined} hostDeath @param {readonly string[]} outside */
function judge(code, hostDeath, outside) {
  if (code !== 0) return code;
  if (hostDeath) {
    console.error(`the extension host died during the tests (${hostDeath})`);
    return EXIT.hostDied;
  }
  if (outside.length > 0) {
    console.error(`requests that would leave this machine:\n  ${outside.join('\n  ')}`);
    return EXIT.outsideRequest;
  }
  return 0;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @returns {Promise<number>} the exit code of the tests
 */
async function resultOf(page, address) {
  const verbose = Boolean(process.env['PIR_VERBOSE']);
  /** @type {(code: number) => void} */
  let done = () => {};
  /** @type {Promise<number>} */
  const exit = new Promise((resolve) => (done = resolve));
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => done(code));
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {'log' | 'error'} */ type, /** @type {unknown[]} */ args) => {
      if (verbose || !NOISE.test(String(args[0]))) (type === 'error' ? console.error : console.log)(...args);
    },
  );
  page.on('crash', () => {
    console.error('the page crashed');
    done(EXIT.pageCrashed);
  });
  if (verbose) page.on('console', (message) => console.log('[console]', message.type(), message.text()));
  await page.goto(address);
  const timer = setTimeout(() => {
    console.error(`no result from the extension host after ${LIMIT_MS} ms`);
    done(EXIT.noResult);
  }, LIMIT_MS);
  return exit.finally(() => clearTimeout(timer));
}

/** @param {string} url */
function addressOf(url) {
  const uri = (/** @type {string} */ file) => remote(url, path.resolve(file.replace(/^file:\/\//, '')));
  /** @type {[string, string][]} */
  const payload = [];
  for (const name of ['extensionDevelopmentPath', 'extensionTestsPath']) {
    for (const file of options.get(name) ?? []) payload.push([name, uri(file)]);
  }
  if (options.has('disable-extensions')) payload.push(['disableExtensions', 'true']);
  /** @type {string | undefined} */
  let folder;
  for (const file of rest) {
    if (fs.statSync(file).isDirectory()) folder ??= path.resolve(file);
    else payload.push(['openFile', uri(file)]);
  }
  return workbenchUrl(url, { payload, ...(folder ? { folder } : {}) });
}

/** @param {string} name @param {string | undefined} file */
function absolute(name, file) {
  return file ? { [name]: path.resolve(file) } : {};
}
