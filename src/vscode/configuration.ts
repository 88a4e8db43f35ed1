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

/**
 * The configuration of the team that holds for each file: the first one found upwards, up to the repository or, where the files are not on a
 * disk, the workspace folder. It is data: nothing in it runs, whether its folder is trusted or not.
 */
export class Configurations implements vscode.Disposable {
  private readonly byFolder = new Map<string, TeamConfiguration>();
  /** Folders that are being read, each with the latest reading. */
  private readonly reading = new Map<string, object>();
  private readonly outside = new Map<string, vscode.Disposable>();
  private readonly changed = new vscode.EventEmitter<void>();
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
      this.byFolder.set(key, found);
      if (found.file !== null) this.watchOutside(found.file);
      this.changed.fire();
    });
  }

  /** What was known holds until the files are read. */
  private readAgain(): void {
    for (const key of new Set([...this.byFolder.keys(), ...this.reading.keys()])) this.read(vscode.Uri.parse(key));
  }

  /** The one watcher sees the workspace; a configuration above it is watched by itself. */
  private watchOutside(file: vscode.Uri): void {
    const key = file.toString();
    if (this.outside.has(key) || vscode.workspace.getWorkspaceFolder(file) !== undefined) return;
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), CONFIG_FILE);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const again = (): void => this.readAgain();
    this.outside.set(key, vscode.Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidDelete(again)));
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, ...this.outside.values()).dispose();
  }
}

/** Looks in a folder and upwards. */
export async function configurationFor(from: vscode.Uri): Promise<TeamConfiguration> {
  const root = vscode.workspace.getWorkspaceFolder(from)?.uri;
  const onDisk = from.scheme === 'file' || from.scheme === 'vscode-remote';
  let folder = from;
  for (let i = 0; i < MOST_FOLDERS; i++) {
    const file = vscode.Uri.joinPath(folder, CONFIG_FILE);
    const text = await textOf(file);
    if (text !== null) {
      const { config, findings } = readTeamConfig(text);
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      return { file, config, options: teamOptions(config), errors };
    }
    const above = vscode.Uri.joinPath(folder, '..');
    if (above.path === folder.path || (!onDisk && folder.path === root?.path)) break;
    if (onDisk && (await exists(vscode.Uri.joinPath(folder, '.git')))) break;
    folder = above;
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

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
