/** The suite's entry in the Node extension host. */
import Mocha from 'mocha';
import { activateExtension, finish } from './report';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('specs');
  await activateExtension();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => void finish(runner, failures, 'node').then(resolve, reject));
  });
}
