// Builds everything that ships: `node esbuild.config.mjs [--production] [--watch] [--tests] [--generate-only] [--command DIR]`
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';

const { values: options } = parseArgs({
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

const SCHEMA = 'src/core/format/schema.json';
const GENERATED = 'src/core/format/generated';

/** The validators that core gets: export name → place in the schema. */
const VALIDATORS = { validateReview: '#' };

/** What core takes from `yaml`. */
const YAML = {
  functions: ['isAlias', 'isMap', 'isScalar', 'isSeq', 'parseDocument', 'visit'],
  others: ['CST', 'Lexer'],
};

/** Rules carry examples, which are their tests, by type: the editor shows a pair of sentences at most, and findings need none. */
const SHOWN = { language: 1, review: 0, archive: 0 };
const NONE = { language: 0, review: 0, archive: 0 };

await generateValidators();
if (options.command !== undefined) {
  await Promise.all(commandLine(path.resolve(options.command)).map((bundle) => esbuild.build(bundle)));
} else if (!options['generate-only']) await build();

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

/** A schema without what only people read. A property that is called `title` has a schema, not a string, and stays. */
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

/** The packages that are bundled, each with the words of its licence, which ask to travel along. */
function writeNotices(inputs) {
  const folders = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  const parts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
    const words = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (words === undefined) throw new Error(`${name} brings no licence`);
    return `${name} ${version} (${license})\n\n${fs.readFileSync(`${folder}/${words}`, 'utf8').trim()}\n`;
  });
  const head = 'This product contains the following packages.\n';
  fs.writeFileSync('dist/THIRD-PARTY-NOTICES.txt', [head, ...parts].join(`\n${'-'.repeat(72)}\n\n`));
}

/** The style of charts in a Markdown preview, which core knows and no script of ours can set there. */
async function writePreviewStyle() {
  const { embedStyle } = await fromCore('chart/embed', 'embedStyle');
  fs.mkdirSync('dist/webview', { recursive: true });
  fs.writeFileSync('dist/webview/markdown.css', embedStyle());
}

/** Core's style of pictures in the colours of the page, as a style sheet: so the page need not carry what writes it. */
function pictureStyle() {
  return {
    name: 'picture style',
    setup(build) {
      build.onResolve({ filter: /^\.\/picture\.css$/ }, ({ path: name }) => ({
        path: name,
        namespace: 'core',
        sideEffects: true,
      }));
      build.onLoad({ filter: /.*/, namespace: 'core' }, async () => {
        const { styleSheet } = await fromCore('chart/render/style-sheet', 'styleSheet');
        return { contents: styleSheet('follow'), loader: 'css' };
      });
    },
  };
}

/** Tables of core that take long to make, made here: the module that makes one is replaced by what it exports. */
function madeTables() {
  return {
    name: 'made tables',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]core[\\/]rules[\\/]sentence-index\.ts$/ }, async () => ({
        contents: `export const SENTENCE_INDEX = ${JSON.stringify((await fromCore('rules/sentence-index', 'SENTENCE_INDEX')).SENTENCE_INDEX)};`,
        loader: 'js',
        // What a table is made of is not told file by file; a change of any of them makes it anew.
        watchDirs: ['src/core/prose', 'src/core/prose/lexicon', 'src/core/rules'],
      }));
    },
  };
}

