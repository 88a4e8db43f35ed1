import * as vscode from 'vscode';
import { CONFIG_FILE, readTeamConfig, teamOptions, type TeamOptions } from '../core/index';
import { LANGUAGE } from './language';

interface Known {
  /** Null where no file was found. */
  readonly file: vscode.Uri | null;
  readonly options: TeamOptions;
}

const NONE: Known = { file: null, options: teamOptions() };

/** The configuration of the team that holds for each review: the first file found upwards, within the workspace folder. */
export class Configurations implements vscode.Disposable {
  private readonly byFolder = new Map<string, Known | 'reading'>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
  private readonly status = vscode.languages.createLanguageStatusItem('postIncidentReview.configuration', LANGUAGE);
  private readonly subscriptions: vscode.Disposable[];

  /** A configuration was found, changed or removed. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const again = (): void => {
      this.byFolder.clear();
      this.changed.fire();
    };
    this.status.name = 'Configuration of the team';
    this.subscriptions = [
      this.changed,
      this.watcher,
      this.status,
      this.watcher.onDidChange(again),
      this.watcher.onDidCreate(again),
      this.watcher.onDidDelete(again),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      this.onDidChange(() => this.show()),
    ];
  }

  /** What is known now; what is not is read, and then announced. */
  of(review: vscode.Uri): TeamOptions {
    return this.known(review).options;
  }

  private known(review: vscode.Uri): Known {
    const folder = vscode.Uri.joinPath(review, '..');
    const known = this.byFolder.get(folder.toString());
    if (known !== undefined) return known === 'reading' ? NONE : known;
    const root = vscode.workspace.getWorkspaceFolder(review)?.uri;
    if (root === undefined) return NONE;
    this.byFolder.set(folder.toString(), 'reading');
    void find(folder, root).then((found) => {
      if (this.byFolder.get(folder.toString()) !== 'reading') return;
      this.byFolder.set(folder.toString(), found);
      this.changed.fire();
    });
    return NONE;
  }

  /** Says in the language status which file is used; a click opens it. */
  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE) return;
    const { file } = this.known(document.uri);
    this.status.text = file === null ? `No ${CONFIG_FILE}` : vscode.workspace.asRelativePath(file);
    this.status.command = file === null ? undefined : { title: 'Open', command: 'vscode.open', arguments: [file] };
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

async function find(folder: vscode.Uri, root: vscode.Uri): Promise<Known> {
  for (let at = folder; at.path.startsWith(root.path); at = vscode.Uri.joinPath(at, '..')) {
    const file = vscode.Uri.joinPath(at, CONFIG_FILE);
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      return { file, options: teamOptions(readTeamConfig(text).config) };
    } catch {
      // Not here; one folder up.
    }
    if (at.path === root.path || at.path === '/') break;
  }
  return NONE;
}
