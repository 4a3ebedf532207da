import type { Fields } from './fields';

/** An article with more tags, or longer ones, has something else in that field. */
const maxTags = 100;
const maxTagLength = 100;

/**
 * The tags that an article's front matter gives it: `tags: [port, harbour/wall]`, `keywords: port; wall`, `tags: #port #wall`.
 * Each once, without its `#`, as it is written first.
 */
export function tagsOf(fields: Fields): string[] {
  const tags = new Map<string, string>();
  for (const text of fields.list('tags', 'tag', 'keywords', 'categories', 'category')) {
    // What is no plain list comes as JSON.
    if (/^[[{]/.test(text)) continue;
    for (const part of text.split(/^\s*#/.test(text) ? /[\s,;]+/ : /[,;]/)) {
      const tag = part.replace(/\s+/g, ' ').replace(/^[# ]+|(?<![/ ])[/ ]+$/g, '');
      if (/[\p{L}\p{N}]/u.test(tag) && tag.length <= maxTagLength && tags.size < maxTags)
        tags.set(tag.toLowerCase(), tags.get(tag.toLowerCase()) ?? tag);
    }
  }
  return [...tags.values()];
}
