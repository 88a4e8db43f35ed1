// The suite that runs inside VS Code, as bundles.
import * as fs from 'node:fs';
import * as path from 'node:path';

/** The suite that runs inside VS Code, once for each extension host. */
export function tests() {
  const common = {
    bundle: true,
    sourcemap: 'inline',
    format: 'cjs',
    logLevel: 'warning',
    // package.json calls its sources free of side effects; specs are nothing but side effects.
    ignoreAnnotations: true,
  };
  return [
    {
      ...common,
      entryPoints: ['test/vscode/index.node.ts'],
      outfile: 'dist/test/node/index.js',
      platform: 'node',
      target: 'node20',
      external: ['vscode', 'mocha'],
      plugins: [specs(/\.spec\.ts$/)],
    },
    {
      ...common,
      entryPoints: ['test/vscode/index.web.ts'],
      outfile: 'dist/test/web/index.js',
      platform: 'browser',
      target: 'es2022',
      external: ['vscode'],
      // What the browser builds of mocha and assert look for in a worker.
      define: { global: 'globalThis' },
      banner: {
        js: 'var process = globalThis.process ?? { env: {}, argv: [], browser: true, nextTick: (f, ...a) => queueMicrotask(() => f(...a)) };',
      },
      alias: { 'node:assert/strict': './test/vscode/assert.web.ts' },
      plugins: [specs(/(?<!\.node)\.spec\.ts$/)],
    },
  ];
}

/** Resolves `specs` to a module that loads every spec of test/vscode; `*.node.spec.ts` run in the Node host only. */
function specs(pattern) {
  const folder = path.resolve('test/vscode');
  return {
    name: 'specs',
    setup(build) {
      build.onResolve({ filter: /^specs$/ }, () => ({ path: 'specs', namespace: 'specs' }));
      build.onLoad({ filter: /.*/, namespace: 'specs' }, () => {
        const files = fs
          .readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => pattern.test(name) && name.includes(process.env.PIR_SPEC ?? ''));
        const contents = files.sort().map((name) => `import ${JSON.stringify(`./${name.replaceAll('\\', '/')}`)};\n`);
        return { contents: contents.join(''), resolveDir: folder, watchDirs: [folder], loader: 'ts' };
      });
    },
  };
}
