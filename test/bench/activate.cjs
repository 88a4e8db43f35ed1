// Starts the extension as it ships, with one review open and an editor that does nothing, and ends when its first findings are there
// (or with `features`, when everything else is loaded as well; with `activation`, when `activate()` has run: then it says how many bytes of
// ours were read for that, and what that and running them cost in milliseconds of CPU). `PIR_DIST` is the folder of another build.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');
const text = fs.readFileSync(path.join(ROOT, 'examples/half-written-draft.pir.yaml'), 'utf8');

/** Takes every call, property and construction, and gives itself. */
const anything = new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : anything),
  set: () => true,
  apply: () => anything,
  construct: () => anything,
});

const uri = { scheme: 'file', path: '/a.pir.yaml', fsPath: '/a.pir.yaml', toString: () => 'file:///a.pir.yaml' };
const document = {
  uri,
  languageId: 'post-incident-review',
  version: 1,
  isClosed: false,
  getText: () => text,
  positionAt: (offset) => ({ line: 0, character: offset }),
  offsetAt: ({ character }) => character,
};
const event = () => ({ dispose() {} });

class EventEmitter {
  listeners = [];
  event = (listener) => (this.listeners.push(listener), { dispose() {} });
  fire(value) {
    for (const listener of this.listeners) listener(value);
  }
  dispose() {}
}

class Disposable {
  static from() {
    return new Disposable();
  }
  dispose() {}
}

let found = () => {};
const findings = new Promise((resolve) => (found = resolve));
const known = {
  Disposable,
  EventEmitter,
  workspace: new Proxy(
    {
      textDocuments: [document],
      getWorkspaceFolder: () => undefined,
      getConfiguration: () => ({ get: (_, usual) => usual }),
    },
    { get: (target, key) => target[key] ?? (String(key).startsWith('on') ? event : anything) },
  ),
  languages: new Proxy(
    { createDiagnosticCollection: () => ({ set: (_, list) => found(list.length), delete() {}, dispose() {} }) },
    { get: (target, key) => target[key] ?? (() => anything) },
  ),
};
const declared = fs.readFileSync(path.join(ROOT, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
const vscode = { ...known };
for (const [, name] of declared.matchAll(/^\s*export (?:class|enum|namespace|const) (\w+)/gm))
  vscode[name] ??= anything;

const load = Module._load;
Module._load = function (request, ...rest) {
  return request === 'vscode' ? vscode : load.call(this, request, ...rest);
};

const DIST = path.resolve(process.env.PIR_DIST ?? path.join(ROOT, 'dist'));
const before = process.cpuUsage();
const { activate } = require(path.join(DIST, 'node/extension.js'));
const ready = activate({ subscriptions: [], extensionUri: anything, storageUri: anything, globalState: anything });
if (process.argv.includes('activation')) {
  const { user, system } = process.cpuUsage(before);
  const read = Object.keys(require.cache).filter((name) => name.startsWith(DIST + path.sep));
  const bytes = read.reduce((sum, name) => sum + fs.statSync(name).size, 0);
  console.log(JSON.stringify({ bytes, cpu: (user + system) / 1000 }));
  process.exit(0);
}
findings.then(async (count) => {
  if (count === 0) throw new Error('the draft has findings');
  if (process.argv.includes('features')) await ready;
  process.exit(0);
});