/** What a module of core exports, for use while building. */
async function fromCore(module, name) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `export { ${name} } from './src/core/${module}'`, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** Settings that all bundles share. */
function common() {
  return {
    bundle: true,
    minify: options.production,
    sourcemap: !options.production,
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
    plugins: [...common().plugins, fewExamples(SHOWN)],
  };
  return [
    inChunks({
      ...extension,
      outdir: 'dist/node',
      chunkNames: '[name]-[hash]',
      plugins: [...extension.plugins, lateYaml()],
    }),
    yaml('dist/node'),
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
    plugins: [...common().plugins, fewExamples(NONE), ownClocks(), lateYaml()],
  };
  const rest = {
    ...common(),
    entryPoints: { cli: 'src/cli/main.ts' },
    chunkNames: 'cli/[name]-[hash]',
    plugins: [...common().plugins, elsewhere('./lint', './cli/lint.js'), lateYaml()],
  };
  return [inChunks({ ...lint, outdir }), inChunks({ ...rest, outdir }), yaml(`${outdir}/cli`)];
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

/** What core takes from `yaml`, as a file of its own. */
function yaml(outdir) {
  const contents = `export { ${[...YAML.functions, ...YAML.others].join(', ')} } from 'yaml';`;
  return {
    ...common(),
    stdin: { contents, resolveDir: '.' },
    outfile: `${outdir}/yaml.js`,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'ascii',
    sourcemap: false,
  };
}

/** Most reviews are read without `yaml` (`readEveryday`), and a start need not wait for it: it is loaded where a text needs it. */
function lateYaml() {
  const functions = YAML.functions.map((name) => `export const ${name} = (...given) => yaml().${name}(...given);`);
  const contents = `let loaded;
const yaml = () => (loaded ??= require('./yaml.js'));
${functions.join('\n')}
export function Lexer() {
  return new (yaml().Lexer)();
}
export const CST = { tokenType: (token) => yaml().CST.tokenType(token) };`;
  return {
    name: 'late yaml',
    setup(build) {
      build.onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace: 'late', sideEffects: false }));
      build.onResolve({ filter: /^\.\/yaml\.js$/, namespace: 'late' }, ({ path: file }) => ({
        path: file,
        external: true,
      }));
      build.onLoad({ filter: /.*/, namespace: 'late' }, () => ({ contents, loader: 'js' }));
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

/**
 * For Node: what is imported late (`await import(…)`) becomes a file of its own, read when it is first needed.
 * esbuild splits modules of ECMAScript only, and the Node host of VS Code starts a CommonJS file fastest: so each file is translated.
 */
function inChunks(bundle) {
  return {
    ...bundle,
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node20',
    sourcemap: options.production ? false : 'inline',
    write: false,
    plugins: [...(bundle.plugins ?? []), { name: 'chunks', setup: (build) => build.onEnd(writeCommonJs) }],
  };
}

async function writeCommonJs({ outputFiles = [] }) {
  const common = { format: 'cjs', platform: 'node', target: 'node20', charset: 'ascii' };
  for (const { path: file, text } of outputFiles) {
    const { code: whole } = await esbuild.transform(text, {
      ...common,
      sourcemap: options.production ? false : 'inline',
      // As `require`, which shares its modules with the other files.
      supported: { 'dynamic-import': false },
      // A dependency written as a module asks where it lies.
      define: { 'import.meta.url': 'moduleUrl' },
      banner: text.includes('import.meta.url')
        ? "const moduleUrl = require('node:url').pathToFileURL(__filename).href;"
        : '',
    });
    const late = requiredLate(path.basename(file), whole);
    const code = options.production ? (await esbuild.transform(late, { ...common, minify: true })).code : late;
    const command = path.basename(file) === 'cli.js';
    const plain = inAscii(code);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, command ? `#!/usr/bin/env node\n${plain}` : plain, { mode: command ? 0o755 : 0o644 });
  }
}

/**
 * Reads another file when something of it is first asked for, and not before: of what a file may need, a start needs little. So
 * `var a = require('./a.js')` becomes a function that requires once, and each `a` a call of it.
 * @throws Error where a file would still be read at the start, or a name means two things
 */
function requiredLate(file, code) {
  const source = ts.createSourceFile(
    file,
    code,
    { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
    true,
  );
  const edits = [];
  const late = new Set();
  for (const statement of source.statements) {
    const declaration = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : undefined;
    if (!isOwnFile(declaration?.initializer) || !ts.isIdentifier(declaration.name)) continue;
    if (statement.declarationList.declarations.length > 1) throw new Error(`${file}: several names in one declaration`);
    const name = declaration.name.text;
    late.add(name);
    const load = declaration.initializer.getText(source);
    edits.push([
      statement.getStart(source),
      statement.end,
      `let ${name}_; const ${name} = () => (${name}_ ??= ${load});`,
    ]);
  }
  const visit = (node, isLater) => {
    if (isOwnFile(node) && !isLater) throw new Error(`${file} reads ${node.getText(source)} at its start`);
    if (ts.isIdentifier(node) && late.has(node.text)) edits.push(calledLate(file, source, node));
    ts.forEachChild(node, (child) => visit(child, isLater || ts.isFunctionLike(node)));
  };
  for (const statement of source.statements) {
    if (!edits.some(([start]) => start === statement.getStart(source))) visit(statement, false);
  }
  let at = 0;
  const parts = edits
    .sort(([a], [b]) => a - b)
    .map(([start, end, text]) => {
      const part = code.slice(at, start) + text;
      at = end;
      return part;
    });
  return parts.join('') + code.slice(at);
}

/** The edit that makes a call of a name: `a.b` → `a().b`, `new a.B(…)` → `new (a().B)(…)`. */
function calledLate(file, source, node) {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access) || access.expression !== node)
    throw new Error(`${file}: ${node.text} stands for more than a file in ${access.getText(source).slice(0, 80)}`);
  const text = `${node.text}().${access.name.text}`;
  const isMade = ts.isNewExpression(access.parent) && access.parent.expression === access;
  return [access.getStart(source), access.end, isMade ? `(${text})` : text];
}

