/** The house as src/README.md draws it: who may import what, and how large and how named things may be. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '..');
const LONGEST_FILE = 400;

/** Core's rooms, and the rooms that each may import. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  format: ['text'],
  metrics: ['text', 'format'],
  config: ['text', 'format', 'metrics'],
  prose: ['text', 'format', 'metrics'],
  rules: ['text', 'format', 'metrics', 'prose', 'config', 'archive'],
  language: ['text', 'format', 'metrics', 'prose', 'rules', 'config'],
  chart: ['text', 'format', 'metrics'],
  archive: ['text', 'format', 'metrics', 'chart'],
  report: ['text', 'format', 'metrics', 'prose', 'config', 'rules', 'chart'],
  import: ['text', 'format', 'metrics', 'prose'],
};

/** Packages that belong to one place. Others are free to all, if package.json ships them. */
const PACKAGE_HOMES: Readonly<Record<string, string>> = { vscode: 'src/vscode/', yaml: 'src/core/format/' };

/** Rooms named for nothing in particular fill with everything. */
const NAMELESS = /^(utils?|helpers?|misc|common|shared|lib)$/i;

interface Import {
  /** The importing file, from the checkout, with forward slashes. */
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every static, dynamic and re-exporting import of a source. */
function importsOf(from: string, source: string): Import[] {
  const names = ts.preProcessFile(source, true, true).importedFiles.map((file) => file.fileName);
  return names.map((specifier) => ({ from, specifier, typeOnly: isTypeOnly(source, specifier) }));
}

/** Whether a source imports only types from a place: every mention stands behind `import type` or `export type`. */
function isTypeOnly(source: string, specifier: string): boolean {
  const mentions = source.split(/(['"])/).filter((text) => text === specifier).length;
  return (
    [...source.matchAll(/^(?:import|export) type [^'";]*from (['"])(.*?)\1/gm)].filter(
      (match) => match[2] === specifier,
    ).length === mentions
  );
}

/** What is wrong with an import; null when nothing is. */
function wrongWith(each: Import, shipped: ReadonlySet<string>): string | null {
  const { from, specifier } = each;
  const say = (why: string): string => `${from} imports '${specifier}': ${why}`;
  if (!specifier.startsWith('.')) return wrongWithPackage(each, shipped, say);
  const to = path.posix.join(path.posix.dirname(from), specifier);
  if (!to.startsWith('src/')) return say('what ships lies in src');
  const [fromPart, fromRoom = ''] = from.split('/').slice(1);
  const [toPart, toRoom = ''] = to.split('/').slice(1);
  if (fromPart === 'core') return toPart === 'core' ? wrongWithRoom(fromRoom, toRoom, say) : say('core knows no door');
  if (fromPart === toPart) return null;
  if (to === 'src/core/index' || to === 'src/core') return null;
  // Reports are loaded when the first is asked for, so they have a door of their own.
  if (to === 'src/core/report/index') return null;
  // So has what reads Markdown.
  if (to === 'src/core/rules/markdown') return null;
  if (toPart === 'core') return say('doors enter core by its index');
  if (to === 'src/webview/protocol' && fromPart === 'vscode' && each.typeOnly) return null;
  return say(`doors share nothing but the types of webview/protocol`);
}

function wrongWithRoom(from: string, to: string, say: (why: string) => string): string | null {
  if (from === 'index.ts' || from === to) return null;
  const allowed = ROOMS[from];
  if (!allowed) return say(`the room ${from} is not on the map`);
  return allowed.includes(to) ? null : say(`${from} may import ${allowed.join(', ') || 'no other room'}`);
}

function wrongWithPackage(each: Import, shipped: ReadonlySet<string>, say: (why: string) => string): string | null {
  const { from, specifier } = each;
  if (specifier.startsWith('node:'))
    return from.startsWith('src/cli/') ? null : say('only the command line has a process');
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const home = PACKAGE_HOMES[name];
  if (home !== undefined) return from.startsWith(home) ? null : say(`only ${home} may`);
  return shipped.has(name) ? null : say('package.json does not ship it');
}

/** What is wrong with a file as such. */
function wrongWithFile(file: string, lines: number): string[] {
  const folder = file
    .split('/')
    .slice(0, -1)
    .find((name) => NAMELESS.test(name));
  return [
    ...(lines > LONGEST_FILE ? [`${file} has ${lines} lines; the limit is ${LONGEST_FILE}`] : []),
    ...(folder === undefined ? [] : [`${file} lies in a folder called ${folder}, which says nothing`]),
  ];
}

function sourcesIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|mts|mjs|cjs)$/.test(file) && !/\/(generated|output|node_modules)\//.test(file));
}

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

describe('the architecture', () => {
  const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const shipped = new Set(Object.keys(manifest.dependencies));

  it('has every import of src follow the arrows', () => {
    const imports = sourcesIn('src').flatMap((file) => importsOf(file, read(file)));
    assert.ok(imports.length > 50, 'the sources were read');
    const wrong = imports.flatMap((each) => wrongWith(each, shipped) ?? []);
    assert.deepEqual(wrong, []);
  });

  it('has files of a size to read at once, in folders that say what they hold', () => {
    const files = [...sourcesIn('src'), ...sourcesIn('test'), ...sourcesIn('syntaxes')];
    assert.ok(files.length > 50, 'the files were found');
    const wrong = files.flatMap((file) => wrongWithFile(file, read(file).trimEnd().split('\n').length));
    assert.deepEqual(wrong, []);
  });
});

describe('the check of the architecture', () => {
  const shipped = new Set(['yaml', '@org/pkg']);
  const verdict = (from: string, source: string): (string | null)[] =>
    importsOf(from, source).map((each) => wrongWith(each, shipped));

  const wrong: readonly (readonly [string, string, string])[] = [
    ['a room that reaches up', 'src/core/text/span.ts', `import { parse } from '../format/parse';`],
    ['the same for a type', 'src/core/format/a.ts', `import type { Metrics } from '../metrics/metrics';`],
    ['the same re-exported', 'src/core/metrics/a.ts', `export { lint } from '../rules/lint';`],
    ['the same as an import type', 'src/core/prose/a.ts', `let a: import('../rules/rule').Rule;`],
    ['a chart that knows rules', 'src/core/chart/scene.ts', `import { lint } from '../rules/lint';`],
    ['a room from the index', 'src/core/rules/a.ts', `import { parseReview } from '../index';`],
    ['a room that is not on the map', 'src/core/extras/a.ts', `import { a } from '../text/span';`],
    ['core that knows the editor', 'src/core/rules/a.ts', `import * as vscode from 'vscode';`],
    ['core that reads files', 'src/core/format/a.ts', `const fs = await import('node:fs');`],
    ['core that enters a door', 'src/core/index.ts', `import { run } from '../cli/main';`],
    ['YAML outside of format', 'src/core/rules/a.ts', `import { parse } from 'yaml';`],
    ['YAML in a door', 'src/cli/main.ts', `const yaml = require('yaml');`],
    ['a door that passes the index by', 'src/vscode/a.ts', `import { lint } from '../core/rules/lint';`],
    ['a door in a door', 'src/cli/main.ts', `import { a } from '../vscode/extension';`],
    ['code from the protocol', 'src/vscode/a.ts', `import { a } from '../webview/protocol';`],
    ['the editor in the webview', 'src/webview/main.ts', `import * as vscode from 'vscode';`],
    ['Node in the extension, which runs on the web too', 'src/vscode/a.ts', `import fs = require('node:fs');`],
    ['a tool that does not ship', 'src/cli/main.ts', `import Ajv from 'ajv/dist/2020';`],
    ['tests from the product', 'src/core/text/a.ts', `import { a } from '../../../test/a';`],
  ];
  for (const [what, from, source] of wrong) {
    it(`catches ${what}`, () => assert.match(String(verdict(from, source)), /^src\//));
  }

  const right: readonly (readonly [string, string, string])[] = [
    ['a room that reads below it', 'src/core/rules/blame/a.ts', `import { Span } from '../../text/span';`],
    ['a room that reads itself', 'src/core/chart/wide/a.ts', `import { b } from '../time/scale';`],
    ['the index of core', 'src/core/index.ts', `export * from './rules/lint';`],
    ['a door that enters by the index', 'src/vscode/chart/a.ts', `import { lint } from '../../core/index';`],
    ['the types of the protocol', 'src/vscode/chart/a.ts', `import type { A } from '../../webview/protocol';`],
    ['YAML in format', 'src/core/format/parse.ts', `import { parseDocument } from 'yaml';`],
    ['files in the command line', 'src/cli/main.ts', `import * as fs from 'node:fs';`],
    ['a package that ships', 'src/cli/main.ts', `import a from '@org/pkg/sub';`],
  ];
  for (const [what, from, source] of right) {
    it(`allows ${what}`, () => assert.deepEqual(verdict(from, source), [null]));
  }

  it('catches a long file and a folder without a name', () => {
    assert.equal(wrongWithFile('src/core/utils/a.ts', 401).length, 2);
    assert.deepEqual(wrongWithFile('src/core/text/utilities.ts', 400), []);
  });
});
