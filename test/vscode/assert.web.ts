/** Stands for `node:assert/strict` in the web worker. */
import assert from 'assert';

export default assert.strict;
