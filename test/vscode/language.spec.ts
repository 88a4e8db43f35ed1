import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the language', () => {
  it('is known to VS Code by its id', async () => {
    assert.ok((await vscode.languages.getLanguages()).includes('post-incident-review'));
  });

  for (const name of ['review.pir.yaml', 'review.pir.yml']) {
    it(`is that of ${name}, and opening one starts the extension`, async () => {
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      assert.ok(folder, 'the suite runs in a workspace');
      const file = vscode.Uri.joinPath(folder, name);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('pir: 1\n'));
      const document = await vscode.workspace.openTextDocument(file);
      assert.equal(document.languageId, 'post-incident-review');

      const extension = vscode.extensions.getExtension('post-incident-review.post-incident-review');
      assert.ok(extension, 'the extension is loaded');
      await until(() => extension.isActive);
    });
  }

  it('leaves other YAML files alone', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'pir: 1\n' });
    assert.equal(document.languageId, 'yaml');
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !condition(); await new Promise((resolve) => setTimeout(resolve, 50))) {
    assert.ok(Date.now() < end, 'not within 10 s');
  }
}
