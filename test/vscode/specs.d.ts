/** Every spec of this folder; `test/host/build/specs.mjs` makes the module. */
declare module 'specs';
declare module 'mocha/mocha';
