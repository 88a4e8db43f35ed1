/** What nobody waits for any more ends: each provider that has to wait asks whether it is still wanted, and does no more when it is not. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import ts from 'typescript';
import { NO_CONFIG, parseReview } from '../src/core/index';

const DOOR = path.join(__dirname, '../src/vscode');

interface Token {
  isCancellationRequested: boolean;
}
type Provider = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;

/** What the API makes and nobody here looks into. */
class Made {
  readonly made = true;
}

/** A workspace of some reviews, which counts what is read of them. A token is cancelled at the n-th question about a file. */
class Stand {
  readonly asked: string[] = [];
  readonly token: Token = { isCancellationRequested: false };
  provider: Provider = {};

  constructor(
    private readonly files: number,
    private readonly cancelAt: number,
  ) {}

  private async answer<T>(question: string, value: T): Promise<T> {
    this.asked.push(question);
    await Promise.resolve();
    if (this.asked.length >= this.cancelAt) this.token.isCancellationRequested = true;
    return value;
  }

  private uri(name: string): object {
    const made = { scheme: 'file', path: name, toString: () => `file://${name}` };
    return { ...made, with: () => made };
  }

  get vscode(): object {
    const event = (): object => ({ dispose: () => undefined });
    const takes = (_: unknown, provider: Provider): object => {
      this.provider = provider;
      return event();
    };
    const text = 'pir: 1\ntitle: The queue was full\ntimeline:\n  - 10:00 The queue was full.\n';
    return {
      Disposable: { from: event },
      Range: Made,
      Position: Made,
      Location: Made,
      DocumentLink: Made,
      SymbolKind: { File: 0 },
      SymbolInformation: class {
        constructor(
          readonly name: string,
          readonly kind: number,
        ) {}
      },
      FileType: { File: 1, Directory: 2 },
      DocumentDropOrPasteEditKind: { Empty: { append: () => ({}) } },
      Uri: { joinPath: ({ path: at }: { path: string }, ...more: string[]) => this.uri(path.posix.join(at, ...more)) },
      l10n: { t: (words: string) => words },
      commands: { registerCommand: event },
      languages: {
        registerWorkspaceSymbolProvider: (provider: Provider) => takes(null, provider),
        registerDocumentLinkProvider: takes,
        registerDocumentPasteEditProvider: takes,
      },
      workspace: {
        isTrusted: true,
        workspaceFolders: [{ uri: this.uri('/team') }],
        getWorkspaceFolder: () => ({ uri: this.uri('/team') }),
        asRelativePath: String,
        onDidChangeWorkspaceFolders: event,
        createFileSystemWatcher: () => ({ onDidChange: event, onDidCreate: event, onDidDelete: event }),
        findFiles: () =>
          this.answer(
            'find',
            Array.from({ length: this.files }, (_, index) => this.uri(`/team/${index}.pir.yaml`)),
          ),
        fs: {
          stat: async () => {
            await this.answer('stat', null);
            if (this.files === 0) throw new Error('there is no such file');
            return { size: text.length };
          },
          readFile: () => this.answer('read', new TextEncoder().encode(text)),
        },
      },
    };
  }
}

const code = new Map<string, string>();

/** Registers the provider of a module of the door. */
async function registered(module: string, register: string, stand: Stand, reviews: object): Promise<Provider> {
  if (!code.has(module)) {
    const { outputFiles } = await esbuild.build({
      entryPoints: [path.join(DOOR, `${module}.ts`)],
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      external: ['vscode'],
      supported: { 'dynamic-import': false },
    });
    code.set(module, outputFiles[0]?.text ?? '');
  }
  const made = { exports: {} as Readonly<Record<string, (reviews: object) => unknown>> };
  const api = stand.vscode;
  new Function('module', 'exports', 'require', code.get(module) ?? '')(made, made.exports, () => api);
  made.exports[register]?.(reviews);
  return stand.provider;
}

