export type * from './model';
export { parseArticle, parseArticles } from './parse/parse-article';
export { tokenize, TokenKind, type Tokens, type Sentence } from './tokens/tokenize';
export { LineIndex, type TextPosition, type TextRange } from '../text/line-index';
