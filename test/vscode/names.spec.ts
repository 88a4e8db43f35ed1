import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openReview } from './reviews';

const REVIEW = `pir: 1
title: Mails arrive late
people:
  ida: { name: Ida } # on call
timeline:
  - at: 2031-02-03T16:00
    what: The alert pages @ida; see OPS-311.
    who: "ida"
  - 16:10 Ida looks.
action_items:
  - { what: Alert sooner, owner: ida, ticket: OPS-311 }
`;

describe('names in a review', () => {
  afterEach(closeAll);

  const place = (document: vscode.TextDocument, words: string): vscode.Position =>
    document.positionAt(document.getText().indexOf(words) + 1);

  it('leads from a person to the declaration, and from a ticket in a text to its action item', async () => {
    const { document } = await openReview(REVIEW);
    const definition = async (words: string): Promise<string> => {
      const [link] = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        place(document, words),
      );
      assert.ok(link, 'a definition');
      const { start } = 'targetRange' in link ? link.targetRange : link.range;
      return document.lineAt(start).text.trim();
    };
    assert.equal(await definition('ida"'), 'ida: { name: Ida } # on call');
    assert.match(await definition('OPS-311.'), /^- \{ what: Alert sooner/);
  });

  it('finds the references of a person and marks them', async () => {
    const { document } = await openReview(REVIEW);
    const lines = (ranges: readonly vscode.Range[]): string[] =>
      ranges.map((range) => `${range.start.line} ${document.getText(range)}`).sort();
    const expected = ['10 ida', '3 ida', '6 ida', '7 ida'];
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      place(document, 'ida"'),
    );
    assert.deepEqual(lines(references.map(({ range }) => range)), expected);
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      place(document, 'ida"'),
    );
    assert.deepEqual(lines(marks.map(({ range }) => range)), expected);
  });

  it('renames a person everywhere, and leaves quotes and comments as they are', async () => {
    const { document } = await openReview(REVIEW);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      place(document, 'ida, ticket'),
      'mo',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), REVIEW.replaceAll('ida', 'mo'));
  });

  it('says why a name cannot be given, and changes nothing', async () => {
    const { document } = await openReview(REVIEW);
    const rename = (words: string, to: string): Thenable<unknown> =>
      vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, place(document, words), to);
    await assert.rejects(async () => rename('ida, ticket', 'customers'), /everybody outside/);
    await assert.rejects(
      async () => vscode.commands.executeCommand('vscode.prepareRename', document.uri, place(document, 'late')),
      /no name here/,
    );
    assert.equal(document.getText(), REVIEW);
  });
});
