// Rules without most of their examples.
import * as fs from 'node:fs';
import ts from 'typescript';

/** Rules carry examples, which are their tests, by type: the editor shows a pair of sentences at most, and findings need none. */
export const SHOWN = { language: 1, review: 0, archive: 0 };
export const NONE = { language: 0, review: 0, archive: 0 };

/** Leaves out all but so many examples of a rule, by its type. */
export function fewExamples(kept) {
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
