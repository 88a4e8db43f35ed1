import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openReview, reviewFile, showFile } from './reviews';

const CONFIG = `tickets:
  pattern: 'OPS-\\d+'
  url: https://tickets.example.com/{ticket}
`;
const LINKED = `pir: 1
title: OPS-1 delays mails
links:
  - ./evidence/cpu.txt#L2
  - notes.pir.yaml
  - ../../../outside.txt
  - command:workbench.action.quit
  - https://grafana.example.com/d/1
`;

async function write(name: string, text: string): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, name), new TextEncoder().encode(text));
}

describe('links in a review', () => {
  afterEach(closeAll);

  it('lead to tickets, evidence and related reviews, and never to commands or out of the workspace', async () => {
    await write('linked/pir.config.yaml', CONFIG);
    await write('linked/evidence/cpu.txt', 'one\ntwo\n');
    await write('notes.pir.yaml', 'pir: 1\n');
    const { document } = await showFile(await reviewFile(LINKED, 'linked/mails.pir.yaml'));
    const links = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
        20,
      );
      // The configuration of the team is read a moment later.
      return found.some(({ target }) => target?.authority === 'tickets.example.com') && found;
    }, 'the link to the ticket');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const root = `${folder?.uri.path ?? ''}/`;
    const shown = links
      .map(({ range, target }) => {
        assert.ok(target, document.getText(range));
        const to = target.path.startsWith(root)
          ? target.path.slice(root.length) + (target.fragment === '' ? '' : `#${target.fragment}`)
          : target.toString(true);
        return `${document.getText(range)} → ${to}`;
      })
      .sort();
    assert.deepEqual(shown, [
      './evidence/cpu.txt#L2 → linked/evidence/cpu.txt#L2',
      'OPS-1 → https://tickets.example.com/OPS-1',
      'https://grafana.example.com/d/1 → https://grafana.example.com/d/1',
      'notes.pir.yaml → notes.pir.yaml',
    ]);
  });
});

describe('the structure of a review', () => {
  afterEach(closeAll);

  const REVIEW = `# One.
# Two.
pir: 1
timeline:
- at: 2031-02-03T16:00
  what: The alert pages Ida.
- 16:10 Ida looks.
`;

  it('folds by section, entry and comment', async () => {
    const { document } = await openReview(REVIEW);
    const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      found.map(({ start, end, kind }) => [start, end, kind === vscode.FoldingRangeKind.Comment]),
      [
        [0, 1, true],
        [3, 6, false],
        [4, 5, false],
      ],
    );
  });

  it('lets a selection grow from a word to its entry and its section', async () => {
    const { document } = await openReview(REVIEW);
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [document.positionAt(REVIEW.indexOf('pages') + 2)],
    );
    const texts: string[] = [];
    for (let at: vscode.SelectionRange | undefined = range; at !== undefined; at = at.parent)
      texts.push(document.getText(at.range));
    for (const text of [
      'pages',
      'The alert pages Ida.',
      'what: The alert pages Ida.',
      '- at: 2031-02-03T16:00\n  what: The alert pages Ida.',
    ])
      assert.ok(texts.includes(text), `${text} is not among ${texts.join(' | ')}`);
    assert.equal(texts.at(-1), REVIEW);
  });
});

describe('what can be found in the workspace', () => {
  afterEach(closeAll);

  const names = async (query: string): Promise<string[]> => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    return found.map(({ name, location }) => `${name} (${location.uri.path.split('/').at(-1) ?? ''})`);
  };

  it('is reviews by incident and title and their entries, in open editors and in files', async () => {
    await reviewFile('pir: 1\ntitle: Zebra crossing closed\nincidents: ZEB-9\n', 'zebra.pir.yaml');
    await openReview('pir: 1\ntimeline:\n  - 2031-02-03T16:00 A zebra pages Ida.\n');
    const found = await eventually(async () => {
      const all = await names('zebra');
      return all.length > 1 && all;
    }, 'both');
    assert.ok(found.includes('ZEB-9 · Zebra crossing closed (zebra.pir.yaml)'), found.join(', '));
    assert.ok(
      found.some((one) => one.startsWith('2031-02-03T16:00 A zebra pages Ida. (spec-')),
      found.join(', '),
    );
    const all = await names('');
    assert.ok(all.includes('ZEB-9 · Zebra crossing closed (zebra.pir.yaml)'));
    assert.ok(!all.some((one) => one.includes('pages Ida')), 'without a question, reviews only');
  });

  it('follows a file that changes', async () => {
    const has = async (query: string, name: string): Promise<boolean> => (await names(query)).includes(name);
    const uri = await reviewFile('pir: 1\ntitle: Heron on the line\n', 'heron.pir.yaml');
    await eventually(() => has('heron', 'Heron on the line (heron.pir.yaml)'), 'the first title');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('pir: 1\ntitle: Stork on the line\n'));
    await eventually(() => has('stork', 'Stork on the line (heron.pir.yaml)'), 'the second title');
    assert.ok(!(await has('heron', 'Heron on the line (heron.pir.yaml)')));
  });
});
