// A file system in memory, `memfs:`, with a folder of articles in it.
const vscode = require('vscode');

const articles = {
  'news/2024-02-11-lighthouse.txt':
    'Lighthouse keeper retires after forty years\n\nBy Staff\n\nPORT ELLERY, February 11 - The lighthouse keeper Ingrid Solvane retired on Sunday.\n\n“I have counted every ship,” Ms Solvane said.\n',
  'news/2024-03-02-lamp.md':
    '---\ntitle: A new lamp for Port Ellery\ndate: 2024-03-02\nsitename: Ellery Gazette\n---\n\nIngrid Solvane said that the new lamp was too bright for the moths.\n',
};

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memfs', new MemoryFiles(articles), {
      isCaseSensitive: true,
    }),
  );
};

class MemoryFiles {
  #changes = new vscode.EventEmitter();
  onDidChangeFile = this.#changes.event;
  /** Path to bytes for a file, to null for a folder. */
  #entries = new Map([
    ['/', null],
    ['/news', null],
  ]);

  constructor(files) {
    for (const [path, text] of Object.entries(files)) this.#entries.set(`/${path}`, Buffer.from(text));
  }

  watch() {
    return new vscode.Disposable(() => {});
  }

  stat({ path }) {
    const entry = this.#entry(path);
    const type = entry ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: entry?.mtime ?? 1, size: entry?.length ?? 0 };
  }

  readDirectory({ path }) {
    const prefix = path.endsWith('/') ? path : `${path}/`;
    return [...this.#entries]
      .filter(
        ([name]) => name.startsWith(prefix) && name !== prefix && !name.slice(prefix.length).includes('/'),
      )
      .map(([name, entry]) => [
        name.slice(prefix.length),
        entry ? vscode.FileType.File : vscode.FileType.Directory,
      ]);
  }

  readFile({ path }) {
    const entry = this.#entry(path);
    if (!entry) throw vscode.FileSystemError.FileIsADirectory(path);
    return entry;
  }

  writeFile(uri, content) {
    const isNew = !this.#entries.has(uri.path);
    this.#entries.set(uri.path, Object.assign(Buffer.from(content), { mtime: Date.now() }));
    this.#tell(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
  }

  createDirectory(uri) {
    this.#entries.set(uri.path, null);
    this.#tell(vscode.FileChangeType.Created, uri);
  }

  delete(uri) {
    this.#entry(uri.path);
    for (const name of [...this.#entries.keys()]) {
      if (name === uri.path || name.startsWith(`${uri.path}/`)) this.#entries.delete(name);
    }
    this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from, to) {
    const entry = this.#entry(from.path);
    this.#entries.delete(from.path);
    this.#entries.set(to.path, entry);
    this.#tell(vscode.FileChangeType.Deleted, from);
    this.#tell(vscode.FileChangeType.Created, to);
  }

  #entry(path) {
    const entry = this.#entries.get(path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return entry;
  }

  #tell(type, uri) {
    this.#changes.fire([{ type, uri }]);
  }
}
