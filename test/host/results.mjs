// @ts-check
import * as fs from 'node:fs';
import * as path from 'node:path';
import { OUTPUT } from './paths.mjs';

/**
 * A test that failed, with the stack of its error.
 *
 * @typedef {{ title: string, why: string }} Failure
 */

/**
 * What one suite counted.
 *
 * @typedef {{ passed: number, failed: number, pending?: number, durationMs?: number, failures?: Failure[] }} Result
 */

const FOLDER = path.join(OUTPUT, 'results');

/** @param {string} suite */
export const resultFile = (suite) => path.join(FOLDER, `${suite}.json`);

/** Forgets earlier runs: an old result must not speak for a suite that did not run. @param {string} suite */
export const forgetResult = (suite) => fs.rmSync(resultFile(suite), { force: true });

/** @param {string} suite @param {Result} result */
export function writeResult(suite, result) {
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.writeFileSync(resultFile(suite), JSON.stringify(result));
}

/**
 * What a suite counted, held against how it ended. A suite that left no result, counted nothing, or ended badly without a failed
 * test counts as one failure.
 *
 * @param {string} suite
 * @param {number} exitCode
 * @returns {Result}
 */
export function resultOf(suite, exitCode) {
  const file = resultFile(suite);
  if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
  return judge(JSON.parse(fs.readFileSync(file, 'utf8')), exitCode);
}

/**
 * @param {Result} result
 * @param {number} exitCode
 * @returns {Result}
 */
export function judge(result, exitCode) {
  const empty = result.passed + result.failed === 0;
  const unexplained = exitCode !== 0 && result.failed === 0;
  return empty || unexplained ? { ...result, failed: result.failed + 1 } : result;
}

/** @param {readonly Result[]} results */
export function sum(results) {
  return results.reduce((all, each) => ({ passed: all.passed + each.passed, failed: all.failed + each.failed }), {
    passed: 0,
    failed: 0,
  });
}

/**
 * What failed, in a few lines each, for the end of a log whose middle nobody sees.
 *
 * @param {readonly (Result & { name: string })[]} results
 * @returns {string[]}
 */
export const failuresOf = (results) =>
  results.flatMap(({ name, failures = [] }) =>
    failures.map(({ title, why }) => `✘ ${name}: ${title}\n${why.split('\n').slice(0, 30).join('\n')}`),
  );
