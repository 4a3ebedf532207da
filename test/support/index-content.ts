import { pathToFileURL } from 'node:url';
import * as path from 'node:path';
import type { CorpusIndex } from '../../src/engine';
import { queryOf } from '../contract/corpus-contract';

/** All that an index says, in an order that does not depend on how it came to be. */
export async function contentOf(index: CorpusIndex, limit = 1000): Promise<unknown> {
  const page = { offset: 0, limit };
  const hits = await index.searchQuotations(queryOf(''), page);
  const { items } = await index.entities({ ...page, sort: 'name' });
  return {
    articles: (await index.articles({ grouping: 'date', sort: 'date', ...page })).items,
    quotations: hits.map((hit) => JSON.stringify(hit)).sort(),
    entities: items.map((item) => JSON.stringify(item)).sort(),
  };
}

export const rootOf = (folder: string) => ({
  uri: pathToFileURL(folder).href,
  name: path.basename(folder),
  fsPath: folder,
});
