import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { closeAll, eventually, openReview, reviewFile, type } from './reviews';

const REVIEW = `pir: 1
title: Labels do not print
timeline:
  - { at: 2026-03-03T09:05, milestone: detected, what: The alert fires. }
  - { at: 09:20, milestone: acknowledged, impact: positive, what: The page is taken. }
  - { at: 09:45, milestone: restored, impact: positive, what: Labels print again. }
`;

interface Exports {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

describe('charts in a Markdown preview', () => {
  let md: MarkdownIt;
  let page: vscode.Uri;

  before(async () => {
    const extension = vscode.extensions.getExtension<Exports>('post-incident-review.post-incident-review');
    assert.ok(extension);
    md = (await extension.activate()).extendMarkdownIt(new MarkdownIt());
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    page = vscode.Uri.joinPath(folder, 'docs', 'page.md');
  });

  afterEach(closeAll);

  const render = (text: string): string => md.render(text, { currentDocument: page });
  const rendered = (text: string, wanted: RegExp): Promise<string> =>
    eventually(
      () => {
        const html = render(text);
        return wanted.test(html) && html;
      },
      `a page with ${String(wanted)}`,
    );

  it('stand for a fenced block, with the text alternative in the picture', async () => {
    const html = await rendered(`\`\`\`pir\n${REVIEW}\`\`\`\n`, /<svg/);
    assert.match(
      html,
      /<title>Labels do not print\. Restored after at least 40 min, acknowledged 15 min after detection<\/title>/,
    );
    assert.doesNotMatch(html, /<pre|<style|<script| style=/);
  });

  it('leave other blocks as they are', () => {
    assert.match(render('```yaml\npir: 1\n```\n'), /<pre><code class="language-yaml">pir: 1/);
    assert.match(render('```piratical\npir: 1\n```\n'), /<pre><code class="language-piratical">pir: 1/);
  });

  it('hold the text of a review as text', async () => {
    const bad = REVIEW.replace('Labels do not print', '"<img src=x onerror=alert(1)>"').replace(
      'The alert fires.',
      '"</svg><script>alert(1)</script>"',
    );
    const html = await rendered(`\`\`\`pir\n${bad}\`\`\`\n`, /<svg/);
    assert.doesNotMatch(html, /<img|<script/);
    assert.match(html, /&lt;script&gt;/);
  });

  it('say where a timeline cannot be read, and show what is written there', async () => {
    const html = await rendered(
      '```pir\npir: 1\ntimeline:\n  - at: 09:00\n    - <b>\n```\n',
      /cannot be read at line 4/,
    );
    assert.match(html, /<pre><code>pir: 1\ntimeline:\n {2}- at: 09:00\n {4}- &lt;b&gt;/);
    assert.doesNotMatch(html, /<svg/);
  });

  it('stand for an image of a review of the workspace, with a link to it', async () => {
    const name = nameOf(await reviewFile(REVIEW));
    const html = await rendered(`Before ![The chart](../${name}) after`, /<svg/);
    assert.ok(html.includes(`<a href="../${name}">${name}</a>`));
    assert.doesNotMatch(html, /<img/);
    await rendered(`![](/${name})`, /<svg/);
  });

  it('stand below a link that is a paragraph of its own, and nowhere else', async () => {
    const name = nameOf(await reviewFile(REVIEW));
    const html = await rendered(`[The *review*](../${name}#timeline)`, /<svg/);
    assert.match(html, /<a href="[^"]+">The <em>review<\/em><\/a><span class="pir-chart">/);
    for (const text of [
      `See [the review](../${name}).`,
      `- [the review](../${name})`,
      `[a](../${name}) [b](../${name})`,
      `[notes](../notes.md)`,
    ]) {
      assert.doesNotMatch(render(text), /pir-|<svg/, text);
    }
  });

  it('follow the file', async () => {
    const uri = await reviewFile(REVIEW);
    const text = `![](../${nameOf(uri)})`;
    await rendered(text, /Labels do not print/);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(REVIEW.replace('Labels', 'Receipts')));
    await rendered(text, /Receipts do not print/);
    await vscode.workspace.fs.delete(uri);
    await rendered(text, /There is no review spec-\d+\.pir\.yaml here\./);
  });

  it('follow what is typed and not saved yet', async () => {
    const editor = await openReview(REVIEW);
    const text = `![](../${nameOf(editor.document.uri)})`;
    await rendered(text, /Labels do not print/);
    await type(editor, REVIEW.indexOf(' do not print'), ' and receipts');
    await rendered(text, /Labels and receipts do not print/);
  });

  it('come from the workspace alone', async () => {
    const outside = '![](../../../../../../etc/outside.pir.yaml)';
    await rendered(`\`\`\`pir\n${REVIEW}\`\`\`\n\n${outside}`, /<svg[^]*outside\.pir\.yaml/);
    assert.match(render(outside), /^<p><a href="[^"]+">outside\.pir\.yaml<\/a><\/p>\n$/);
    assert.match(render('![](https://example.org/a.pir.yaml)'), /<img/);
    // Rendered without a page, as other extensions may.
    assert.match(md.render('![](a.pir.yaml)', {}), /^<p><a /);
  });
});
