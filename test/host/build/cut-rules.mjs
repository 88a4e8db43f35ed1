// Rules without most of their examples and their words for the index, or without all that their findings do not need.
import * as fs from 'node:fs';
import ts from 'typescript';

/** Rules carry examples, which are their tests, by type: the editor shows a pair of sentences at most, and findings need none. */
const SHOWN = { language: 1, review: 0, archive: 0 };
const NONE = { language: 0, review: 0, archive: 0 };
/** What a rule says about itself, and no finding says; those of words name themselves where two speak of one place. */
const REASONS = ['why', 'instead', 'source'];
const SAID = { language: REASONS, review: [...REASONS, 'title'], archive: [...REASONS, 'title'] };

/** Leaves out all examples of a rule but those that the editor shows, and by which words it is searched. */
export const fewExamples = () => cutting('few examples', SHOWN, {});

/** Leaves out the examples and the reasons: `pir lint` writes neither. */
export const findingsOnly = () => cutting('findings only', NONE, SAID);

function cutting(name, kept, dropped) {
  return {
    name,
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]core[\\/]rules[\\/](?:.*[\\/].*|form-rules)\.ts$/ }, ({ path: file }) => {
        const source = fs.readFileSync(file, 'utf8');
        return {
          contents: applyCuts(source, cutsOf(ts.createSourceFile(file, source, ts.ScriptTarget.Latest), kept, dropped)),
          loader: 'ts',
        };
      });
    },
  };
}

/** What to leave out of a rule's file. */
function cutsOf(node, kept, dropped, cuts = []) {
  if (ts.isObjectLiteralExpression(node)) {
    const property = (name) => node.properties.find((each) => each.name?.text === name);
    const value = (name) => property(name)?.initializer;
    const type = value('type')?.text;
    const count = kept[type];
    for (const list of count === undefined ? [] : [value('flag'), value('allow')]) {
      if (!list || !ts.isArrayLiteralExpression(list)) continue;
      const first = list.elements[count];
      if (first) cuts.push([first.getFullStart(), list.elements.end, '']);
    }
    // By which words a check is searched, the index knows, which the build makes of whole rules.
    const check = count === undefined ? undefined : value('check');
    const words = check?.properties?.find((each) => each.name?.text === 'words')?.initializer;
    if (words) cuts.push([words.getFullStart(), words.end, '[]']);
    // With the comma that stands behind each property of an object in lines.
    for (const said of (dropped[type] ?? []).map(property))
      if (said) cuts.push([said.getFullStart(), said.end + 1, '']);
  }
  // What is said about form is found by the parser, which needs no more than its id and severity.
  const [, , title, , instead] =
    dropped.review && ts.isCallExpression(node) && node.expression.text === 'fact' ? node.arguments : [];
  if (title && instead) cuts.push([title.getFullStart(), instead.end, "'', '', ''"]);
  ts.forEachChild(node, (child) => void cutsOf(child, kept, dropped, cuts));
  return cuts;
}

function applyCuts(text, cuts) {
  const last = [...cuts].sort(([a], [b]) => b - a);
  return last.reduce((rest, [start, end, instead]) => rest.slice(0, start) + instead + rest.slice(end), text);
}
