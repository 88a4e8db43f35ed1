import * as vscode from 'vscode';
import type * as Reports from '../../core/report/index';

export type Reporting = typeof Reports;

/** Set by the build: whether the extension host loads one file and no more, as the web's does. */
declare const ONE_FILE: boolean;

/** Core's reports, which are loaded when the first report is asked for. */
export class LazyReports {
  private loading: Promise<Reporting> | undefined;

  constructor(private readonly extension: vscode.Uri) {}

  /** @throws when the file cannot be read; the next call tries again */
  get(): Promise<Reporting> {
    this.loading ??= (ONE_FILE ? this.run() : import('../../core/report/index')).catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  /** Reads the file and runs it as the web's host runs the extension itself. */
  private async run(): Promise<Reporting> {
    const file = vscode.Uri.joinPath(this.extension, 'dist', 'web', 'report.js');
    const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const module = { exports: {} };
    new Function('module', 'exports', `${code}\n//# sourceURL=${file.path}`)(module, module.exports);
    return module.exports as Reporting;
  }
}
