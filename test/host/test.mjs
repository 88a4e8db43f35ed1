// @ts-check
// `npm test`: installs what is missing, runs everything, prints what came of it. Works on a bare clone, so everything that it
// imports, and everything that those import, comes from Node itself.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CHECKS } from './checks.mjs';
import { installModules } from './modules.mjs';
import { OUTPUT } from './paths.mjs';
import { installHost } from './prepare.mjs';
import { failuresOf, resultOf, sum } from './results.mjs';

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
for (const check of CHECKS) {
  console.log(`\n── ${check.name}`);
  const trouble = check.host ? await host : undefined;
  if (trouble) console.error(trouble);
  const begun = Date.now();
  const code = trouble ? 1 : await check.run();
  const result = check.counts ? resultOf(check.name, code) : { passed: 0, failed: code === 0 ? 0 : 1 };
  lines.push({ name: check.name, ...result, seconds: Math.round((Date.now() - begun) / 1000) });
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
