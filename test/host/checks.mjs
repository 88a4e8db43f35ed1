// @ts-check
// The parts of `npm test`, and how the npm scripts run the same parts one by one: `node test/host/checks.mjs NAME…`.
import * as fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.mjs';
import { forgetResult, resultFile } from './results.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {boolean} counts whether it counts tests, or only passes or fails
 * @property {boolean} [host] whether it needs the VS Code host
 * @property {boolean} [beside] whether it runs beside the one before it, since neither keeps all processors busy
 * @property {() => Promise<number>} run the exit code
 */

const node = (/** @type {string[]} */ ...args) => run(process.execPath, args);
const bin = (/** @type {string} */ file, /** @type {string[]} */ ...args) =>
  node(inRoot('node_modules', file), ...args);

/** @param {string} suite @param {string[]} args */
function mocha(suite, ...args) {
  forgetResult(suite);
  const env = { ...process.env, PIR_RESULT_FILE: resultFile(suite) };
  const reporter = inRoot('test/host/reporter.cjs');
  return run(process.execPath, [inRoot('node_modules/mocha/bin/mocha.js'), '--reporter', reporter, ...args], { env });
}

/** What is drawn on pages of our own. */
const PAGES = 'test/e2e/{chart,markdown,pictures,report}*.spec.ts';

/** Each run has a server and a browser of its own. @param {string} suite @param {string[]} args */
const e2e = (suite, ...args) => mocha(suite, '--config', inRoot('test/e2e/.mocharc.json'), ...args);

/** Every folder with a tsconfig.json of its own: one for each environment. */
const projects = () =>
  ['src', '.'].flatMap((parent) =>
    fs
      .readdirSync(inRoot(parent))
      .map((name) => inRoot(parent, name))
      .filter((folder) => fs.existsSync(`${folder}/tsconfig.json`)),
  );

async function typecheck() {
  for (const project of projects()) {
    const code = await bin('typescript/bin/tsc', '-p', project);
    if (code !== 0) return code;
  }
  return 0;
}

/** @type {readonly Check[]} */
export const CHECKS = [
  { name: 'build', counts: false, run: () => node(inRoot('esbuild.config.mjs'), '--tests') },
  { name: 'lint', counts: false, run: async () => (await bin('eslint/bin/eslint.js', '.')) || prettier() },
  { name: 'typecheck', counts: false, beside: true, run: typecheck },
  {
    name: 'unit',
    counts: true,
    run: () =>
      mocha(
        'unit',
        '--parallel',
        '--jobs',
        String(availableParallelism()),
        '--ignore',
        '**/node_modules/**',
        'test/**/*.test.ts',
      ),
  },
  { name: 'grammar', counts: true, run: () => node(inRoot('test/host/grammar.mjs')) },
  { name: 'vscode-node', counts: true, host: true, run: () => node(inRoot('test/host/suite.mjs'), 'node') },
  { name: 'vscode-web', counts: true, host: true, run: () => node(inRoot('test/host/suite.mjs'), 'web') },
  { name: 'e2e', counts: true, host: true, run: () => e2e('e2e', '--ignore', PAGES, 'test/e2e/*.spec.ts') },
  { name: 'e2e-pages', counts: true, host: true, beside: true, run: () => e2e('e2e-pages', PAGES) },
  { name: 'package', counts: true, host: true, run: () => node(inRoot('test/host/suite.mjs'), 'package') },
];

function prettier() {
  return bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const name of process.argv.slice(2)) {
    const check = CHECKS.find((each) => each.name === name);
    if (!check) throw new Error(`no check is called ${name}`);
    process.exitCode ||= await check.run();
  }
}
