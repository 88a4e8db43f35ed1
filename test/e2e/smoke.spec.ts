import assert from 'node:assert/strict';
import { EXTENSION_ID } from '../host/paths.mjs';
import { webviewOf } from '../host/workbench.mjs';
import { example } from './host';
import { Workbench } from './workbench';

const NAME = 'login-page.pir.yaml';
/** The extension runs in a worker of the browser, as where there is no machine behind the editor. */
const IN_THE_BROWSER = { 'remote.extensionKind': { [EXTENSION_ID]: ['web'] } };

describe('a review in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ files: { [NAME]: example(NAME) }, open: NAME });
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.witness(this.currentTest);
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

describe('a review in a browser without a machine behind it', () => {
  it('has its chart and its report', async () => {
    const workbench = await Workbench.open({ files: { [NAME]: example(NAME) }, settings: IN_THE_BROWSER });
    const loaded: string[] = [];
    workbench.page.context().on('request', (request) => loaded.push(request.url()));
    await workbench.openFile(NAME);
    const chart = await workbench.openChart();
    await chart.locator('#chart .picture svg.pir').waitFor();
    await workbench.screenshot('chart in the web host');
    assert.ok(
      loaded.some((url) => decodeURIComponent(url).includes('/dist/web/extension.js')),
      'it runs in the worker',
    );
    await workbench.press('Control+1');
    await workbench.command('Open Internal Report Preview');
    await webviewOf(workbench.page).locator('#report h1').waitFor();
    assert.deepEqual(await workbench.interruptions(), []);
    await workbench.close();
  });
});
