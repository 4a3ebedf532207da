import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createIndex, type CorpusIndex, type IndexOptions, type IndexStatus } from '../../src/engine';
import type { StartThread } from '../../src/engine/host/thread';
import { articles, Folder } from '../contract/corpus-contract';
import { contentOf } from './index-content';

/** See `src/engine/ingest/read-file.ts`; twice that, for clocks that differ. */
const doubtfulMs = 200;

/** The contract's articles in a folder, and a place for indexes of them. */
export class IndexPlace {
  readonly #startThread: StartThread | undefined;
  #open: CorpusIndex[] = [];
  folder = new Folder();
  directory = '';

  constructor(startThread: StartThread | undefined) {
    this.#startThread = startThread;
  }

  get database(): string {
    return path.join(this.directory, 'index.sqlite');
  }

  /** Opens an index of the folder, which is closed with the place. */
  create(options: Partial<IndexOptions> = {}): CorpusIndex {
    const { directory, folder } = this;
    const own = { directory, bundles: path.resolve('dist'), roots: [folder.root] };
    const index = createIndex({ ...own, ...options }, this.#startThread);
    this.#open.push(index);
    return index;
  }

  /** Brings the index in line with the folder and returns all that it says. */
  async build(): Promise<unknown> {
    const index = this.create();
    await index.reconcile();
    const content = await contentOf(index);
    await index.dispose();
    return content;
  }

  /**
   * Resolves once no file has changed so lately that another change might leave its time as it is: such files are read
   * again, however they look.
   */
  async settled(): Promise<void> {
    const files = fs.readdirSync(this.folder.path, { recursive: true, encoding: 'utf8' });
    const times = files.map((file) => fs.statSync(path.join(this.folder.path, file)).ctimeMs);
    for (const last = Math.max(...times); Date.now() - last < doubtfulMs;)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  open(): void {
    this.folder = new Folder();
    this.directory = fs.mkdtempSync(path.join(os.tmpdir(), 'index-'));
    for (const [file, text] of Object.entries(articles)) this.folder.write(file, text);
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((index) => index.dispose()));
    this.#open = [];
    this.folder.dispose();
    fs.rmSync(this.directory, { recursive: true, force: true });
  }
}

/** A place that is new for each test. @param startThread of all indexes in it; see `createIndex`. */
export function useIndexPlace(startThread?: StartThread): IndexPlace {
  const place = new IndexPlace(startThread);
  beforeEach(() => {
    place.open();
  });
  afterEach(() => place.close());
  return place;
}

/** Resolves with the first status of which something is so. */
export function until(index: CorpusIndex, isSo: (status: IndexStatus) => boolean): Promise<IndexStatus> {
  return new Promise<IndexStatus>((resolve) => {
    if (isSo(index.status)) resolve(index.status);
    const stop = index.onStatus((status) => {
      if (!isSo(status)) return;
      stop();
      resolve(status);
    });
  });
}
