// @ts-check
// `npm test`: installs what is missing, runs everything, prints what came of it. Works on a bare clone, so everything that it
// imports, and everything that those import, comes from Node itself.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CHECKS } from './checks.mjs';
import { installModules } from './modules.mjs';
import { inRoot, OUTPUT } from './paths.mjs';
import { installHost } from './prepare.mjs';
import { failuresOf, resultOf, sum } from './results.mjs';
import { run } from './run.mjs';

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('./results.mjs').Result & { name: string, seconds: number }} Line */

const started = Date.now();
fs.rmSync(path.join(OUTPUT, 'results'), { recursive: true, force: true });

// The host takes a minute on a bare machine; what needs none runs meanwhile.
/** @type {Promise<string | undefined>} */
const host = installHost().then(
  () => undefined,
  (error) => String(error instanceof Error ? error.message : error),
);
await installModules();

/** @type {Line[]} */
const lines = [];
for (const stage of stagesOf(CHECKS)) {
  console.log(`\n── ${stage.map(({ name }) => name).join(' and ')}`);
  const trouble = stage.some((check) => check.host) ? await host : undefined;
  if (trouble) console.error(trouble);
  lines.push(...(await Promise.all(stage.map((check) => lineOf(check, trouble !== undefined, stage.length > 1)))));
}
await host;

const total = sum(lines);
for (const failure of failuresOf(lines)) console.log(`\n${failure}`);
console.log(`\n── ${Math.round((Date.now() - started) / 1000)} s in all`);
for (const { name, passed, failed, pending, seconds } of lines) {
  const words = [passed && `${passed} passed`, pending && `${pending} skipped`, failed && `${failed} failed`];
  console.log(`${name.padEnd(12)} ${String(seconds).padStart(4)} s  ${words.filter(Boolean).join(', ') || 'ok'}`);
}
fs.mkdirSync(OUTPUT, { recursive: true });
fs.writeFileSync(path.join(OUTPUT, 'summary.json'), JSON.stringify({ ...total, checks: lines }, null, 2));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * The checks that run at the same time.
 *
 * @param {readonly Check[]} checks
 */
function stagesOf(checks) {
  /** @type {Check[][]} */
  const stages = [];
  for (const check of checks) {
    if (check.beside) stages.at(-1)?.push(check);
    else stages.push([check]);
  }
  return stages;
}

/**
 * Runs a check; several at a time tell what they have to say one after another.
 *
 * @param {Check} check
 * @param {boolean} unable whether what it needs is missing
 * @param {boolean} together
 * @returns {Promise<Line>}
 */
async function lineOf(check, unable, together) {
  const begun = Date.now();
  const code = unable ? 1 : await (together ? runAside(check.name) : check.run());
  const result = check.counts ? resultOf(check.name, code) : { passed: 0, failed: code === 0 ? 0 : 1 };
  return { name: check.name, ...result, seconds: Math.round((Date.now() - begun) / 1000) };
}

/** @param {string} name */
async function runAside(name) {
  const log = path.join(OUTPUT, 'logs', `${name}.log`);
  fs.rmSync(log, { force: true });
  const code = await run(process.execPath, [inRoot('test/host/checks.mjs'), name], { log });
  console.log(`\n── ${name}\n${fs.readFileSync(log, 'utf8')}`);
  return code;
}