/** `require('./…')` */
function isOwnFile(node) {
  return (
    node !== undefined &&
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'require' &&
    node.arguments.length === 1 &&
    ts.isStringLiteral(node.arguments[0]) &&
    node.arguments[0].text.startsWith('.')
  );
}

/**
 * Node keeps a file with other signs in twice the memory, and reads it more slowly. What esbuild leaves are the signs in regular
 * expressions, as such and as `String.raw`, where an escape says the same.
 */
function inAscii(code) {
  return code.replace(/(\\?)([^\0-\x7f])/g, (_, slash, sign) => {
    if (slash !== '') throw new Error(`an escaped ${sign} cannot be written in ASCII`);
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/**
 * Doors import from core's index, which names all of core. Here each name is taken from the file that declares it instead,
 * so that a part of a door that is loaded late brings the parts of core that only it needs.
 */
function straightImports() {
  const declared = declarationsOf(path.resolve('src/core/index.ts'));
  return {
    name: 'straight imports',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/](?:cli|vscode|webview)[\\/].*\.ts$/ }, ({ path: file }) => {
        const source = fs.readFileSync(file, 'utf8');
        const contents = source.replace(
          /^import \{([^}]*)\} from '(?:\.\.\/)+core\/index';/gm,
          (whole, names) => straight(names, declared, path.dirname(file)) + '\n'.repeat(whole.split('\n').length - 1),
        );
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** One import for each name; types need none. */
function straight(names, declared, folder) {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => {
      const file = declared.get(name.split(/\s/, 1)[0]);
      if (file === undefined) throw new Error(`core/index does not export ${name}`);
      return `import { ${name} } from ${JSON.stringify(`./${path.relative(folder, file).replaceAll('\\', '/')}`)};`;
    })
    .join(' ');
}

/** The names that a module exports, each with the file that declares it. */
function declarationsOf(file) {
  const found = new Map();
  for (const statement of ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements) {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
      const inner = declarationsOf(`${path.resolve(path.dirname(file), statement.moduleSpecifier.text)}.ts`);
      const names = statement.exportClause?.elements.map((one) => [
        one.name.text,
        one.propertyName?.text ?? one.name.text,
      ]);
      for (const [name, original] of names ?? [...inner.keys()].map((each) => [each, each])) {
        if (inner.has(original)) found.set(name, inner.get(original));
      }
    } else if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
      const declarations = statement.declarationList?.declarations ?? [statement];
      for (const { name } of declarations) if (name) found.set(name.text, file);
    }
  }
  return found;
}

/** Leaves out all but so many examples of a rule, by its type. */
function fewExamples(kept) {
  return {
    name: 'few examples',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]core[\\/]rules[\\/].*[\\/].*\.ts$/ }, ({ path: file }) => {
        const source = fs.readFileSync(file, 'utf8');
        return {
          contents: applyCuts(source, exampleCuts(ts.createSourceFile(file, source, ts.ScriptTarget.Latest), kept)),
          loader: 'ts',
        };
      });
    },
  };
}

/** What to leave out of a rule's file. */
function exampleCuts(node, kept, cuts = []) {
  if (ts.isObjectLiteralExpression(node)) {
    const value = (name) => node.properties.find((each) => each.name?.text === name)?.initializer;
    const count = kept[value('type')?.text];
    for (const list of count === undefined ? [] : [value('flag'), value('allow')]) {
      if (!list || !ts.isArrayLiteralExpression(list)) continue;
      const first = list.elements[count];
      if (first) cuts.push([first.getFullStart(), list.elements.end]);
    }
  }
  ts.forEachChild(node, (child) => void exampleCuts(child, kept, cuts));
  return cuts;
}

function applyCuts(text, cuts) {
  return cuts.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
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
          .filter((name) => pattern.test(name) && name.includes(process.env.PIR_SPEC ?? ''));
        const contents = files.sort().map((name) => `import ${JSON.stringify(`./${name.replaceAll('\\', '/')}`)};\n`);
        return { contents: contents.join(''), resolveDir: folder, watchDirs: [folder], loader: 'ts' };
      });
    },
  };
}
