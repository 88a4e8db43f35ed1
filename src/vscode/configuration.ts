import * as vscode from 'vscode';
import { CONFIG_FILE, NO_CONFIG, readTeamConfig, teamOptions, type Config, type TeamOptions } from '../core/index';
import { isConfiguration } from './language';

/** What a team does its own way, as it holds for a file. */
export interface TeamConfiguration {
  /** Null where no file was found. */
  readonly file: vscode.Uri | null;
  readonly config: Config;
  readonly options: TeamOptions;
  /** How much of the file is not understood, and so not used. */
  readonly errors: number;
}

const NONE: TeamConfiguration = { file: null, config: NO_CONFIG, options: teamOptions(), errors: 0 };

/** More folders than this above a file are a circle. */
const MOST_FOLDERS = 64;

/** The configuration that holds for the files right in a folder has been read. */
export interface ConfigurationChange {
  /** The folder's uri. */
  readonly folder: string;
  /** Whether one was known before. */
  readonly again: boolean;
}

/**
 * The configuration of the team that holds for each file: the first one found upwards, within the workspace; nothing outside of it is read.
 * It is data: nothing in it runs, whether its folder is trusted or not.
 */
export class Configurations implements vscode.Disposable {
  private readonly byFolder = new Map<string, TeamConfiguration>();
  /** Folders that are being read, each with the latest reading. */
  private readonly reading = new Map<string, object>();
  private readonly changed = new vscode.EventEmitter<ConfigurationChange>();
  private readonly watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
  private readonly subscriptions: vscode.Disposable[];

  /** A configuration was found, changed or removed. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const again = (): void => this.readAgain();
    this.subscriptions = [
      this.changed,
      this.watcher,
      this.watcher.onDidChange(again),
      this.watcher.onDidCreate(again),
      this.watcher.onDidDelete(again),
      // Not every file system tells of its changes.
      vscode.workspace.onDidSaveTextDocument((document) => isConfiguration(document) && this.readAgain()),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
    ];
  }

  /** What is known now; what is not is read, and then announced. */
  of(file: vscode.Uri): TeamConfiguration {
    if (file.scheme === 'untitled') return NONE;
    const folder = vscode.Uri.joinPath(file, '..');
    const known = this.byFolder.get(folder.toString());
    if (known === undefined && !this.reading.has(folder.toString())) this.read(folder);
    return known ?? NONE;
  }

  /** Whether the configuration of a file is known, or known to be none. */
  isKnown(file: vscode.Uri): boolean {
    return file.scheme === 'untitled' || this.byFolder.has(vscode.Uri.joinPath(file, '..').toString());
  }

  private read(folder: vscode.Uri): void {
    const key = folder.toString();
    const turn = {};
    this.reading.set(key, turn);
    void configurationFor(folder).then((found) => {
      // Another reading has begun since, which will see more.
      if (this.reading.get(key) !== turn) return;
      this.reading.delete(key);
      const again = this.byFolder.has(key);
      this.byFolder.set(key, found);
      this.changed.fire({ folder: key, again });
    });
  }

  /** What was known holds until the files are read. */
  private readAgain(): void {
    for (const key of new Set([...this.byFolder.keys(), ...this.reading.keys()])) this.read(vscode.Uri.parse(key));
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

/** Looks in a folder and upwards. */
export async function configurationFor(from: vscode.Uri): Promise<TeamConfiguration> {
  const root = vscode.workspace.getWorkspaceFolder(from)?.uri;
  if (root === undefined) return NONE;
  let folder = from;
  for (let i = 0; i < MOST_FOLDERS; i++) {
    const file = vscode.Uri.joinPath(folder, CONFIG_FILE);
    const text = await textOf(file);
    if (text !== null) {
      const { config, findings } = readTeamConfig(text);
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      return { file, config, options: teamOptions(config), errors };
    }
    if (folder.path === root.path) break;
    folder = vscode.Uri.joinPath(folder, '..');
  }
  return NONE;
}

async function textOf(file: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return null;
  }
}
