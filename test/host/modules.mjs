// @ts-check
// Imports of node: modules only: this runs before anything is installed.
import * as fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { must } from './run.mjs';

/**
 * Whether node_modules holds what package-lock.json asks for.
 *
 * @returns {'missing' | 'stale' | 'fresh'}
 */
export function stateOfModules() {
  const installed = packagesOf(inRoot('node_modules', '.package-lock.json'));
  if (!installed) return 'missing';
  const wanted = packagesOf(inRoot('package-lock.json')) ?? {};
  for (const [place, facts] of Object.entries(wanted)) {
    if (place === '' || facts.optional || facts.peer) continue;
    if (installed[place]?.version !== facts.version) return 'stale';
  }
  return 'fresh';
}

/** Installs the modules when they are missing or stale. */
export async function installModules() {
  const state = stateOfModules();
  if (state === 'fresh') return;
  console.log(`node_modules is ${state}: installing`);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // `npm ci` first deletes the folder, which is rude to whatever else runs in a checkout that has one.
  await must('npm', state === 'missing' ? ['ci', ...quiet] : ['install', '--no-save', ...quiet]);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }> | undefined}
 */
function packagesOf(file) {
  if (!fs.existsSync(file)) return undefined;
  return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
}
