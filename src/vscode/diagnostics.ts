import * as vscode from 'vscode';
import type { Finding, FindingSeverity } from '../core/index';
import { toRange } from './ranges';
import type { Configurations } from './configuration';
import type { Reviews } from './reviews';
import { onDidChangeSettings } from './settings';

const SEVERITIES: Record<FindingSeverity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Findings as squiggles and in the Problems view. */
export function registerDiagnostics(reviews: Reviews, configurations: Configurations): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('post-incident-review');
  const publish = (document: vscode.TextDocument): void => {
    const findings = reviews.of(document).findings;
    collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(document, finding)),
    );
  };
  const again = (): void => {
    reviews.forgetFindings();
    reviews.open.forEach(publish);
  };
  return vscode.Disposable.from(
    collection,
    reviews.onDidPause(publish),
    reviews.onDidClose((uri) => collection.delete(uri)),
    onDidChangeSettings(again),
    configurations.onDidChange(again),
  );
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
