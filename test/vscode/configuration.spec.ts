import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  eventually,
  findingOf,
  findings,
  fixesAt,
  gone,
  reviewFile,
  showFile,
  textAt,
  type,
} from './reviews';

const REVIEW = `pir: 1
title: Mails arrive late
learnings:
  - The second relay should have been watched.
action_items:
  - what: Give the relay a lock, so that a second run waits.
`;

let folders = 0;

/** A folder of its own, with a configuration and a review below it. */
async function team(config: string): Promise<{ config: vscode.Uri; review: vscode.TextDocument }> {
  const folder = `team-${++folders}`;
  const file = await reviewFile(config, `${folder}/pir.config.yaml`);
  const { document } = await showFile(await reviewFile(REVIEW, `${folder}/reviews/2026/mails.pir.yaml`));
  return { config: file, review: document };
}

const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

describe('the configuration of a team in the editor', () => {
  afterEach(closeAll);

  it('is found upwards from the review, and holds for it', async () => {
    const { review } = await team(
      'rules:\n  action/no-owner: error\n  counterfactual/should-have: off\nphrases:\n  flag: relay\n',
    );
    await findingOf(review.uri, 'team/phrase');
    assert.equal((await findingOf(review.uri, 'action/no-owner')).severity, vscode.DiagnosticSeverity.Error);
    assert.ok(findings(review.uri).every(({ code }) => code !== 'counterfactual/should-have'));
  });

  it('is followed when it changes, goes and comes back', async () => {
    const { config, review } = await team('rules:\n  counterfactual/should-have: off\nphrases: { flag: relay }\n');
    await findingOf(review.uri, 'team/phrase');
    await write(config, 'rules:\n  counterfactual/should-have: info\n');
    const finding = await findingOf(review.uri, 'counterfactual/should-have');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Information);
    await gone(review.uri, 'team/phrase');
    await vscode.workspace.fs.delete(config);
    await eventually(
      () => findings(review.uri).some(({ code, severity }) => code === 'counterfactual/should-have' && severity === vscode.DiagnosticSeverity.Warning), // prettier-ignore
      'the severity of the rule itself',
    );
    await write(config, 'rules:\n  counterfactual/should-have: off\n');
    await gone(review.uri, 'counterfactual/should-have');
  });

  it('gives way to what somebody has set for themselves', async () => {
    const { review } = await team('rules:\n  counterfactual/should-have: off\nphrases: { flag: relay }\n');
    await findingOf(review.uri, 'team/phrase');
    const settings = vscode.workspace.getConfiguration('postIncidentReview');
    const { Global } = vscode.ConfigurationTarget;
    await settings.update('rules', { 'counterfactual/should-have': 'hint' }, Global);
    try {
      const finding = await findingOf(review.uri, 'counterfactual/should-have');
      assert.equal(finding.severity, vscode.DiagnosticSeverity.Hint);
    } finally {
      await settings.update('rules', undefined, Global);
    }
  });

  it('names Markdown reviews', async () => {
    await reviewFile('markdown: { include: notes/*.md, exclude: notes/draft.md }\n', 'team-md/pir.config.yaml');
    const text = 'The root cause was a full disk.\n';
    const draft = await showFile(await reviewFile(text, 'team-md/notes/draft.md'), vscode.ViewColumn.Two);
    const { document } = await showFile(await reviewFile(text, 'team-md/notes/mails.md'));
    await findingOf(document.uri, 'cause/single-root');
    assert.equal(draft.document.isClosed, false);
    assert.deepEqual(findings(draft.document.uri), []);
  });
});

describe('pir.config.yaml in the editor', () => {
  afterEach(closeAll);

  async function open(text: string): Promise<vscode.TextEditor> {
    return showFile(await reviewFile(text, `file-${++folders}/pir.config.yaml`));
  }

  it('shows at its place what is not understood, with the fix', async () => {
    const editor = await open('rulez:\n  action/no-owner: error\n');
    const { document } = editor;
    const finding = await findingOf(document.uri, 'config/unknown-key');
    assert.equal(await textAt(document.uri, finding.range), 'rulez');
    const fixes = await fixesAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    assert.ok(fixes.every(({ title }) => !title.startsWith('Ignore')));
    const fix = fixes.find(({ title }) => title === 'Change to rules');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    await gone(document.uri, 'config/unknown-key');
    await type(editor, document.getText().length, '  action/no-ownr: off\n');
    await findingOf(document.uri, 'config/rule');
  });

  it('completes keys, rules and levels', async () => {
    const { document } = await open('rules:\n  \n');
    const labels = async (position: vscode.Position): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await eventually(async () => (await labels(new vscode.Position(1, 2))).includes('blame/fault'), 'the rules');
    assert.ok((await labels(new vscode.Position(2, 0))).includes('thresholds'));
  });

  it('explains a rule under the pointer', async () => {
    const { document } = await open('rules:\n  blame/fault: off\n');
    const hovers = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(1, 4),
      );
      return found.length > 0 && found;
    }, 'a hover');
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join();
    assert.match(text, /Fault assigned to people/);
  });
});
