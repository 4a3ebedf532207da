import { variantMatch } from '../search/query-plan';
import type { Database } from '../database';
import { tag, tagged } from '../tags';

/** Names that people keep apart, group by group. */
export type Groups = readonly (readonly string[])[];

/** So many names are asked for at once. */
const namesAtOnce = 500;

/** The names in groups that only one of two lists has. */
export function changedNames(before: Groups, after: Groups): string[] {
  const [old, now] = [before, after].map((groups) => new Set(groups.map((group) => JSON.stringify(group))));
  const changed = [...before, ...after].filter((group) => {
    const text = JSON.stringify(group);
    return old!.has(text) !== now!.has(text);
  });
  return [...new Set(changed.flat())];
}

/** The articles that mention somebody who has the words of one of these names among the variants. */
export function articlesNaming(db: Database, names: readonly string[]): { root: number; path: string }[] {
  const rows = new Set<number>();
  for (const name of names) {
    const match = variantMatch({ value: name, prefix: false });
    if (match === undefined) continue;
    for (const { rowid } of db.all<{ rowid: number }>(
      'SELECT rowid FROM variants WHERE variants MATCH ?',
      match,
    ))
      rows.add(rowid);
  }
  const ids = [...rows];
  const articles = new Map<number, { root: number; path: string }>();
  for (let i = 0; i < ids.length; i += namesAtOnce) {
    const found = db.all<{ id: number; root: number; path: string }>(
      'SELECT id, root, path FROM article WHERE id IN (SELECT rowid FROM cards WHERE cards MATCH ?)',
      tagged(ids.slice(i, i + namesAtOnce).map(tag.about)),
    );
    for (const { id, root, path } of found) articles.set(id, { root, path });
  }
  return [...articles.values()];
}