describe('a question that was cancelled', function () {
  this.timeout(60_000);

  const symbols = async (stand: Stand): Promise<readonly unknown[] | undefined> => {
    const { provideWorkspaceSymbols } = await registered('workspace-symbols', 'registerWorkspaceSymbols', stand, {
      open: [],
    });
    return (await provideWorkspaceSymbols?.('', stand.token)) as readonly unknown[] | undefined;
  };

  it('about symbols is answered where it is still wanted', async () => {
    const stand = new Stand(3, Infinity);
    assert.equal((await symbols(stand))?.length, 3);
    assert.deepEqual(stand.asked, ['find', 'stat', 'read', 'stat', 'read', 'stat', 'read']);
  });

  it('about symbols reads no further file, and gives nothing', async () => {
    for (const [at, asked] of [
      [1, ['find']],
      [2, ['find', 'stat']],
      [3, ['find', 'stat', 'read']],
      [4, ['find', 'stat', 'read', 'stat']],
    ] as const) {
      const stand = new Stand(5, at);
      assert.equal(await symbols(stand), undefined, `${at}`);
      assert.deepEqual(stand.asked, asked);
    }
  });

  it('about symbols asks for nothing where it was cancelled before, and the next question is answered in full', async () => {
    const stand = new Stand(2, Infinity);
    stand.token.isCancellationRequested = true;
    assert.equal(await symbols(stand), undefined);
    assert.deepEqual(stand.asked, []);
    const next = { isCancellationRequested: false };
    const answer = (await stand.provider['provideWorkspaceSymbols']?.('', next)) as readonly unknown[];
    assert.equal(answer.length, 2, 'a list that was cut short is not kept');
  });

  it('about where a path leads looks nowhere else', async () => {
    const source = 'pir: 1\ntitle: The queue\nlinks:\n  - docs/queue.md\n';
    const parsed = parseReview(source);
    const ask = async (cancelAt: number): Promise<{ asked: readonly string[]; link: unknown }> => {
      const stand = new Stand(0, cancelAt);
      const provider = await registered('links', 'registerLinks', stand, {
        of: () => ({ parsed, config: NO_CONFIG }),
      });
      const document = {
        uri: { scheme: 'file', path: '/team/reviews/a.pir.yaml' },
        positionAt: (offset: number) => offset,
      };
      const [link] = provider['provideDocumentLinks']?.(document) as unknown as readonly unknown[];
      assert.ok(link !== undefined);
      return { link: await provider['resolveDocumentLink']?.(link, stand.token), asked: stand.asked };
    };
    const wanted = await ask(Infinity);
    assert.deepEqual(wanted.asked, ['stat', 'stat']);
    assert.ok(wanted.link !== undefined);
    assert.deepEqual(await ask(1), { asked: ['stat'], link: undefined });
  });

  it('about a paste reads nothing', async () => {
    const stand = new Stand(0, Infinity);
    const provider = await registered('import/register', 'registerImport', stand, {
      of: () => assert.fail('the review is not looked at'),
    });
    stand.token.isCancellationRequested = true;
    const data = { get: () => ({ asString: () => Promise.resolve('10:00 The queue was full.') }) };
    assert.deepEqual(await provider['provideDocumentPasteEdits']?.({}, [{}], data, {}, stand.token), []);
  });
});

/** Providers in a source that wait for something and never ask whether they are still wanted. */
function deaf(source: string): string[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const made = ts.isPropertyAssignment(node) ? node.initializer : node;
    const name = (ts.isMethodDeclaration(node) || ts.isPropertyAssignment(node)) && node.name.getText(file);
    if (
      name !== false &&
      /^(?:provide|resolve)[A-Z]/.test(name) &&
      (ts.isMethodDeclaration(made) || ts.isArrowFunction(made)) &&
      (made.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true ||
        /\bPromise\b|\bThenable\b|\.then\(/.test(made.getText(file))) &&
      !/\btoken\b/.test(made.body?.getText(file) ?? '')
    )
      found.push(name);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('providers', () => {
  it('that wait for something ask whether they are still wanted; the others answer at once', () => {
    const files = (fs.readdirSync(DOOR, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts'));
    for (const name of files) assert.deepEqual(deaf(fs.readFileSync(path.join(DOOR, name), 'utf8')), [], name);
    assert.deepEqual(deaf('x = { async provideHover(document) { await look(); } }'), ['provideHover']);
    assert.deepEqual(deaf('x = { provideHover: (document): Promise<Hover> => look() }'), ['provideHover']);
    assert.deepEqual(deaf('x = { async provideHover(document, at, token) { await look(token); } }'), []);
  });
});
