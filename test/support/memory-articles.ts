import type { ArticleSummary, CorpusIndex, IndexStatus } from '../../src/corpus';

type Articles = Pick<CorpusIndex, 'articles' | 'articleGroups' | 'articlePosition'>;

/** Articles in memory, listed as the port says. */
export function memoryArticles(
  all: readonly ArticleSummary[],
): Articles & { asked: number; status: IndexStatus } {
  const selected = (request: Parameters<Articles['articles']>[0]): ArticleSummary[] => {
    const { grouping, within = [], filter, direct, sort } = request;
    return all
      .filter((article) => {
        const path = pathOf(article, grouping);
        if (filter && !article.headline.toLowerCase().includes(filter.toLowerCase())) return false;
        if (direct && path.length !== within.length) return false;
        return within.every((value, i) => path[i] === value);
      })
      .sort((a, b) => {
        const byHeadline = a.headline.localeCompare(b.headline);
        if (sort === 'headline') return byHeadline;
        return (b.date ?? '').localeCompare(a.date ?? '') || byHeadline;
      });
  };
  return {
    asked: 0,
    status: { phase: 'idle', articles: all.length, withFindings: all.length, done: all.length, problems: 0 },
    articles(request) {
      this.asked++;
      const items = selected(request);
      return Promise.resolve({
        items: items.slice(request.offset, request.offset + request.limit),
        total: items.length,
      });
    },
    articleGroups({ grouping, within = [], filter }) {
      const counts = new Map<string, number>();
      const page = { offset: 0, limit: 1 };
      for (const article of selected({
        grouping,
        within,
        sort: 'date',
        ...page,
        ...(filter !== undefined && { filter }),
      })) {
        const value = pathOf(article, grouping)[within.length];
        if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return Promise.resolve([...counts].map(([value, count]) => ({ value, count })));
    },
    articlePosition(id, list) {
      const at = selected({ ...list, offset: 0, limit: 1 }).findIndex((article) => article.id === id);
      return Promise.resolve(at < 0 ? undefined : at);
    },
  };
}

function pathOf(article: ArticleSummary, grouping: string): string[] {
  if (grouping === 'none') return [];
  if (grouping === 'source') return [article.source ?? ''];
  if (grouping === 'folder') return article.path.split('/').slice(0, -1);
  return article.date ? [article.date.slice(0, 4), article.date.slice(0, 7)] : [''];
}

export function articleAt(path: string, more: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: `file:///corpus/${path}`,
    uri: `file:///corpus/${path}`,
    path,
    root: 'file:///corpus',
    headline: path,
    lead: '',
    words: 100,
    encoding: 'utf8',
    problems: [],
    ...more,
  };
}
