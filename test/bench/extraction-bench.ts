import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArticle, tokenize } from '../../src/core/article';
import { findEntities } from '../../src/core/entity';
import { findQuotations } from '../../src/core/quotation';
import type { Row } from './corpus-bench';

/** Megabytes a second of processor time that one thread reads, warm: the article, its quotations, its mentions. */
export function benchExtraction(folder: string, limit = 5000): Row[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  // One in so many: those of one folder are often of one kind.
  const step = Math.ceil(files.length / limit);
  const texts = files.filter((_, i) => i % step === 0).map((file) => readFileSync(file, 'utf8'));
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const stages = { article: 0, quotations: 0, mentions: 0 };
  for (let round = 0; round < 3; round++) {
    stages.article = stages.quotations = stages.mentions = 0;
    for (const text of texts) {
      const start = performance.now();
      const article = parseArticle(text);
      const tokens = tokenize(article);
      const read = performance.now();
      const found = findQuotations(article, tokens);
      const quoted = performance.now();
      findEntities(article, tokens, found.quotations);
      stages.article += read - start;
      stages.quotations += quoted - read;
      stages.mentions += performance.now() - quoted;
    }
  }
  const total = stages.article + stages.quotations + stages.mentions;
  const share = (ms: number) => `${(ms / megabytes).toFixed(0)} ms/MB`;
  return [
    { what: 'all', value: `${((megabytes * 1000) / total).toFixed(1)} MB/s`, reach: '≥ 10 MB/s' },
    { what: 'article and tokens', value: share(stages.article), reach: '' },
    { what: 'quotations', value: share(stages.quotations), reach: '' },
    { what: 'mentions and entities', value: share(stages.mentions), reach: '' },
  ];
}
