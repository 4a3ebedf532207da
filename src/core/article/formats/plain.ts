import { type ArticleFormat, singleRecord } from './format';
import { readLines } from './lines';

/** Text without marks of its own, whatever it is called: what belongs to no other format. */
export const plain: ArticleFormat = {
  name: 'plain',
  detect: () => true,
  read: (input) => singleRecord(input, readLines(input.text, input.preamble.end)),
};
