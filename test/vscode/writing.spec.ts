import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openReview, type } from './reviews';

const REVIEW = `pir: 1
title: Mails arrive late
timezone: UTC
people:
  ida: { name: Ida, role: first responder }
timeline:
  - at: 2031-02-03T16:00
    what: The queue grows.
    milestone: started
  - at: 16:10
    what: The alert pages Ida.
    who: ida
    milestone: detected
`;

/** What the editor offers at the end of the text that stands before `|`. */
async function offered(editor: vscode.TextEditor): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
  return items;
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

async function openWith(text: string): Promise<vscode.TextEditor> {
  const at = text.indexOf('|');
  const editor = await openReview(text.replace('|', ''));
  const position = editor.document.positionAt(at);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

describe('writing a review', () => {
  afterEach(closeAll);

  it('offers the keys, words and people that belong at the cursor', async () => {
    const keys = (await offered(await openWith(`${REVIEW}|`))).map(labelOf);
    assert.ok(keys.includes('severity') && keys.includes('learnings') && !keys.includes('timeline'));
    const kinds = (await offered(await openWith(`${REVIEW}  - kind: |`))).map(labelOf);
    assert.deepEqual(kinds.slice(0, 2), ['task', 'interaction']);
    const people = (await offered(await openWith(`${REVIEW}  - who: |`))).map(labelOf);
    assert.ok(people.includes('ida') && people.includes('customers'));
  });

  it('offers the milestone that comes next before those that are marked', async () => {
    const milestones = await offered(await openWith(`${REVIEW}  - milestone: |`));
    const sorted = milestones
      .filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember)
      .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
      .map(labelOf);
    assert.equal(sorted[0], 'acknowledged');
    assert.equal(sorted.at(-1), 'detected');
  });

  it('writes what is taken, indented as it belongs, and goes on', async () => {
    const editor = await openWith(`${REVIEW}learn|`);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await new Promise((resolve) => setTimeout(resolve, 800));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    await eventually(() => editor.document.getText().endsWith('learnings:\n  - '), 'the section');
    assert.equal(editor.document.getText(), `${REVIEW}learnings:\n  - `);
  });

  it('offers the snippets that belong at the cursor, each once', async () => {
    // VS Code's own list of snippets is kept out of the suggestions by a setting; the command still asks for it.
    const own = (await offered(await openWith(`${REVIEW}  |`))).filter(
      ({ kind }) => kind !== vscode.CompletionItemKind.Snippet,
    );
    const labels = own.map(labelOf);
    assert.ok(labels.includes('16:11'));
    assert.ok(labels.includes('pir-task') && !labels.includes('pir-learning'));
    assert.equal(new Set(labels).size, labels.length, 'nothing is offered twice');
    const { uri } = (await openReview(REVIEW)).document;
    const editor = vscode.workspace.getConfiguration('editor', { uri, languageId: 'post-incident-review' });
    assert.equal(editor.get('snippetSuggestions'), 'none');
  });

  it('shows on hover what a time comes to, and what a key holds', async () => {
    const editor = await openReview(REVIEW);
    const hoverOn = async (words: string): Promise<string> => {
      const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        at,
      );
      return found
        .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
        .join('\n');
    };
    assert.match(await hoverOn('16:10'), /10 min after the start/);
    assert.match(await hoverOn('milestone'), /- `restored` Service is back/);
    assert.match(await hoverOn('ida\n'), /\*\*Ida\*\*, first responder/);
  });

  it('has an outline that follows the text', async () => {
    const editor = await openReview(REVIEW);
    const timeline = async (): Promise<string[]> => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      return symbols.find(({ name }) => name === 'Timeline')?.children.map(({ name }) => name) ?? [];
    };
    assert.deepEqual(await timeline(), ['2031-02-03T16:00 The queue grows.', '16:10 The alert pages Ida.']);
    await type(editor, REVIEW.length, '  - 16:12 Ida looks.\n');
    await eventually(async () => (await timeline()).at(-1) === '16:12 Ida looks.', 'the new entry');
  });
});
