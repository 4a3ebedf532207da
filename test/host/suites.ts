import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './cache';
import { temporaryFolder } from './children';

/** A folder of tests in test/integration that runs inside the extension host of one window. */
export interface Suite {
  /** The folder's name, and what the window shows. */
  readonly name: string;
  /** Makes what the window opens; nothing for an empty window. */
  readonly open?: () => string;
  /** The folder is not trusted: Restricted Mode. */
  readonly restricted?: boolean;
  /**
   * Extensions of the test's own, beside the one that is tested. A window in the browser has one extension in
   * development at most, so there the tested one is then installed.
   */
  readonly extensions?: readonly string[];
}

/** A file system in memory. */
const memoryFiles = path.join(projectFolder, 'test/integration/virtual/memfs');

/** The largest first. */
export const suites: readonly Suite[] = [
  { name: 'corpus', open: sampleCorpus },
  { name: 'no-folder' },
  { name: 'several-folders', open: severalFolders },
  { name: 'restricted', open: decidedCorpus, restricted: true },
  { name: 'virtual', open: virtualFolder, extensions: [memoryFiles] },
];

/** A copy of the sample corpus that tests may change. */
export function sampleCorpus(): string {
  const folder = path.join(temporaryFolder('corpus'), 'sample-corpus');
  cpSync(path.join(projectFolder, 'media/sample-corpus'), folder, { recursive: true });
  return folder;
}

/** The sample corpus with a decision of a person on an entity. */
function decidedCorpus(): string {
  const folder = sampleCorpus();
  mkdirSync(path.join(folder, '.corpus'));
  writeFileSync(path.join(folder, '.corpus/entities.yaml'), 'ignore:\n  - Vellin Review\n');
  // Not taken from a folder that is not trusted: all articles are read.
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, '.vscode/settings.json'), '{ "corpus.include": ["nothing/*"] }');
  return folder;
}

/** The sample corpus beside a small second one, whose own settings leave out its drafts. */
function severalFolders(): string {
  const folder = temporaryFolder('folders');
  cpSync(path.join(projectFolder, 'media/sample-corpus'), path.join(folder, 'first'), { recursive: true });
  mkdirSync(path.join(folder, 'second'));
  writeFileSync(
    path.join(folder, 'second/2024-05-02-ferry.txt'),
    'Ferry line to close in June\n\nBy Staff\n\n“The last boat leaves on Sunday,” said Tobias Wrenfield, who runs the line.\n',
  );
  const drafts = path.join(folder, 'second/drafts');
  mkdirSync(drafts);
  writeFileSync(
    path.join(drafts, 'ferry.txt'),
    'Ferry line to be sold\n\nTobias Wrenfield knows nothing yet.\n',
  );
  mkdirSync(path.join(folder, 'second/.vscode'));
  writeFileSync(path.join(folder, 'second/.vscode/settings.json'), '{ "corpus.exclude": ["drafts"] }\n');
  return workspaceFile(folder, [{ path: 'first' }, { path: 'second' }]);
}

function virtualFolder(): string {
  return workspaceFile(temporaryFolder('virtual'), [{ uri: 'memfs:/news', name: 'news' }]);
}

function workspaceFile(folder: string, folders: readonly Record<string, string>[]): string {
  const file = path.join(folder, 'test.code-workspace');
  writeFileSync(file, JSON.stringify({ folders }));
  return file;
}
