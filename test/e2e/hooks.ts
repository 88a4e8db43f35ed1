import { closeHost } from './host';

/** One server and one browser serve every file of a run. */
export const mochaHooks = { afterAll: closeHost };
