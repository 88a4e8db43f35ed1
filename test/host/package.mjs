// @ts-check
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { inRoot } from './paths.mjs';
import { must } from './run.mjs';

/** What a .vsix may hold besides the manifest: code, words and pictures that the product uses. */
const MAY_SHIP =
  /^(package(\.nls)?\.json|readme\.md|changelog\.md|license\.txt|license|dist\/web\/extension\.js|dist\/(node|cli)\/[\w-]+\.js|dist\/webview\/([\w-]+\/)?[\w-]+\.(js|css)|dist\/cli\.js|dist\/third-party-notices\.txt|dist\/(config\.)?schema\.json|syntaxes\/[\w.-]+\.json|snippets\/[\w.-]+\.(json|code-snippets)|media\/(walkthrough\/)?[\w-]+\.(png|svg)|examples\/([\w-]+\.(pir\.yaml|md)|ci\/[\w-]+\.yml)|src\/core\/rules\/readme\.md|\.vsixmanifest)$/i;

const MUST_SHIP = [
  'package.json',
  'package.nls.json',
  'dist/node/extension.js',
  'dist/web/extension.js',
  'dist/webview/main.js',
  'dist/schema.json',
  'dist/config.schema.json',
  'dist/cli.js',
  'dist/THIRD-PARTY-NOTICES.txt',
];

/**
 * Files that may have so many kilobytes (of 1,000 bytes) at most: what a chart's page reads after its first picture; what `pir lint` reads
 * of a plain review.
 *
 * @type {readonly (readonly [RegExp, number])[]}
 */
const MOST = [
  [/^dist\/webview\/chart\/.*\.js$/, 97],
  [/^dist\/cli\/lint\.js$/, 215],
  [/^dist\/cli\/lint-chunk-.*\.js$/, 640],
];

/**
 * Packages the extension as it ships.
 *
 * @param {string} out the .vsix to write
 * @returns {Promise<string>} `out`
 */
export async function packageVsix(out) {
  // Everything is bundled, so that no dependency travels along. The time of the commit stands for that of every file, and so the same commit
  // gives the same bytes.
  const args = ['package', '--no-dependencies', '--allow-unused-files-pattern', '--out', out];
  const env = { SOURCE_DATE_EPOCH: commitTime(), ...process.env };
  await must(process.execPath, [inRoot('node_modules/@vscode/vsce/vsce'), ...args], { env });
  return out;
}

/** Seconds; where there is no repository, those of a day long ago. */
function commitTime() {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: inRoot(), encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : '1767225600';
}

/**
 * Installs a package into a clean VS Code and looks at what arrived.
 *
 * @param {string} executable of the host
 * @param {string} vsix
 * @param {{ user: string, extensions: string }} dirs
 * @returns {Promise<string[]>} what is wrong with what arrived
 */
export async function installVsix(executable, vsix, dirs) {
  const { resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const isOurs = executable.endsWith('.mjs');
  const [command = executable] = isOurs ? [executable] : resolveCliArgsFromVSCodeExecutablePath(executable);
  const where = [`--user-data-dir=${dirs.user}`, `--extensions-dir=${dirs.extensions}`];
  await must(command, [`--install-extension=${vsix}`, '--force', ...where]);
  const name = fs.readdirSync(dirs.extensions).find((each) => each.startsWith('post-incident-review.'));
  if (!name) return ['the package did not install'];
  return judgeContents(path.join(dirs.extensions, name));
}

/** What `activate()` may read before it has run, of ours and in bytes. */
const MOST_TO_ACTIVATE = 40_000;

/** @param {string} folder */
function judgeActivation(folder) {
  const { stdout, stderr } = spawnSync(process.execPath, [inRoot('test/bench/activate.cjs'), 'activation'], {
    env: { ...process.env, PIR_DIST: path.join(folder, 'dist') },
    encoding: 'utf8',
  });
  const bytes = /"bytes":(\d+)/.exec(stdout)?.[1];
  if (bytes === undefined) return [`does not activate: ${stderr}`];
  return Number(bytes) > MOST_TO_ACTIVATE ? [`reads ${bytes} bytes before it is active`] : [];
}

/** What a chart's page may read before its first picture is there: its script, and what that imports at once. In bytes. */
const MOST_TO_SHOW = 29_300;

/** @param {string} folder */
function judgePage(folder) {
  const read = new Set([path.join(folder, 'dist/webview/main.js')]);
  let bytes = 0;
  for (const file of read) {
    const script = fs.readFileSync(file, 'utf8');
    bytes += Buffer.byteLength(script);
    for (const [, name = ''] of script.matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g))
      read.add(path.join(path.dirname(file), name));
  }
  return bytes > MOST_TO_SHOW ? [`reads ${bytes} bytes before it shows a chart`] : [];
}

/** @param {string} folder */
function judgeNotices(folder) {
  const notices = fs.readFileSync(path.join(folder, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return Object.keys(dependencies)
    .filter((name) => !notices.includes(`\n${name} `))
    .map((name) => `does not pass on the licence of ${name}`);
}

/** @param {string} folder */
function judgeContents(folder) {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return [
    ...judgeActivation(folder),
    ...judgePage(folder),
    ...judgeNotices(folder),
    ...files.filter((file) => !MAY_SHIP.test(file)).map((file) => `ships what it should not: ${file}`),
    ...MUST_SHIP.filter((file) => !files.includes(file)).map((file) => `does not ship ${file}`),
    ...MOST.flatMap(([name, most]) =>
      files
        .filter((file) => name.test(file) && fs.statSync(path.join(folder, file)).size > most * 1000)
        .map((file) => `has more than ${most} KB: ${file}`),
    ),
    ...files
      .filter(
        (file) => file.endsWith('.js') && fs.readFileSync(path.join(folder, file), 'utf8').includes('new Function('),
      )
      .map((file) => `compiles code at run time: ${file}`),
  ];
}
