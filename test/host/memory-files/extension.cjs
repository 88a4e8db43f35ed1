const vscode = require('vscode');

const { FileSystemError, FileType } = vscode;

/** A tree of files in memory. It begins with what `memory:/` + the base64url of a JSON object (path → text) says. */
class MemoryFiles {
  constructor() {
    this.roots = new Map();
    this.changed = new vscode.EventEmitter();
    this.onDidChangeFile = this.changed.event;
  }

  /** The files of the root that a uri names, and the path below it. */
  place({ path }) {
    const [, root = '', ...rest] = path.split('/');
    if (root === '') throw FileSystemError.FileNotFound();
    if (!this.roots.has(root)) {
      let files;
      try {
        files = JSON.parse(Buffer.from(root, 'base64url').toString());
      } catch {
        throw FileSystemError.FileNotFound();
      }
      this.roots.set(root, new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
    }
    return { files: this.roots.get(root), name: rest.join('/') };
  }

  stat(uri) {
    const { files, name } = this.place(uri);
    const content = files.get(name);
    // No times: some file systems know none.
    if (content) return { type: FileType.File, ctime: 0, mtime: 0, size: content.length };
    if (name === '' || [...files.keys()].some((file) => file.startsWith(`${name}/`)))
      return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri) {
    const { files, name } = this.place(uri);
    const prefix = name === '' ? '' : `${name}/`;
    const entries = new Map();
    for (const file of files.keys()) {
      if (!file.startsWith(prefix)) continue;
      const [first, ...rest] = file.slice(prefix.length).split('/');
      entries.set(first, rest.length > 0 ? FileType.Directory : FileType.File);
    }
    return [...entries];
  }

  readFile(uri) {
    const { files, name } = this.place(uri);
    const content = files.get(name);
    if (!content) throw FileSystemError.FileNotFound(uri);
    return content;
  }

  writeFile(uri, content) {
    const { files, name } = this.place(uri);
    files.set(name, Buffer.from(content));
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  delete(uri) {
    const { files, name } = this.place(uri);
    files.delete(name);
  }

  rename(from, to) {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  createDirectory() {
    // Folders come with their files.
  }

  watch() {
    return { dispose() {} };
  }
}

exports.activate = (context) =>
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memory', new MemoryFiles()));
