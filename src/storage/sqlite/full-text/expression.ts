import type { MatchExpression, Tag, WordsOf } from '../../search/match-expression';
import { tag } from '../tags';

/** An expression in the query language of FTS5. Nothing that a person typed is taken for syntax. */
export function printExpression(expression: MatchExpression): string {
  switch (expression.type) {
    case 'term':
    case 'tag':
      return `"${tokenOf(expression)}"`;
    case 'prefix':
      return `"${tokenOf(expression)}" *`;
    case 'and':
      return `(${expression.nodes.map(printExpression).join(' AND ')})`;
    case 'or':
      return `(${expression.nodes.map(printExpression).join(' OR ')})`;
    case 'not':
      return `(${printExpression(expression.node)} NOT ${printExpression(expression.without)})`;
  }
}

type Leaf = Extract<MatchExpression, { readonly type: 'term' | 'prefix' | 'tag' }>;

/** What a leaf of an expression looks for, as the tables hold it. */
export function tokenOf(leaf: Leaf): string {
  switch (leaf.type) {
    case 'term':
      return wordOf(leaf.word, leaf.of);
    case 'prefix':
      return wordOf(leaf.letters, leaf.of);
    case 'tag':
      return tagOf(leaf.tag);
  }
}

// Words hold letters, digits and marks only, so that no quote has to be escaped.
const wordOf = (word: string, of: WordsOf | undefined): string =>
  of === 'speaker' ? tag.speakerWord(word) : word;

function tagOf(each: Tag): string {
  switch (each.field) {
    case 'kind':
      return tag.kind(each.value);
    case 'sort':
      return tag.sort(each.value);
    case 'sureness':
      return tag.sureness(each.value);
    case 'speaker':
      return tag.speaker(each.value);
    case 'about':
      return tag.about(each.value);
    case 'source':
      return tag.source(each.value);
    case 'articleTag':
      return tag.articleTag(each.value);
    case 'folder':
      return tag.folder(each.value);
  }
}
