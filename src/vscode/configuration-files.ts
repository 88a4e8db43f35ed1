import * as vscode from 'vscode';
import { CONFIG_FILE, readTeamConfig, type Finding } from '../core/index';
import { isConfiguration } from './language';
import type { Linter } from './linter';
import { OpenDocuments } from './open-documents';

/** The open configurations of teams: what in them is not understood. */
export class ConfigurationFiles implements Linter, vscode.Disposable {
  private readonly known = new WeakMap<vscode.TextDocument, { version: number; findings: readonly Finding[] }>();
  private readonly refound = new vscode.EventEmitter<void>();

  readonly documents = new OpenDocuments(isConfiguration);
  readonly selector = { pattern: `**/${CONFIG_FILE}` };
  readonly onDidChangeFindings = this.refound.event;

  findings(document: vscode.TextDocument): readonly Finding[] {
    const known = this.known.get(document);
    if (known?.version === document.version) return known.findings;
    const { findings } = readTeamConfig(document.getText());
    this.known.set(document, { version: document.version, findings });
    return findings;
  }

  /** What is not understood is mended, not ignored. */
  ignoring(): null {
    return null;
  }

  dispose(): void {
    vscode.Disposable.from(this.documents, this.refound).dispose();
  }
}
