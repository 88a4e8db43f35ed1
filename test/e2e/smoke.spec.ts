import assert from 'node:assert/strict';
import { example } from './host';
import { Workbench } from './workbench';

const NAME = 'login-page.pir.yaml';

describe('a review in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ files: { [NAME]: example(NAME) }, open: NAME });
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  it('opens in its language', async () => {
    await workbench.page.locator('#status\\.editor\\.mode', { hasText: 'Post-Incident Review' }).waitFor();
  });

  it('shows its chart beside the text', async () => {
    const chart = await workbench.openChart();
    assert.ok((await chart.locator('#chart svg').count()) > 0);
  });

  it('interrupts nobody', async () => {
    assert.deepEqual(await workbench.interruptions(), []);
  });
});
