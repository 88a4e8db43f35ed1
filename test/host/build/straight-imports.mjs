// Names that doors import from core's index, taken from the files that declare them.
import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';

/**
 * Doors import from core's index, which names all of core. Here each name is taken from the file that declares it instead,
 * so that a part of a door that is loaded late brings the parts of core that only it needs.
 */
export function straightImports() {
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
