import * as vscode from 'vscode';
import { readingStoredArchive, storingArchive, type Archive } from '../../core/index';
import { textOf } from './files';
import type { Slices } from './slices';

/** What the index knew last time, in the workspace's own storage. Whatever cannot be read or written there is done without. */
export class ArchiveStore {
  private readonly file: vscode.Uri | null;
  private readonly maker: string;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly slices: Slices,
  ) {
    const { storageUri, extension } = context;
    this.file = storageUri === undefined ? null : vscode.Uri.joinPath(storageUri, 'archive.jsonl');
    this.maker = String((extension.packageJSON as { version?: unknown }).version);
  }

  /** Null where nothing is stored, or nothing that can be trusted. */
  async load(): Promise<Archive | null> {
    const text = this.file === null ? null : await textOf(this.file);
    return text == null ? null : this.slices.run(readingStoredArchive(text, this.maker));
  }

  async save(archive: Archive): Promise<void> {
    if (this.file === null || this.context.storageUri === undefined) return;
    const lines: string[] = [];
    await this.slices.run(storingArchive(archive, this.maker), (line) => lines.push(line));
    try {
      await vscode.workspace.fs.createDirectory(this.context.storageUri);
      await vscode.workspace.fs.writeFile(this.file, new TextEncoder().encode(lines.join('')));
    } catch {
      // A full or read-only disk costs the next start some seconds, and nothing else.
    }
  }
}
