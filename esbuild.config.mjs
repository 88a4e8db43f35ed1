// Builds everything that ships: `node esbuild.config.mjs [--production] [--watch] [--tests] [--generate-only] [--command DIR]`
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { fewExamples, findingsOnly } from './test/host/build/cut-rules.mjs';
import { madeTables, pictureStyle, writePreviewStyle } from './test/host/build/from-core.mjs';
import { inChunks } from './test/host/build/late-files.mjs';
import { lateYaml, yaml } from './test/host/build/late-yaml.mjs';
import { writeNotices } from './test/host/build/notices.mjs';
import { tests } from './test/host/build/specs.mjs';
import { straightImports } from './test/host/build/straight-imports.mjs';
import { generateValidators, SCHEMA } from './test/host/build/validators.mjs';

const {
  values: { production, ...options },
} = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
    'generate-only': { type: 'boolean', default: false },
    /** The command line alone, into a folder. */
    command: { type: 'string' },
  },
});

process.chdir(import.meta.dirname);

await generateValidators();
if (options.command !== undefined) {
  await Promise.all(commandLine(path.resolve(options.command)).map((bundle) => esbuild.build(bundle)));
} else if (!options['generate-only']) await build();

async function build() {
  // What ships starts from an empty folder; a build while developing leaves what others may have open.
  if (production) fs.rmSync('dist', { recursive: true, force: true });
  fs.mkdirSync('dist', { recursive: true });
  fs.copyFileSync(SCHEMA, 'dist/schema.json');
  fs.copyFileSync('src/core/config/schema.json', 'dist/config.schema.json');
  const bundles = [...shipped(), ...(options.tests ? tests() : [])];
  if (options.watch) {
    for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
    return;
  }
  const [results] = await Promise.all([
    Promise.all(bundles.map((bundle) => esbuild.build(bundle))),
    writePreviewStyle(),
  ]);
  writeNotices(results.slice(0, shipped().length).flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})));
}

/** Settings that all bundles share. */
function common() {
  return {
    bundle: true,
    minify: production,
    sourcemap: !production,
    legalComments: 'none',
    metafile: true,
    charset: 'utf8',
    logLevel: 'warning',
    plugins: [straightImports(), madeTables()],
    // Its build for browsers is the one in modules: what nobody calls is left out, and nothing is looked up at the start.
    alias: { yaml: path.resolve('node_modules/yaml/browser/index.js') },
  };
}

function shipped() {
  const extension = {
    ...common(),
    entryPoints: ['src/vscode/extension.ts'],
    external: ['vscode'],
    plugins: [...common().plugins, fewExamples()],
  };
  return [
    inChunks(
      {
        ...extension,
        outdir: 'dist/node',
        chunkNames: '[name]-[hash]',
        plugins: [...extension.plugins, lateYaml()],
      },
      production,
    ),
    yaml(common(), 'dist/node'),
    // The web host loads one file and no more: there, what is imported late is only run late.
    { ...extension, outfile: 'dist/web/extension.js', format: 'cjs', platform: 'browser', target: 'es2022' },
    {
      ...common(),
      entryPoints: {
        preview: 'src/webview/preview.ts',
        'trends/main': 'src/webview/trends/main.ts',
      },
      outdir: 'dist/webview',
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      plugins: [...common().plugins, pictureStyle()],
    },
    // The chart's page reads what is rarely asked for when it is.
    {
      ...common(),
      entryPoints: { main: 'src/webview/main.ts' },
      outdir: 'dist/webview',
      chunkNames: 'chart/[name]-[hash]',
      format: 'esm',
      splitting: true,
      platform: 'browser',
      target: 'es2022',
      plugins: [...common().plugins, pictureStyle()],
    },
    ...commandLine('dist'),
  ];
}

/** `pir`, and `pir lint` as a bundle of its own: it is started more often than all the rest, and is to be there soonest. */
function commandLine(outdir) {
  const lint = {
    ...common(),
    entryPoints: { 'cli/lint': 'src/cli/lint.ts' },
    chunkNames: 'cli/lint-[name]-[hash]',
    plugins: [...common().plugins, elsewhere('./formats/sarif', './sarif.js'), findingsOnly(), ownClocks(), lateYaml()],
  };
  const rest = {
    ...common(),
    entryPoints: { cli: 'src/cli/main.ts', 'cli/sarif': 'src/cli/formats/sarif.ts' },
    chunkNames: 'cli/[name]-[hash]',
    plugins: [...common().plugins, elsewhere('./lint', './cli/lint.js'), lateYaml()],
  };
  return [
    inChunks({ ...lint, outdir }, production),
    inChunks({ ...rest, outdir }, production),
    yaml(common(), `${outdir}/cli`),
  ];
}

/** Zones as a process has them, in place of `Intl`. */
function ownClocks() {
  return {
    name: 'own clocks',
    setup(build) {
      build.onResolve({ filter: /^\.\/clocks$/ }, ({ importer }) =>
        /[\\/]core[\\/]format[\\/]zone\.ts$/.test(importer) ? { path: path.resolve('src/cli/clocks.ts') } : undefined,
      );
    },
  };
}

/** Leaves a module to another bundle. */
function elsewhere(module, file) {
  return {
    name: 'elsewhere',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path: name }) =>
        name === module ? { path: file, external: true } : undefined,
      );
    },
  };
}
