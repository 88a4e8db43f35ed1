// @ts-check
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What is fetched once and kept: the offline host, a downloaded desktop VS Code. Not in git. */
export const CACHE = path.join(ROOT, '.vscode-test');

/** What a run leaves behind: results, logs, screenshots. Not in git. */
export const OUTPUT = path.join(ROOT, 'test', 'output');

/** `publisher.name`, as VS Code knows the extension. */
export const EXTENSION_ID = 'post-incident-review.post-incident-review';

/** @param {...string} parts */
export const inRoot = (...parts) => path.join(ROOT, ...parts);
