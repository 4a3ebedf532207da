import assert from 'node:assert/strict';
import { parseArticle, tokenize } from '../../src/core/article';
import { findEntities, type EntityOptions, type FoundEntities } from '../../src/core/entity';
import { findQuotations } from '../../src/core/quotation';

export type ReadText = FoundEntities & { readonly text: string };

/** The entities of a text, as the index finds them. */
export function read(text: string, options: EntityOptions = {}): ReadText {
  const article = parseArticle(text);
  const tokens = tokenize(article);
  return { ...findEntities(article, tokens, findQuotations(article, tokens).quotations, options), text };
}

/** Whom the n-th occurrence of some words stands for; undefined where it stands for nobody. */
export function whoIs(found: ReadText, words: string, occurrence = 1): string | undefined {
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const at = [...found.text.matchAll(whole)][occurrence - 1]?.index ?? -1;
  assert.ok(at >= 0, `${words} is not in the text`);
  const mention = found.mentions.find((each) => each.start === at && each.end === at + words.length);
  return mention && found.entities[mention.entity]!.name;
}
