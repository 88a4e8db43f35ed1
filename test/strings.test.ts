/** What the editor's door says can be translated, and the door asks for no younger VS Code than the manifest does. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '..');
const DOOR = path.join(ROOT, 'src/vscode');

/** Functions of the API whose first argument people read. */
const SAYS =
  /^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|createOutputChannel|CodeAction|CodeLens)$/;
/** Properties that people read. */
const READ =
  /^(?:title|label|text|message|placeHolder|placeholder|prompt|detail|description|tooltip|openLabel|saveLabel|ariaLabel)$/;

/** Products are called the same in every language. */
const PRODUCTS = new Set(['Confluence', 'Markdown', 'Jira', 'GitHub']);

function raw(source: string): string[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  /** Words: two small letters in a row. `CSV` is called so everywhere, and `$(graph-line)` is an icon. */
  const worded = (text: string): boolean =>
    !PRODUCTS.has(text) && /\p{Ll}{2}/u.test(text.replace(/\$\([\w~-]+\)/g, ''));
  const literal = (node: ts.Node | undefined): boolean =>
    node !== undefined &&
    (ts.isStringLiteralLike(node)
      ? worded(node.text)
      : ts.isTemplateExpression(node) &&
        [node.head, ...node.templateSpans.map((span) => span.literal)].some(({ text }) => worded(text)));
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = node.expression.getText(file).split('.').at(-1) ?? '';
      if (SAYS.test(name) && literal(node.arguments?.[0])) found.push(node.getText(file));
    }
    if (ts.isPropertyAssignment(node) && READ.test(node.name.getText(file)) && literal(node.initializer))
      found.push(node.getText(file));
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isPropertyAccessExpression(node.left) &&
      READ.test(node.left.name.text) &&
      literal(node.right)
    )
      found.push(node.getText(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe("the editor's door", () => {
  it('says nothing to people but through vscode.l10n', () => {
    const files = (fs.readdirSync(DOOR, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts'));
    assert.ok(files.length > 10);
    for (const name of files) assert.deepEqual(raw(fs.readFileSync(path.join(DOOR, name), 'utf8')), [], name);
  });

  it('would be caught if it did', () => {
    for (const source of [
      "vscode.window.showInformationMessage('The text has changed.')",
      'window.showErrorMessage(`Cannot write ${file}`)',
      "x = { title: 'Open', command: 'a.b' }",
      "new vscode.CodeAction('Fix it', kind)",
      "item.tooltip = 'Open the chart'",
      "items = [{ label: 'By owner' }]",
    ])
      assert.equal(raw(source).length, 1, source);
    assert.deepEqual(raw("showInputBox({ title: vscode.l10n.t('Open'), placeHolder: '', description })"), []);
  });

  it('is checked against the oldest VS Code that the manifest allows', () => {
    const read = (file: string): Record<string, unknown> =>
      JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')) as Record<string, unknown>;
    const { engines } = read('package.json') as { engines: { vscode: string } };
    const lock = read('package-lock.json') as { packages: Record<string, { version: string }> };
    assert.equal(`^${lock.packages['node_modules/@types/vscode']?.version ?? ''}`, engines.vscode);
  });
});

describe('the manifest', () => {
  /** Properties of contributions that people read. */
  const WORDED =
    /^(?:title|contextualTitle|category|name|contents|altText|(?:markdownD|d)escription|enumDescriptions)$/;

  /** Every text under `value` that people read. */
  function texts(value: unknown, name = ''): string[] {
    if (typeof value === 'string') return WORDED.test(name) ? [value] : [];
    if (Array.isArray(value)) return value.flatMap((item) => texts(item, name));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) => texts(child, key));
  }

  it('takes each word that people read from package.nls.json, and that file has no others', () => {
    const json = (file: string): Record<string, unknown> =>
      JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')) as Record<string, unknown>;
    const keys = texts(json('package.json')['contributes']).map(
      (text) => /^%([\w.-]+)%$/.exec(text)?.[1] ?? `plain: ${text}`,
    );
    assert.ok(keys.length > 50);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(json('package.nls.json')).sort());
  });
});
