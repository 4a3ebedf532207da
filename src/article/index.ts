export type * from './types';
export { parseArticle } from './parse';
export { tokenize, TokenKind, type Tokens, type Sentence } from './tokens';
export { LineIndex, type TextPosition, type TextRange } from './lines';
