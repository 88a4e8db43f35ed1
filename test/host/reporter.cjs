// A mocha reporter: prints the specs and writes what was counted to the file that PIR_RESULT_FILE names, so that sums are honest.
const fs = require('node:fs');
const path = require('node:path');
const Mocha = require('mocha');

class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending, duration } = this.stats;
      const file = process.env.PIR_RESULT_FILE;
      if (!file) return;
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, pending, durationMs: duration }));
    });
  }
}

module.exports = CountingReporter;
