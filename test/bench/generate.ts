import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes a corpus out of a seed: the same seed and count give the same files, whatever the machine. */
export interface GeneratedCorpus {
  readonly folder: string;
  readonly articles: number;
  readonly bytes: number;
}

const vocabularySize = 100_000;
const givenNames = ['Anna', 'Bert', 'Clara', 'David', 'Elena', 'Frank', 'Grace', 'Henry', 'Ines', 'Jonas'];
const cues = ['said', 'told reporters', 'added', 'warned', 'replied'];

/** mulberry32, by Tommy Ettinger (public domain): a small generator that is good enough for text. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = [
  'ba',
  'ken',
  'dor',
  'li',
  'mar',
  'to',
  'ves',
  'ri',
  'sun',
  'pel',
  'gra',
  'no',
  'wick',
  'fa',
  'hum',
];

/** A word for each rank, all different; frequent words are short. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length]!;
  return word;
}

/** Draws words as articles have them, by Zipf's law; only the most frequent ones where told so. */
function zipfian(next: () => number, most = vocabularySize): () => string {
  const vocabulary = Array.from({ length: most }, (_, rank) => wordOf(rank));
  // inverse of the cumulative 1/x: ranks fall off as Zipf's law says
  return () => vocabulary[Math.floor(Math.exp(next() * Math.log(most))) - 1] ?? 'ba';
}

/**
 * What people type in search of quotations, letter by letter: a word, or two. The first letters are of thousands of
 * words, and the words as frequent as they are in articles.
 */
export function typedQueries(count: number, seed = 2): string[] {
  const word = zipfian(random(seed));
  const queries: string[] = [];
  for (let i = 0; i < count; i++) {
    const typed = i % 3 === 2 ? [word(), word()] : [word()];
    for (const [at, each] of typed.entries())
      for (let end = 1; end <= each.length; end++)
        queries.push([...typed.slice(0, at), each.slice(0, end)].join(' '));
  }
  return queries;
}

/** Phrases of words so frequent that many say them, by somebody since some day. */
export function phraseQueries(count: number, seed = 3): string[] {
  const next = random(seed);
  const word = zipfian(next, 300);
  return Array.from({ length: count }, () => {
    const speaker = givenNames[Math.floor(next() * givenNames.length)]!.toLowerCase();
    return `"${word()} ${word()}" speaker:${speaker} after:${2014 + Math.floor(next() * 8)}`;
  });
}

/** About so many bytes a paragraph takes. */
const paragraphSize = 285;

/**
 * Writes `articles` articles of about `size` bytes into folders of 1,000.
 * Words follow Zipf's law over 100,000; a few hundred people speak, the first of them in thousands of articles.
 * @param seed any integer
 */
export function generate(folder: string, articles: number, size = 4000, seed = 1): GeneratedCorpus {
  const paragraphs = Math.max(2, Math.round(size / paragraphSize));
  const next = random(seed);
  const word = zipfian(next);
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  const person = () => {
    const rank = Math.floor(Math.exp(next() * Math.log(2000)));
    return { given: givenNames[rank % givenNames.length]!, surname: capital(wordOf(5000 + rank)) };
  };
  let bytes = 0;
  for (let i = 0; i < articles; i++) {
    const day = Math.floor(next() * 3650);
    const date = new Date(Date.UTC(2014, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
    const lines = [` date ${date} ${capital(sentence(7))}`, 'By Staff, Agencies'];
    const people = [person(), person()];
    for (let p = 0; p < paragraphs; p++) {
      const { given, surname } = people[p % 2]!;
      const name = p < 2 ? `${given} ${surname}` : `Mr ${surname}`;
      const cue = cues[Math.floor(next() * cues.length)]!;
      const parts = [`${capital(sentence(14))}.`];
      if (p % 3 === 0) parts.push(`“${capital(sentence(12))},” ${name} ${cue}. “${capital(sentence(9))}.”`);
      else if (p % 3 === 1) parts.push(`${name} said that the ${sentence(13)}.`);
      else parts.push(`${capital(sentence(18))}.`);
      lines.push(parts.join(' '));
    }
    const text = lines.join('\n\n') + '\n';
    const below = path.join(folder, String(Math.floor(i / 1000)).padStart(4, '0'));
    if (i % 1000 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(path.join(below, `${i}.txt`), text);
    // As in an archive: what was just written would be in doubt, and read again.
    utimesSync(path.join(below, `${i}.txt`), new Date(date), new Date(date));
    bytes += Buffer.byteLength(text);
  }
  return { folder, articles, bytes };
}
