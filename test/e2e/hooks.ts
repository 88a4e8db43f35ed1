import { closeHost } from './host';

export const mochaHooks = {
  /** One server and one browser serve every file of a run. */
  afterAll: closeHost,
};
