// @ts-check
// Holds the grammar against its annotated samples and counts the assertions: `node test/host/grammar.mjs`.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { inRoot, ROOT } from './paths.mjs';
import { forgetResult, writeResult } from './results.mjs';
import { run } from './run.mjs';

// A grammar can send its engine round in circles.
const LIMIT_MS = 120_000;

forgetResult('grammar');
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'pir-grammar-'));
try {
  process.exitCode = await run(
    process.execPath,
    [
      inRoot('node_modules/vscode-tmgrammar-test/dist/unit.js'),
      ...['--xunit-report', reports, '--xunit-format', 'generic'],
      'test/grammar/**/*.pir.yaml',
    ],
    { cwd: ROOT, limitMs: LIMIT_MS },
  );
  writeResult('grammar', countReports());
} finally {
  fs.rmSync(reports, { recursive: true, force: true });
}

function countReports() {
  let passed = 0;
  let failed = 0;
  for (const name of fs.readdirSync(reports)) {
    const head = /<testsuite\b[^>]*?\btests="(\d+)"[^>]*?\bfailures="(\d+)"[^>]*?\berrors="(\d+)"/.exec(
      fs.readFileSync(path.join(reports, name), 'utf8'),
    );
    const [tests, failures, errors] = (head ?? []).slice(1).map(Number);
    const bad = (failures ?? 0) + (errors ?? 0);
    passed += (tests ?? 0) - bad;
    failed += bad;
  }
  return { passed, failed };
}
