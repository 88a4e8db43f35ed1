import { LineIndex, withoutSteering } from '../../core/index';
import { fails, type FailOn, type Linted } from '../lint';
import { placeOf } from './places';

/** JUnit's XML, which CI systems load: a suite a file, a case a finding. Cases below the level pass and say so. */
export function junitReport(linted: readonly Linted[], failOn: FailOn): string {
  let tests = 0;
  let failures = 0;
  const suites = linted.map(({ path, source, findings }) => {
    const lines = new LineIndex(source);
    const failing = findings.filter((finding) => fails(finding, failOn)).length;
    const cases = findings.map((finding) => {
      const { line, column } = placeOf(lines, finding.span);
      const where = `${path}:${line}:${column}`;
      const head = `    <testcase classname="${xml(path)}" name="${xml(`${finding.rule} at ${line}:${column}`)}">`;
      const words = xml(`${where} ${finding.severity} ${finding.message}`);
      const body = fails(finding, failOn)
        ? `<failure type="${finding.severity}" message="${xml(finding.message)}">${words}</failure>`
        : `<system-out>${words}</system-out>`;
      return `${head}${body}</testcase>\n`;
    });
    if (cases.length === 0) cases.push(`    <testcase classname="${xml(path)}" name="no findings"/>\n`);
    tests += cases.length;
    failures += failing;
    return `  <testsuite name="${xml(path)}" tests="${cases.length}" failures="${failing}" errors="0" skipped="0">\n${cases.join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="pir lint" tests="${tests}" failures="${failures}">\n${suites.join('')}</testsuites>\n`;
}

/** Text for XML 1.0, which has no place for lone surrogates. */
function xml(text: string): string {
  return withoutSteering(text)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
