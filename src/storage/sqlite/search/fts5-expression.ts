import type { MatchExpression, Tag, WordsOf } from '../../search/match-expression';
import { tag } from '../tags';

/** An expression in the query language of FTS5. Nothing that a person typed is taken for syntax. */
export function printExpression(expression: MatchExpression): string {
  switch (expression.type) {
    case 'term':
      return `"${wordOf(expression.word, expression.of)}"`;
    case 'prefix':
      return `"${wordOf(expression.letters, expression.of)}" *`;
    case 'tag':
      return `"${tagOf(expression.tag)}"`;
    case 'and':
      return `(${expression.nodes.map(printExpression).join(' AND ')})`;
    case 'or':
      return `(${expression.nodes.map(printExpression).join(' OR ')})`;
    case 'not':
      return `(${printExpression(expression.node)} NOT ${printExpression(expression.without)})`;
  }
}

// Words hold letters, digits and marks only, so that no quote has to be escaped.
const wordOf = (word: string, of: WordsOf | undefined): string =>
  of === 'speaker' ? tag.speakerWord(word) : word;

function tagOf(each: Tag): string {
  switch (each.field) {
    case 'kind':
      return tag.kind(each.value);
    case 'sureness':
      return tag.sureness(each.value);
    case 'speaker':
      return tag.speaker(each.value);
    case 'about':
      return tag.about(each.value);
    case 'source':
      return tag.source(each.value);
    case 'folder':
      return tag.folder(each.value);
  }
}
