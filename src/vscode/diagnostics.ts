import * as vscode from 'vscode';
import type { Finding, FindingSeverity } from '../core/index';
import type { Linter } from './linter';
import { toRange } from './ranges';

const SEVERITIES: Record<FindingSeverity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Findings as squiggles and in the Problems view. */
export function registerDiagnostics(linters: readonly Linter[]): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('post-incident-review');
  const subscriptions = linters.flatMap((linter) => {
    const { documents } = linter;
    const publish = (document: vscode.TextDocument): void => {
      const findings = linter.findings(document);
      collection.set(
        document.uri,
        findings.map((finding) => toDiagnostic(document, finding)),
      );
    };
    return [
      documents.onDidPause(publish),
      documents.onDidClose((uri) => collection.delete(uri)),
      linter.onDidChangeFindings(() => documents.all.forEach(publish)),
    ];
  });
  return vscode.Disposable.from(collection, ...subscriptions);
}

export function toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, finding.span),
    finding.message,
    SEVERITIES[finding.severity],
  );
  diagnostic.source = 'pir';
  diagnostic.code = finding.rule;
  if (finding.related !== undefined) {
    diagnostic.relatedInformation = finding.related.map(
      ({ span, message }) =>
        new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, toRange(document, span)), message),
    );
  }
  return diagnostic;
}
