/** What the extension takes from VS Code it gives back: activated with a stand-in that counts, it leaves nothing when it is switched off. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';

const ROOT = path.join(__dirname, '..');
const load = createRequire(__filename);
/** What of VS Code's API is open until it is disposed of. */
const TAKES = /^(?:register|create|onDid|onWill|setStatusBarMessage)/;

interface Host {
  readonly vscode: unknown;
  /** What is open, by name. */
  readonly open: Set<{ readonly name: string }>;
  /** Timers that are running. */
  readonly timers: Set<unknown>;
  readonly setTimeout: (work: () => void, milliseconds?: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

/** A VS Code in which nothing is open and nothing happens. */
function host(): Host {
  const open = new Set<{ readonly name: string }>();
  const timers = new Set<unknown>();
  const taken = (name: string): object => {
    const entry = { name };
    open.add(entry);
    return anything(name, { dispose: () => open.delete(entry) });
  };

  /** Takes every call and has every property; those of `known` are what they are there. */
  function anything(name: string, known: Readonly<Record<PropertyKey, unknown>> = {}): object {
    const made = new Map<PropertyKey, unknown>();
    const target = function target(): void {
      // Called and made anew through the proxy only.
    };
    return new Proxy(target, {
      get(_, key) {
        if (Object.hasOwn(known, key)) return known[key];
        if (key === 'prototype') return target.prototype;
        if (key === 'then' || typeof key === 'symbol') return undefined;
        let value = made.get(key);
        if (value === undefined) {
          const isTaken = TAKES.test(key);
          value = isTaken ? () => taken(`${name}.${key}`) : anything(`${name}.${key}`);
          made.set(key, value);
        }
        return value;
      },
      set: (_, key, value) => made.set(key, value) !== null,
      apply: () => anything(`${name}()`),
      construct: (_, __, made) =>
        made === target ? anything(name) : (Object.create(made.prototype as object) as object),
    });
  }

  class Disposable {
    constructor(private readonly work: () => void) {}
    static from(...all: readonly { dispose(): unknown }[]): Disposable {
      return new Disposable(() => all.forEach((one) => one.dispose()));
    }
    dispose(): void {
      this.work();
    }
  }

  class EventEmitter {
    private readonly listeners = new Set<{ dispose(): unknown }>();
    private readonly own = taken('EventEmitter') as { dispose(): unknown };
    readonly event = (): object => {
      const listener = taken('EventEmitter.event') as { dispose(): unknown };
      this.listeners.add(listener);
      return listener;
    };
    fire(): void {
      // Nobody listens.
    }
    dispose(): void {
      this.own.dispose();
      for (const listener of this.listeners) listener.dispose();
    }
  }

  const none: readonly never[] = [];
  const vscode = anything('vscode', {
    Disposable,
    EventEmitter,
    l10n: { t: (text: string) => text },
    workspace: anything('workspace', {
      textDocuments: none,
      notebookDocuments: none,
      workspaceFolders: undefined,
      isTrusted: true,
      getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise, inspect: () => undefined }),
      findFiles: () => Promise.resolve(none),
    }),
    window: anything('window', {
      visibleTextEditors: none,
      activeTextEditor: undefined,
      tabGroups: anything('tabGroups', { all: none }),
    }),
  });
  return {
    vscode,
    open,
    timers,
    setTimeout: (work, milliseconds) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        work();
      }, milliseconds);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer) => {
      timers.delete(timer);
      clearTimeout(timer as NodeJS.Timeout);
    },
  };
}

interface Extension {
  activate(context: unknown): Promise<unknown>;
  deactivate?(): unknown;
}

async function bundled(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(ROOT, 'src/vscode/extension.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    supported: { 'dynamic-import': false },
  });
  return outputFiles[0]?.text ?? '';
}

function loaded(code: string, { vscode, setTimeout: set, clearTimeout: clear }: Host): Extension {
  const module = { exports: {} as Extension };
  const api = vscode as Readonly<Record<string, unknown>>;
  // What a module is asked for is copied from it by name, so it has to have names.
  const names = new Set([...code.matchAll(/\bvscode\w*\.([a-zA-Z]\w*)/g)].map(([, name = '']) => name));
  const named = Object.fromEntries([...names].map((name) => [name, api[name]]));
  const need = (name: string): unknown => (name === 'vscode' ? named : (load(name) as unknown));
  new Function('module', 'exports', 'require', 'setTimeout', 'clearTimeout', code)(
    module,
    module.exports,
    need,
    set,
    clear,
  );
  return module.exports;
}

describe('the extension that is switched off', function () {
  this.timeout(60_000);
  let code: string;
  before(async () => (code = await bundled()));

  it('leaves nothing open: no listener, no provider, no command, no watcher, no timer', async () => {
    const stand = host();
    const { activate, deactivate } = loaded(code, stand);
    const subscriptions: { dispose(): unknown }[] = [];
    await activate({
      subscriptions,
      extensionUri: {},
      extension: {},
      globalState: {},
      workspaceState: {},
      storageUri: undefined,
    });
    const names = new Set([...stand.open].map(({ name }) => name));
    for (const name of [
      'vscode.languages.registerHoverProvider',
      'vscode.languages.createDiagnosticCollection',
      'vscode.commands.registerCommand',
      'workspace.onDidChangeTextDocument',
      'workspace.createFileSystemWatcher',
      'window.registerWebviewPanelSerializer',
    ])
      assert.ok(names.has(name), `${name} is taken: ${[...names].join(' ')}`);
    for (const one of subscriptions.reverse()) one.dispose();
    deactivate?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual([...stand.open].map(({ name }) => name).sort(), []);
    assert.equal(stand.timers.size, 0, 'timers');
  });
});
