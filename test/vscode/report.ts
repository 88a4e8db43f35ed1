import * as vscode from 'vscode';

/** What a run of the suite counted. The runner demands it: a host that died says nothing, and nothing must not read as success. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  readonly durationMs: number;
  /** Where the extension under test was loaded from. */
  readonly extensionPath: string;
  readonly host: 'node' | 'web';
  readonly failures: readonly Failure[];
}

export interface Failure {
  /** The full title. */
  readonly title: string;
  /** The stack of the error. */
  readonly why: string;
}

/** What fails in a run from here on, as it fails. */
export function watchFailures(runner: Mocha.Runner): readonly Failure[] {
  const failures: Failure[] = [];
  runner.on('fail', (test, error: Error) =>
    failures.push({ title: test.fullTitle(), why: error.stack ?? error.message }),
  );
  return failures;
}

const extension = () => vscode.extensions.getExtension('post-incident-review.post-incident-review');

/** Where the extension under test was loaded from; empty when it is not there. */
export const extensionPath = (): string => extension()?.extensionPath ?? '';

/** A spec is about what the extension does, not about how soon after the start it answers. */
export async function activateExtension(): Promise<void> {
  await extension()?.activate();
}

/**
 * Writes the report beside the workspace, through VS Code's own file system, so that both hosts can.
 *
 * @throws when no workspace is open: the runner always opens one
 */
export async function writeReport(
  stats: Mocha.Stats,
  failures: readonly Failure[],
  host: Report['host'],
): Promise<void> {
  const workspace = vscode.workspace.workspaceFolders?.[0];
  if (!workspace) throw new Error('the suite runs in a workspace');
  const report: Report = {
    passed: stats.passes,
    failed: stats.failures,
    pending: stats.pending,
    durationMs: stats.duration ?? 0,
    extensionPath: extensionPath(),
    host,
    failures,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(report));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(workspace.uri, '..', 'report.json'), bytes);
}

/** How a suite ends, for VS Code: resolved or rejected. */
export async function finish(runner: Mocha.Runner, failures: readonly Failure[], host: Report['host']): Promise<void> {
  await writeReport(runner.stats ?? { suites: 0, tests: 0, passes: 0, pending: 0, failures: 1 }, failures, host);
  const failed = runner.stats?.failures ?? 1;
  if (failed > 0) throw new Error(`${failed} failed`);
}
