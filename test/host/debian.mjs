// @ts-check
// Imports of node: modules only: this runs before anything is installed.
import * as fs from 'node:fs';
import { CACHE } from './paths.mjs';
import { must, onPath } from './run.mjs';
import * as path from 'node:path';

/** @type {readonly { package: string, present: () => boolean }[]} */
const NEEDED = [
  { package: 'python3', present: () => onPath('python3') !== undefined },
  { package: 'make', present: () => onPath('make') !== undefined },
  { package: 'g++', present: () => onPath('g++') !== undefined || onPath('c++') !== undefined },
  { package: 'chromium-headless-shell', present: () => findChromium() !== undefined },
  { package: 'fonts-dejavu-core', present: () => fs.existsSync('/usr/share/fonts') && hasFont('/usr/share/fonts') },
];

/**
 * A Chromium that Playwright can drive. `CHROMIUM` in the environment wins.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const names = ['chromium-headless-shell', 'chromium', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const named = process.env['CHROMIUM'];
  if (named) return named;
  // Debian's package is not always on the PATH of a stripped environment.
  const fixed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', mac].find((file) => fs.existsSync(file));
  return fixed ?? names.map(onPath).find((file) => file !== undefined);
}

/**
 * Installs the system packages that the offline host and its browser need, where this is a Debian and we may.
 *
 * @throws {Error} with the command to run by hand, when something is missing and cannot be installed from here
 */
export async function installSystemPackages() {
  const missing = NEEDED.filter((each) => !each.present()).map((each) => each.package);
  if (process.platform !== 'linux') {
    if (findChromium()) return;
    throw new Error('no Chromium found: install Chrome or Chromium, or set CHROMIUM to its path');
  }
  if (missing.length === 0) return;
  const apt = onPath('apt-get');
  const root = process.getuid?.() === 0;
  const sudo = root ? undefined : onPath('sudo');
  const byHand = `apt-get install --no-install-recommends ${missing.join(' ')}`;
  if (!apt || (!root && !sudo)) throw new Error(`missing on this machine: ${missing.join(', ')} (${byHand})`);
  console.log(`installing Debian packages: ${missing.join(' ')}`);
  const log = path.join(CACHE, 'debian.log');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const [command, ...prefix] = sudo ? [sudo, '-n', '--preserve-env=DEBIAN_FRONTEND', apt] : [apt];
  try {
    await must(command, [...prefix, 'update', '-q'], { env, log });
    await must(command, [...prefix, 'install', '-y', '-q', '--no-install-recommends', ...missing], { env, log });
  } catch (error) {
    throw new Error(`could not install ${missing.join(', ')}; by hand: ${byHand}\n${String(error)}`, { cause: error });
  }
}

/** @param {string} folder @returns {boolean} */
function hasFont(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .some((entry) =>
      entry.isDirectory() ? hasFont(path.join(folder, entry.name)) : /\.(ttf|otf|pfb|ttc)$/i.test(entry.name),
    );
}
