// Builds everything that ships: `node esbuild.config.mjs [--production] [--watch] [--tests] [--generate-only]`
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
    'generate-only': { type: 'boolean', default: false },
  },
});

process.chdir(import.meta.dirname);

const SCHEMA = 'src/core/format/schema.json';
const GENERATED = 'src/core/format/generated';

/** The validators that core gets: export name → place in the schema. */
const VALIDATORS = { validateReview: '#' };

await generateValidators();
if (!options['generate-only']) await build();

/**
 * Writes the validators as plain code, once at build time: ajv compiles with `new Function`, which no door should have to allow.
 * What ajv needs at run time is bundled in. The files are written only when they change, so that watchers stay calm.
 */
async function generateValidators() {
  const schema = withoutAnnotations(JSON.parse(fs.readFileSync(SCHEMA, 'utf8')));
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema(schema);
  const names = Object.fromEntries(
    Object.entries(VALIDATORS).map(([name, place]) => [name, place === '#' ? schema.$id : `${schema.$id}${place}`]),
  );
  const bundle = await esbuild.build({
    stdin: { contents: standaloneCode(ajv, names), resolveDir: '.', sourcefile: 'validators.js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
  });
  const head = `// Generated from ${SCHEMA} by esbuild.config.mjs.\n`;
  const declarations = Object.keys(VALIDATORS).map((name) => `export declare const ${name}: Validator;\n`);
  writeIfChanged('validators.js', head + bundle.outputFiles[0].text);
  writeIfChanged(
    'validators.d.ts',
    `${head}import type { ErrorObject } from 'ajv';

/** Holds a value against a part of the schema; \`errors\` belong to the last call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

${declarations.join('')}`,
  );
}

/** A schema without what only people read. A property that is called \`title\` has a schema, not a string, and stays. */
function withoutAnnotations(node) {
  if (Array.isArray(node)) return node.map(withoutAnnotations);
  if (node === null || typeof node !== 'object') return node;
  const isAnnotation = ([key, value]) =>
    (['title', 'description', 'markdownDescription', '$comment'].includes(key) && typeof value === 'string') ||
    (['examples', 'enumDescriptions', 'markdownEnumDescriptions', 'defaultSnippets'].includes(key) &&
      Array.isArray(value));
  return Object.fromEntries(
    Object.entries(node)
      .filter((entry) => !isAnnotation(entry))
      .map(([key, value]) => [key, key === 'enum' || key === 'const' ? value : withoutAnnotations(value)]),
  );
}

function writeIfChanged(name, text) {
  const file = path.join(GENERATED, name);
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
  fs.mkdirSync(GENERATED, { recursive: true });
  fs.writeFileSync(file, text);
}

async function build() {
  // What ships starts from an empty folder; a build while developing leaves what others may have open.
  if (options.production) fs.rmSync('dist', { recursive: true, force: true });
  fs.mkdirSync('dist', { recursive: true });
  fs.copyFileSync(SCHEMA, 'dist/schema.json');
  const bundles = [...shipped(), ...(options.tests ? tests() : [])];
  if (options.watch) {
    for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
    return;
  }
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  fs.chmodSync('dist/cli.js', 0o755);
}

function shipped() {
  const common = {
    bundle: true,
    minify: options.production,
    sourcemap: !options.production,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  };
  const extension = { ...common, entryPoints: ['src/vscode/extension.ts'], format: 'cjs', external: ['vscode'] };
  return [
    { ...extension, outfile: 'dist/node/extension.js', platform: 'node', target: 'node20' },
    { ...extension, outfile: 'dist/web/extension.js', platform: 'browser', target: 'es2022' },
    {
      ...common,
      entryPoints: ['src/webview/main.ts'],
      outdir: 'dist/webview',
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
    },
    {
      ...common,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/cli.js',
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // A dependency written as a module asks where it lies.
      define: { 'import.meta.url': 'moduleUrl' },
      banner: { js: "#!/usr/bin/env node\nconst moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    },
  ];
}

/** The suite that runs inside VS Code, once for each extension host. */
function tests() {
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
          .filter((name) => pattern.test(name));
        const contents = files.sort().map((name) => `import ${JSON.stringify(`./${name.replaceAll('\\', '/')}`)};\n`);
        return { contents: contents.join(''), resolveDir: folder, watchDirs: [folder], loader: 'ts' };
      });
    },
  };
}
