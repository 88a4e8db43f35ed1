// The library for YAML, as a file that is read where a text needs it.

/** What core takes from `yaml`. */
const YAML = {
  functions: ['isAlias', 'isMap', 'isScalar', 'isSeq', 'parseDocument', 'visit'],
  others: ['CST', 'Lexer'],
};

/** What core takes from `yaml`, as a file of its own. */
export function yaml(common, outdir) {
  const contents = `export { ${[...YAML.functions, ...YAML.others].join(', ')} } from 'yaml';`;
  return {
    ...common,
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
export function lateYaml() {
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
