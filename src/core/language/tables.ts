import {
  articleForms,
  entityForms,
  verificationForms,
  type AbbreviationUse,
  type ArticleLanguage,
  type ArticleTables,
  type EntityLanguage,
  type EntityTables,
  type ListForms,
  type Tables,
  type Texts,
  type VerificationLanguage,
  type VerificationTables,
} from './contract';
import { languageOf } from './registry';

type Forms = Readonly<Record<string, keyof ListForms>>;

/** The words between blanks. */
export const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The entries between commas, each in one line. */
const phrasesIn = (text: string): string[] =>
  text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

/** `key: cell; key: cell` */
export function rowsOf(table: string): [key: string, cell: string][] {
  return table
    .split(';')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const colon = row.indexOf(':');
      return [row.slice(0, colon).trim(), row.slice(colon + 1).trim()];
    });
}

const keyOfEach = <K extends string>(table: string, split: (cell: string) => string[]): Map<string, K> =>
  new Map(rowsOf(table).flatMap(([key, cell]) => split(cell).map((entry) => [entry, key as K] as const)));

const readers: { readonly [Form in keyof ListForms]: (text: string) => ListForms[Form] } = {
  words: (text) => new Set(wordsIn(text)),
  wordList: wordsIn,
  phrases: (text) => new Set(phrasesIn(text)),
  phraseList: phrasesIn,
  shortForms: (text) => keyOfEach(text, phrasesIn),
  wordsByKey: (text) => new Map(rowsOf(text).map(([key, cell]) => [key, new Set(wordsIn(cell))])),
  genders: (text) => keyOfEach<'female' | 'male'>(text, wordsIn),
  pattern: (text) => (text === '' ? /(?!)/ : new RegExp(text)),
  text: (text) => text,
};

/** A record of the same names, each with the value made of it. */
export const recordOf = <Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Readonly<Record<Name, Value>> =>
  Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;

function tablesOf<F extends Forms>(forms: F, texts: Texts<F>): Tables<F> {
  const tables = Object.entries(forms).map(([field, form]) => [field, readers[form](texts[field] ?? '')]);
  return Object.fromEntries(tables) as Tables<F>;
}

const articleTables = new WeakMap<ArticleLanguage, ArticleTables>();
const entityTables = new WeakMap<EntityLanguage, EntityTables>();
const verificationTables = new WeakMap<VerificationLanguage, VerificationTables>();

/** The article tables of a language, made when they are first asked for. */
export function articleTablesOf(tag?: string): ArticleTables {
  const { article } = languageOf(tag);
  let tables = articleTables.get(article);
  if (!tables) articleTables.set(article, (tables = readArticle(article)));
  return tables;
}

function readArticle(article: ArticleLanguage): ArticleTables {
  const uses = Object.entries(article.abbreviations ?? {});
  const months = (article.months ?? '').split(';').map(phrasesIn);
  return {
    ...tablesOf(articleForms, article),
    abbreviations: new Map(
      uses.flatMap(([use, words]) => phrasesIn(words).map((word) => [word, use as AbbreviationUse] as const)),
    ),
    months: new Map(months.flatMap((names, i) => names.map((name) => [name, i + 1] as const))),
  };
}

/** The entity tables of a language, made when they are first asked for. */
export function entityTablesOf(tag?: string): EntityTables {
  const { entity } = languageOf(tag);
  let tables = entityTables.get(entity);
  if (!tables) entityTables.set(entity, (tables = tablesOf(entityForms, entity)));
  return tables;
}

/** The verification tables of a language, made when they are first asked for. */
export function verificationTablesOf(tag?: string): VerificationTables {
  const { verification } = languageOf(tag);
  let tables = verificationTables.get(verification);
  if (!tables) verificationTables.set(verification, (tables = readVerification(verification)));
  return tables;
}

function readVerification(verification: VerificationLanguage): VerificationTables {
  const tables = tablesOf(verificationForms, verification);
  const byWord = (words: ReadonlyMap<string, ReadonlySet<string>>) =>
    new Map(
      [...words].flatMap(([value, forms]) => Array.from(forms, (form) => [form.replaceAll("'", ''), value])),
    );
  return { ...tables, numbers: byWord(tables.numbers), modals: byWord(tables.modals) };
}
