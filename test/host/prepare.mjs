// @ts-check
// Imports of node: modules only: this runs before anything is installed.
import { installCodeServer, isInstalled } from './code-server.mjs';
import { installSystemPackages } from './debian.mjs';

/** Makes the offline host ready: system packages, the VS Code server. Quick when all is there. */
export async function installHost() {
  await installSystemPackages();
  if (isInstalled()) return;
  console.log('installing the offline VS Code host into .vscode-test (about a minute, once)');
  await installCodeServer();
}
