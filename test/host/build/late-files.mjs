// For Node: bundles in files, of which each is read when something of it is first asked for.
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';

/**
 * For Node: what is imported late (`await import(…)`) becomes a file of its own, read when it is first needed.
 * esbuild splits modules of ECMAScript only, and the Node host of VS Code starts a CommonJS file fastest: so each file is translated.
 *
 * @param bundle settings of esbuild
 * @param production without a source map, and minified
 */
export function inChunks(bundle, production) {
  return {
    ...bundle,
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node20',
    sourcemap: production ? false : 'inline',
    write: false,
    plugins: [
      ...(bundle.plugins ?? []),
      { name: 'chunks', setup: (build) => build.onEnd(({ outputFiles }) => writeCommonJs(outputFiles, production)) },
    ],
  };
}

async function writeCommonJs(outputFiles = [], production) {
  const common = { format: 'cjs', platform: 'node', target: 'node20', charset: 'ascii' };
  for (const { path: file, text } of outputFiles) {
    const { code: whole } = await esbuild.transform(text, {
      ...common,
      sourcemap: production ? false : 'inline',
      // As `require`, which shares its modules with the other files.
      supported: { 'dynamic-import': false },
      // A dependency written as a module asks where it lies.
      define: { 'import.meta.url': 'moduleUrl' },
      banner: text.includes('import.meta.url')
        ? "const moduleUrl = require('node:url').pathToFileURL(__filename).href;"
        : '',
    });
    const late = requiredLate(path.basename(file), whole);
    const code = production ? (await esbuild.transform(late, { ...common, minify: true })).code : late;
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
