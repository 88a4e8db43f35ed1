/** Every spec of this folder; esbuild.config.mjs makes the module. */
declare module 'specs';
declare module 'mocha/mocha';
