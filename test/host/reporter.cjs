// A mocha reporter: prints the specs and writes what was counted, and what failed, to the file that PIR_RESULT_FILE names, so that sums
// are honest and the end of a long log still says what went wrong.
const fs = require('node:fs');
const path = require('node:path');
const Mocha = require('mocha');

class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    runner.on('fail', (test, error) => failures.push({ title: test.fullTitle(), error }));
    runner.once('end', () => {
      const { passes, failures: failed, pending, duration } = this.stats;
      const file = process.env.PIR_RESULT_FILE;
      if (!file) return;
      // Only now: what runs after a test adds to its error what it saw.
      const reasons = failures.map(({ title, error }) => ({ title, why: String(error.stack ?? error) }));
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(
        file,
        JSON.stringify({ passed: passes, failed, pending, durationMs: duration, failures: reasons }),
      );
    });
  }
}

module.exports = CountingReporter;
