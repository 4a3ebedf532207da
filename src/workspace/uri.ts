import type { CorpusRoot } from './types';

/** The URI of a file of the corpus, written as VS Code's `Uri.toString()` writes it, so that the two compare. */
export function uriOf(root: CorpusRoot, path: string): string {
  if (path === '') return root.uri;
  const encoded = encodeURIComponent(path.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
    /%2F|[!'()*]/g,
    (found) => (found === '%2F' ? '/' : `%${found.charCodeAt(0).toString(16).toUpperCase()}`),
  );
  return root.uri.endsWith('/') ? root.uri + encoded : `${root.uri}/${encoded}`;
}

/**
 * The path below its root that a URI stands for, and the root; of roots within each other, the innermost.
 * @returns undefined where the URI lies in none of the roots.
 */
export function locate(
  roots: readonly CorpusRoot[],
  uri: string,
): { readonly root: CorpusRoot; readonly path: string } | undefined {
  let best: CorpusRoot | undefined;
  for (const root of roots) {
    const folder = root.uri.endsWith('/') ? root.uri : `${root.uri}/`;
    const inside = uri === root.uri || uri.startsWith(folder);
    if (inside && (!best || root.uri.length > best.uri.length)) best = root;
  }
  if (!best) return undefined;
  const rest = uri.slice(best.uri.length).replace(/^\//, '');
  try {
    return { root: best, path: decodeURIComponent(rest) };
  } catch {
    return undefined;
  }
}
