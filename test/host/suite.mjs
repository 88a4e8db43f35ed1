// @ts-check
// Runs the suite of test/vscode in a real VS Code: `node test/host/suite.mjs node|web|package`.
import { runTests } from '@vscode/test-electron';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { isInstalled } from './code-server.mjs';
import { downloadDesktop } from './desktop.mjs';
import { installVsix, packageVsix } from './package.mjs';
import { EXTENSION_ID, inRoot } from './paths.mjs';
import { installHost } from './prepare.mjs';
import { forgetResult, writeResult } from './results.mjs';
import { must } from './run.mjs';

/** @typedef {'node' | 'web' | 'package'} Kind */

const kind = /** @type {Kind} */ (process.argv[2]);
if (!['node', 'web', 'package'].includes(kind)) throw new Error('say which: node, web or package');
const suite = kind === 'package' ? kind : `vscode-${kind}`;
forgetResult(suite);

const work = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pir-suite-')));
try {
  process.exitCode = await runSuite();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** @returns {Promise<number>} the exit code */
async function runSuite() {
  const vscodeExecutablePath = (await downloadDesktop()) ?? (await offlineExecutable());
  const dirs = {
    workspace: path.join(work, 'workspace'),
    user: path.join(work, 'user'),
    extensions: path.join(work, 'extensions'),
  };
  fs.cpSync(inRoot('examples'), dirs.workspace, { recursive: true });

  const problems = [];
  if (kind === 'package') {
    const vsix = await packageVsix(path.join(work, 'extension.vsix'));
    const again = await packageVsix(path.join(work, 'again.vsix'));
    if (!fs.readFileSync(vsix).equals(fs.readFileSync(again)))
      problems.push('packed twice, the bytes are not the same');
    problems.push(...(await installVsix(vscodeExecutablePath, vsix, dirs)));
  }
  await must(process.execPath, [inRoot('esbuild.config.mjs'), '--tests']);
  const code = await runTests({
    vscodeExecutablePath,
    // The installed package is tested with a development extension that does nothing.
    extensionDevelopmentPath: kind === 'package' ? inRoot('test/host/bystander') : inRoot(),
    extensionTestsPath: inRoot('dist/test', kind === 'web' ? 'web' : 'node', 'index.js'),
    launchArgs: [
      dirs.workspace,
      `--user-data-dir=${dirs.user}`,
      `--extensions-dir=${dirs.extensions}`,
      ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ...(kind === 'package' ? [] : ['--disable-extensions']),
    ],
  }).catch((/** @type {{ code?: number }} */ error) => error.code || 1);
  problems.push(...judgeReport(path.join(work, 'report.json'), dirs.extensions));
  for (const problem of problems) console.error(problem);
  return code || (problems.length > 0 ? 1 : 0);
}

async function offlineExecutable() {
  if (!isInstalled()) await installHost();
  return inRoot('test/host/code.mjs');
}

/**
 * Takes the report over as the suite's result; without one the suite has none.
 *
 * @param {string} file
 * @param {string} extensionsDir
 * @returns {string[]} what is wrong with it
 */
function judgeReport(file, extensionsDir) {
  if (!fs.existsSync(file)) return ['the suite left no report: it did not finish'];
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  writeResult(suite, report);
  const problems = [];
  const host = kind === 'web' ? 'web' : 'node';
  if (report.host !== host) problems.push(`the suite ran in the ${report.host} host, not in the ${host} host`);
  const home = kind === 'package' ? extensionsDir : inRoot();
  if (!path.resolve(report.extensionPath).startsWith(home)) {
    problems.push(`${EXTENSION_ID} was loaded from ${report.extensionPath || 'nowhere'}, not from ${home}`);
  }
  return problems;
}
