import type { PageRequest } from '../../corpus';

/** Returns a page of items that come one by one, and asks for no more of them than that takes. */
export function pageOf<T>(items: Iterable<T>, { offset, limit }: PageRequest): T[] {
  const page: T[] = [];
  if (limit <= 0) return page;
  let skip = offset;
  for (const item of items) {
    if (skip-- > 0) continue;
    page.push(item);
    if (page.length >= limit) break;
  }
  return page;
}
