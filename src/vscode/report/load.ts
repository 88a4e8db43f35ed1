import type * as Reports from '../../core/report/index';

export type Reporting = typeof Reports;

/** Core's reports, which are loaded when the first report is asked for. */
export class LazyReports {
  private loading: Promise<Reporting> | undefined;

  /** @throws when the file cannot be read; the next call tries again */
  get(): Promise<Reporting> {
    this.loading ??= import('../../core/report/index').catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }
}
