// @ts-check
// `npm run bench [NAME…]`: installs the programs that ours is held against, builds what ships, and prints one table a bench in Markdown.
import { existsSync } from 'node:fs';
import { inRoot } from '../host/paths.mjs';
import { must } from '../host/run.mjs';

const PEERS = inRoot('test/bench/peers');

if (!existsSync(`${PEERS}/node_modules`)) {
  await must('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel', 'error']);
}
await must(process.execPath, [inRoot('esbuild.config.mjs'), '--production']);
await must(process.execPath, ['--import', 'tsx', inRoot('test/bench/benches.ts'), ...process.argv.slice(2)]);
