import * as vscode from 'vscode';
import { fixAll, type Finding, type Fix, type Span } from '../core/index';
import { toDiagnostic } from './diagnostics';
import { IGNORE_COMMAND } from './ignore';
import type { Linter } from './linter';
import { toWorkspaceEdit } from './ranges';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('postIncidentReview');

/** The fixes of the findings under the cursor, "ignore here" for each of their rules, and fix-all with the safe fixes. */
export function registerCodeActions(linters: readonly Linter[]): vscode.Disposable {
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] };
  return vscode.Disposable.from(
    ...linters.map((linter) =>
      vscode.languages.registerCodeActionsProvider(linter.selector, new FixProvider(linter), kinds),
    ),
  );
}

class FixProvider implements vscode.CodeActionProvider {
  constructor(private readonly linter: Linter) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const findings = this.linter.findings(document);
    const actions: vscode.CodeAction[] = [];
    if (asks(context, vscode.CodeActionKind.QuickFix)) {
      const here = touching(findings, document, range);
      for (const finding of here) actions.push(...finding.fixes.map((fix) => fixAction(document, finding, fix)));
      actions.push(...this.scaffoldActions(document, here), ...ignoreActions(document, here));
    }
    if (context.only !== undefined && asks(context, FIX_ALL)) actions.push(...fixAllAction(document, findings));
    return actions;
  }

  /** Two findings may ask for the same. */
  private scaffoldActions(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
    const byTitle = new Map<string, vscode.CodeAction>();
    for (const finding of findings) {
      for (const { title, edits } of this.linter.scaffolds?.(document, finding) ?? []) {
        if (byTitle.has(title)) continue;
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        action.edit = toWorkspaceEdit(document, edits);
        action.diagnostics = [toDiagnostic(document, finding)];
        byTitle.set(title, action);
      }
    }
    return [...byTitle.values()];
  }
}

function asks(context: vscode.CodeActionContext, kind: vscode.CodeActionKind): boolean {
  return context.only === undefined || context.only.contains(kind);
}

function touching(findings: readonly Finding[], document: vscode.TextDocument, range: vscode.Range): Finding[] {
  const asked: Span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return findings.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
}

function fixAction(document: vscode.TextDocument, finding: Finding, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(plain(fix.title), vscode.CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(document, fix.edits);
  action.diagnostics = [toDiagnostic(document, finding)];
  action.isPreferred = fix.preferred ?? false;
  return action;
}

/** Form is no matter of opinion: what cannot be read is mended, not ignored. */
const NEVER_IGNORED = /^(?:yaml|schema|suppress|config)\//;

/** One for each rule that speaks here. */
function ignoreActions(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  const byRule = new Map(
    findings.filter(({ rule }) => !NEVER_IGNORED.test(rule)).map((finding) => [finding.rule, finding]),
  );
  return [...byRule.values()].map((finding) => {
    const title = vscode.l10n.t('Ignore {0} here, because …', finding.rule);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [toDiagnostic(document, finding)];
    action.command = { title, command: IGNORE_COMMAND, arguments: [document.uri, finding.rule, finding.span.start] };
    return action;
  });
}

function fixAllAction(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  const edits = fixAll(findings);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Apply all safe fixes'), FIX_ALL);
  action.edit = toWorkspaceEdit(document, edits);
  return [action];
}

/** Titles of fixes carry code in backticks, which menus show as they are. */
function plain(title: string): string {
  return title.replaceAll('`', '');
}
