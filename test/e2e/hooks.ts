import { closeHost } from './host';
import { Workbench } from './workbench';

export const mochaHooks = {
  async beforeEach(this: Mocha.Context) {
    const retry = (this.currentTest as (Mocha.Test & { currentRetry(): number }) | undefined)?.currentRetry() ?? 0;
    if (retry > 0) await Workbench.tidyUp();
  },
  /** One server and one browser serve every file of a run. */
  afterAll: closeHost,
};
