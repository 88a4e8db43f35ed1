/** The suite's entry in the Node extension host. */
import assert from 'node:assert/strict';
import Mocha from 'mocha';
import { activateExtension, extensionPath, finish, watchFailures } from './report';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('specs');
  await activateExtension();
  const fallen: string[] = [];
  process.on('unhandledRejection', (reason) => {
    const said = reason instanceof Error ? (reason.stack ?? '') : String(reason);
    if (said.includes(`${extensionPath()}/dist/node/`)) fallen.push(said);
  });
  mocha.suite.afterAll('no promise of the extension fails unseen', () => assert.deepEqual(fallen, []));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(() => void finish(runner, failures, 'node').then(resolve, reject));
    const failures = watchFailures(runner);
  });
}
