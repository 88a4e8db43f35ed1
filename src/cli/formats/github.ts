import { LineIndex, withoutSteering, type FindingSeverity } from '../../core/index';
import type { Linted } from '../lint';
import { placeOf } from './places';

const COMMANDS: Readonly<Record<FindingSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export function githubReport(linted: readonly Linted[]): string {
  return linted
    .flatMap(({ path, source, findings }) => {
      const lines = new LineIndex(source);
      return findings.map(({ rule, severity, message, span }) => {
        const { line, column, endLine, endColumn } = placeOf(lines, span);
        const properties = {
          file: path,
          line,
          endLine,
          ...(line === endLine ? { col: column, endColumn } : {}),
          title: rule,
        };
        const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
        return `::${COMMANDS[severity]} ${list.join(',')}::${data(message)}\n`;
      });
    })
    .join('');
}

function data(text: string): string {
  return withoutSteering(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
