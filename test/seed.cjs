// Property tests draw the same texts on every run, so that a commit has one verdict. `PIR_SEED=new npm run test:unit` draws others, as
// `npm run fuzz` always does; what they find becomes a case with a name.
const fc = require('fast-check');

const asked = process.env.PIR_SEED;
if (asked !== 'new') fc.configureGlobal({ seed: Number(asked ?? 1) });
