import { type ArticleFormat, singleRecord } from './format';
import { readLines } from './lines';

/** Text without marks of its own, whatever it is called: what belongs to no other format. */
export const plain: ArticleFormat = {
  name: 'plain',
  detect: () => true,
  read: (input) => {
    const lines = readLines(input.text, input.preamble.end);
    if (!/^[\s\ufeff\u2060]{0,20}WEBVTT\b/.test(input.text.slice(0, 40))) return singleRecord(input, lines);
    const isSpoken = ({ start, end }: { start: number; end: number }) =>
      !/^(?:WEBVTT\b|NOTE\b|STYLE\b|\d{1,6}$|[\d:.,]{5,16}\s+-->\s)/.test(input.text.slice(start, end));
    return singleRecord(input, lines.filter(isSpoken));
  },
};
