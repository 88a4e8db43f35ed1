/** The suite's entry in the web worker's extension host, where there is no Node. */
import 'mocha/mocha';
import { activateExtension, finish, watchFailures } from './report';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: printer as unknown as Mocha.ReporterConstructor });
  await import('specs');
  await activateExtension();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(() => void finish(runner, failures, 'web').then(resolve, reject));
    const failures = watchFailures(runner);
  });
}

/** mocha's own reporters draw in a page or write to a process; a worker has neither. */
function printer(runner: Mocha.Runner): void {
  const indent = (titles: readonly string[]) => '  '.repeat(titles.length);
  runner.on('suite', (suite) => console.log(indent(suite.titlePath()) + suite.title));
  runner.on('pass', (test) => console.log(`${indent(test.titlePath())}✔ ${test.title}`));
  runner.on('fail', (test, error: Error) => console.error(`✘ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  runner.on('end', () => console.log(`  ${runner.stats?.passes ?? 0} passing, ${runner.stats?.failures ?? 0} failing`));
}
