import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { random } from './generate';

/** An annotated article, as far as it is of use here; see the scorer's `gold.ts`. */
interface GoldArticle {
  readonly text: string;
  readonly quotes?: readonly { readonly speakerName?: string | null }[];
  readonly mentions?: readonly {
    readonly start: number;
    readonly end: number;
    readonly type?: string;
    readonly form?: string;
  }[];
}

const articlesAFolder = 1000;
const firstDay = Date.UTC(2014, 0, 1);
const days = 3650;
const msADay = 86_400_000;

/**
 * Writes real articles into a folder, again and again with the names of their persons changed, until there are so many
 * bytes: real sentences, with about as many names in a corpus as news has. The same files give the same corpus.
 * @param goldFiles annotated articles, one a line as JSON.
 */
export function writeNews(goldFiles: readonly string[], folder: string, bytes: number): void {
  const articles = goldFiles.flatMap(readGold);
  const rename = renaming(articles);
  const next = random(1);
  let written = 0;
  for (let i = 0; written < bytes; i++) {
    const { text } = articles[i % articles.length]!;
    const renamed = rename(text, Math.floor(i / articles.length));
    const date = new Date(firstDay + Math.floor(next() * days) * msADay);
    const below = path.join(folder, String(Math.floor(i / articlesAFolder)).padStart(4, '0'));
    if (i % articlesAFolder === 0) mkdirSync(below, { recursive: true });
    const file = path.join(below, `${date.toISOString().slice(0, 10)}-${i}.txt`);
    writeFileSync(file, renamed);
    // As in an archive: what was just written would be in doubt, and read again.
    utimesSync(file, date, date);
    written += Buffer.byteLength(renamed);
  }
}

function readGold(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldArticle);
}

/** Gives a text in which each given name and each surname is another one: the one that stands so far on in its list. */
function renaming(articles: readonly GoldArticle[]): (text: string, times: number) => string {
  const given = new Set<string>();
  const surnames = new Set<string>();
  for (const article of articles)
    for (const name of personsOf(article)) {
      const words = name.split(/\s+/).filter((word) => /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(word));
      if (words.length < 2) continue;
      given.add(words[0]!);
      surnames.add(words.at(-1)!);
    }
  const lists = [[...given], [...surnames].filter((word) => !given.has(word))];
  const places = new Map(lists.flatMap((list) => list.map((word, at) => [word, { list, at }] as const)));
  return (text, times) =>
    text.replace(/\p{Lu}[\p{L}'’-]*\p{Ll}/gu, (word) => {
      const place = places.get(word);
      return place ? place.list[(place.at + 17 * times) % place.list.length]! : word;
    });
}

function* personsOf({ text, quotes = [], mentions = [] }: GoldArticle): Generator<string> {
  for (const { speakerName } of quotes) if (speakerName) yield speakerName;
  for (const { start, end, type, form } of mentions)
    if (type === 'person' && form === 'name') yield text.slice(start, end);
}
