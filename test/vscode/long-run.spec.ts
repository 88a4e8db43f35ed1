import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chartTabs, closeAll, eventually, findings, fixesAt, reviewFile, showFile } from './reviews';

const REVIEW = `pir: 1
title: Parcels are not found
severity: sev2
people: { mo: { name: Mo Adu } }
timeline:
  - { at: 2026-03-03T09:05, what: The queue grows., milestone: started }   # by the graph
action_items:
  - what: Add a second worker.
    owner: mo
    due: 2026-05-20
learnings:
  - The queue grows before anything is late.
`;
const BEFORE_ITEMS = 'action_items:';
const WORDS = ['The queue grows', 'mo restarts the relay', 'Nobody should have waited', 'A worker is added 🛠'];

/** Where the suite runs in Node; a worker has none of it. */
const node = (globalThis as { process?: NodeJS.Process }).process;
/** More of them: see `test/host/README.md`. */
const ROUNDS = Number(node?.env?.['PIR_ROUNDS'] ?? 10);
/** VS Code keeps what its `execute…Provider` commands were answered: completions and hovers, some 25,000 bytes a round. */
const KEPT_BY_COMMANDS = 40_000;
/** Bytes that the extension host may hold more in the end than after a third of the rounds. */
const GROWTH = Math.max(6 * 1024 * 1024, KEPT_BY_COMMANDS * (ROUNDS - Math.ceil(ROUNDS / 3)));

/** Bytes in use once the garbage is collected; 0 where that cannot be known. */
function heap(): number {
  const v8 = node?.getBuiltinModule?.('node:v8');
  const vm = node?.getBuiltinModule?.('node:vm');
  if (node === undefined || v8 === undefined || vm === undefined) return 0;
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  for (let i = 0; i < 3; i++) collect();
  return node.memoryUsage().heapUsed;
}

/** Entries that the review is left with; from then on the oldest goes for each that comes. */
const MOST_ENTRIES = 25;
const WRITTEN = / {2}- at: '\d\d:\d\d'\n {4}what: .*\n {4}impact: positive\n/;

describe('a long morning of writing', () => {
  const errors: string[] = [];
  const note = (error: unknown): void => void errors.push(String(error instanceof Error ? error.stack : error));
  const { error: print } = console;

  before(() => {
    node?.on?.('unhandledRejection', note);
    console.error = (...words: unknown[]) => (note(words.join(' ')), print(...words));
  });
  after(() => {
    node?.off?.('unhandledRejection', note);
    console.error = print;
  });
  afterEach(closeAll);

  it('loses no word, leaves no error, and holds no more memory than before', async function () {
    this.timeout(30_000 + ROUNDS * 10_000);
    const uri = await reviewFile(REVIEW, 'long-run.pir.yaml');
    let editor = await showFile(uri);
    let text = REVIEW;
    let held = 0;
    const same = (what: string): void => assert.equal(editor.document.getText(), text, what);
    const insert = async (at: number, words: string): Promise<void> => {
      await editor.edit((edit) => edit.insert(editor.document.positionAt(at), words));
      text = text.slice(0, at) + words + text.slice(at);
      same('typed');
    };

    const takeOut = async (words: string): Promise<void> => {
      const start = text.indexOf(words);
      const { document } = editor;
      await editor.edit((edit) =>
        edit.delete(new vscode.Range(document.positionAt(start), document.positionAt(start + words.length))),
      );
      text = text.replace(words, '');
      same('taken out');
    };

    for (let round = 0; round < ROUNDS; round++) {
      // A longer review may hold more memory; a longer morning may not.
      if (round >= MOST_ENTRIES) await takeOut(WRITTEN.exec(text)?.[0] ?? assert.fail('an entry to take out'));
      const time = `${String(10 + (round % 12)).padStart(2, '0')}:${String(round % 60).padStart(2, '0')}`;
      await insert(text.indexOf(BEFORE_ITEMS), `  - at: '${time}'\n    what: .\n    impact: positve\n`);
      const dot = text.indexOf(' .\n    impact: positve') + 1;
      const words = WORDS[round % WORDS.length] ?? '';
      for (const [at, letter] of Array.from(words).entries())
        await insert(dot + Array.from(words).slice(0, at).join('').length, letter);

      const wrong = await eventually(
        () =>
          findings(uri).find(
            ({ code, range }) => code === 'schema/value' && editor.document.getText(range).includes('positve'),
          ),
        'the finding of a misspelt word',
      );
      const fixes = await fixesAt(uri, wrong.range, vscode.CodeActionKind.QuickFix);
      const fix = fixes.find((each) => each.isPreferred);
      assert.ok(fix?.edit, `a fix of "${wrong.message}", not only ${fixes.map(({ title }) => title).join(', ')}`);
      await vscode.workspace.applyEdit(fix.edit);
      const misspelt = text;
      text = text.replace('positve', 'positive');
      same('fixed');
      await vscode.commands.executeCommand('undo');
      [text] = [misspelt];
      same('undone');
      await vscode.commands.executeCommand('redo');
      text = text.replace('positve', 'positive');
      same('done again');

      if (round % 3 === 0) {
        await vscode.commands.executeCommand('postIncidentReview.openChart', uri);
        await eventually(() => chartTabs().length === 1, 'the chart');
      }
      const place = editor.document.positionAt(text.indexOf('what: ', dot - 60) + 2);
      await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, place);
      await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', uri, place);
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
      await vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri);

      await editor.document.save();
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), text, 'on disk');

      if (round % 4 === 1) {
        // Another branch has another text, and this one comes back.
        for (const branch of [text.replace('sev2', 'sev1'), text]) {
          await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(branch));
          await eventually(() => editor.document.getText() === branch, 'the text of the branch');
        }
        // VS Code may have asked for the state of the file while it was being written, and would take the next save for a conflict.
        await vscode.commands.executeCommand('workbench.action.files.revert');
        same('read again');
      }
      if (round % 3 === 2) {
        await closeAll();
        editor = await showFile(uri);
        same('opened again');
      }
      if (round + 1 === Math.ceil(ROUNDS / 3)) held = heap();
    }

    const grown = heap() - held;
    if (held > 0) console.log(`      ${ROUNDS} rounds, ${(grown / 1024).toFixed(0)} KB more than after a third`);
    assert.ok(grown <= GROWTH, `${grown} bytes more are held`);
    // What was found step by step is what a first look finds.
    await vscode.window.showTextDocument(uri, { preview: false });
    const copy = await reviewFile(text, 'long-run-copy.pir.yaml');
    await showFile(copy);
    const told = (of: vscode.Uri): string[] =>
      findings(of)
        .map(({ code, range: { start, end }, message }) =>
          [code, start.line, start.character, end.line, end.character, message].join(' '),
        )
        .sort();
    await eventually(() => told(copy).length > 0 && told(copy).join() === told(uri).join(), 'the same findings');
    assert.deepEqual(errors, []);
  });
});
