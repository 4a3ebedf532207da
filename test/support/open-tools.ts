import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusIndex } from '../../src/corpus';
import { memoryEncoder, memoryEngine } from '../../src/storage/memory';
import { CorpusTools } from '../../src/tools';
import type { CorpusRoot } from '../../src/workspace';
import { DirectIndex } from './direct-index';

export interface OpenTools {
  readonly tools: CorpusTools;
  readonly index: CorpusIndex;
  readonly close: () => Promise<void>;
}

/** The tools over folders of articles, all read. */
export async function openTools(...folders: readonly string[]): Promise<OpenTools> {
  const roots: CorpusRoot[] = folders.map((folder) => ({
    ...{ uri: pathToFileURL(folder).href, name: path.basename(folder), fsPath: folder },
  }));
  const index = new DirectIndex(
    { engine: memoryEngine({ directory: '', roots }), encoder: memoryEncoder },
    roots,
  );
  await index.reconcile();
  const tools = new CorpusTools(index, roots);
  return {
    ...{ tools, index },
    close: async () => {
      tools.dispose();
      await index.dispose();
    },
  };
}

export const sampleFolder = path.join(import.meta.dirname, '../../media/sample-corpus');

/** A folder of articles of a test's own. */
export function articleFolder(articles: Readonly<Record<string, string>>): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'tools-')));
  for (const [file, text] of Object.entries(articles)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
