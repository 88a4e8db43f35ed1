/** The programs that ours is held against, from `test/bench/peers`: `npm run bench` installs them there. */
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = path.join(__dirname, 'peers');
const load = createRequire(path.join(FOLDER, 'package.json'));

/** The entry file of a peer's command. */
export const peerFile = (file: string): string => path.join(FOLDER, 'node_modules', file);

const loadModule = (file: string): Promise<unknown> => import(pathToFileURL(peerFile(file)).href);

export type Check = (text: string) => unknown;

interface LanguageService {
  configure(settings: object): void;
  doValidation(document: unknown, kubernetes: boolean): Promise<readonly unknown[]>;
}

/** yaml-language-server's validation with a schema, in this process. */
export function yamlLanguageServer(schema: object): Check {
  const { getLanguageService } = load('yaml-language-server') as {
    getLanguageService(options: object): LanguageService;
  };
  const { TextDocument } = load('vscode-languageserver-textdocument') as {
    TextDocument: { create(uri: string, language: string, version: number, text: string): unknown };
  };
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('no network')),
    workspaceContext: { resolveRelativePath: (relative: string) => relative },
  });
  service.configure({ validate: true, schemas: [{ uri: 'pir.json', fileMatch: ['*.pir.yaml'], schema }] });
  let version = 0;
  return (text) => service.doValidation(TextDocument.create('file:///a.pir.yaml', 'yaml', ++version, text), false);
}

export function writeGood(): Check {
  return load('write-good') as Check;
}

export async function alex(): Promise<Check> {
  const { markdown } = (await loadModule('alex/index.js')) as { markdown: Check };
  return markdown;
}

export async function textlint(): Promise<Check> {
  const { createLinter, loadTextlintrc } = load('textlint') as {
    createLinter(options: { descriptor: unknown }): { lintText(text: string, file: string): Promise<unknown> };
    loadTextlintrc(options: { configFilePath: string; node_modulesDir: string }): Promise<unknown>;
  };
  const descriptor = await loadTextlintrc({
    configFilePath: path.join(FOLDER, '.textlintrc.json'),
    node_modulesDir: path.join(FOLDER, 'node_modules'),
  });
  const linter = createLinter({ descriptor });
  return (text) => linter.lintText(text, 'review.md');
}

export async function harper(): Promise<Check> {
  const { LocalLinter } = (await loadModule('harper.js/dist/index.js')) as {
    LocalLinter: new (options: object) => { setup(): Promise<void>; lint(text: string): Promise<unknown> };
  };
  const { binaryInlined } = (await loadModule('harper.js/dist/binaryInlined.js')) as { binaryInlined: unknown };
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return (text) => linter.lint(text);
}
