import { articleId, fileOfArticle, recordOfArticle, type ArticleId } from '../corpus';
import { locate, uriOf, type CorpusRoot } from '../workspace';

const resourceStart = 'corpus://articles/';
/** What no screen shows, or what turns the text around it, in the name of a file. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/**
 * The names under which tools know articles: the path below the corpus's folder, and `#` and the record where a file
 * holds several; in a corpus of several folders the folder's name comes first. They say nothing of where on the disk the
 * corpus lies, and lead nowhere but into the index: what is not stored there can't be asked for.
 */
export class ArticleIds {
  readonly #roots: readonly CorpusRoot[];
  /** For each root what its ids begin with. */
  readonly #prefixes: readonly string[];

  constructor(roots: readonly CorpusRoot[]) {
    this.#roots = roots;
    const seen = new Map<string, number>();
    this.#prefixes = roots.map(({ name }) => {
      const folder = name.replaceAll('/', '_') || 'corpus';
      const before = seen.get(folder) ?? 0;
      seen.set(folder, before + 1);
      return roots.length > 1 ? `${folder}${before > 0 ? `~${before + 1}` : ''}/` : '';
    });
  }

  /** The path of a file as an id begins: below its root, with the root's name where there are several. */
  pathOf(uri: string): string {
    const place = locate(this.#roots, uri);
    return place ? `${this.#prefixes[this.#roots.indexOf(place.root)]!}${place.path}` : uri;
  }

  idOf(article: ArticleId): string {
    const record = recordOfArticle(article);
    const path = this.pathOf(fileOfArticle(article)).replace(unseen, encodeURIComponent);
    return path + (record === '' ? '' : `#${encodeURIComponent(record)}`);
  }

  /** The URI under which the article is a resource of the protocol. */
  resourceOf(article: ArticleId): string {
    const [path, record] = split(this.idOf(article));
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return resourceStart + encoded + (record === undefined ? '' : `#${record}`);
  }

  /** The articles that an id or a resource's URI may stand for, the likeliest first; a file's name may hold a `#`. */
  candidates(id: string): ArticleId[] {
    const given = id.startsWith(resourceStart) ? decoded(id.slice(resourceStart.length)) : id;
    const [path, record] = split(given);
    return [
      this.#article(given, ''),
      ...(record === undefined ? [] : [this.#article(path, decoded(record))]),
      this.#article(decoded(given), ''),
    ].filter((article) => article !== undefined);
  }

  #article(path: string, record: string): ArticleId | undefined {
    const at = this.#prefixes.findIndex((prefix) => path.startsWith(prefix));
    const root = this.#roots[at];
    return root && articleId(uriOf(root, path.slice(this.#prefixes[at]!.length)), record);
  }
}

function split(id: string): [path: string, record?: string] {
  const mark = id.lastIndexOf('#');
  return mark < 0 ? [id] : [id.slice(0, mark), id.slice(mark + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
