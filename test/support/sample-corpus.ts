import * as fs from 'node:fs';
import * as path from 'node:path';
import { extract } from '../../src/core/extract';
import { findingsRecord, textRecord } from '../../src/engine/ingest/article-record';
import type { ArticleFindings, ArticleSink, ArticleText } from '../../src/storage/port';
import type { TestEngine } from './direct-index';

/** An article of the sample corpus as it is stored. */
export interface SampleArticle {
  readonly path: string;
  readonly text: ArticleText;
  readonly findings: ArticleFindings;
}

const directory = path.join(import.meta.dirname, '../../media/sample-corpus');
let articles: readonly SampleArticle[] | undefined;

/** The articles of the sample corpus, read once. */
export function sampleCorpus(): readonly SampleArticle[] {
  articles ??= fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|md)$/.test(entry.name))
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const extraction = extract(fs.readFileSync(path.join(directory, file), 'utf8'), { path: file });
      return {
        path: file,
        text: textRecord(extraction.article, { encoding: 'utf8' }),
        findings: findingsRecord(extraction),
      };
    });
  return articles;
}

/** Puts articles in the transaction that is open, each in a file of its own. */
export async function putSamples(
  sink: ArticleSink,
  encoder: TestEngine['encoder'],
  root: string,
  samples: readonly SampleArticle[],
): Promise<void> {
  for (const { path, text, findings } of samples) {
    const file = { root, path };
    await sink.putFile(file, { size: text.text.length, mtime: 0, doubt: false });
    await sink.putText(file, encoder.text(text));
    await sink.putFindings(file, encoder.findings(text, findings));
  }
}
