// What core makes while the product is built.
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';

/** The style of charts in a Markdown preview, which core knows and no script of ours can set there. */
export async function writePreviewStyle() {
  const { embedStyle } = await fromCore('chart/embed', 'embedStyle');
  fs.mkdirSync('dist/webview', { recursive: true });
  fs.writeFileSync('dist/webview/markdown.css', embedStyle());
}

/** Core's style of pictures in the colours of the page, as a style sheet: so the page need not carry what writes it. */
export function pictureStyle() {
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
export function madeTables() {
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
