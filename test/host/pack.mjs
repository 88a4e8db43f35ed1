// @ts-check
// `npm run package [-- OUT.vsix]`
import { packageVsix } from './package.mjs';
import { inRoot } from './paths.mjs';

await packageVsix(process.argv[2] ?? inRoot('post-incident-review.vsix'));
