import type { EntityTables } from '../../language/contract';
import { entityTablesOf } from '../../language/tables';
import type { EntityKind } from '../model';

/**
 * A name in lower case without accents, punctuation, possessive endings and its leading article; hyphens part words:
 * `Al-Sayyed` → `al sayyed`.
 * @param language BCP 47 tag, see `languageOf`.
 */
export const foldName = (name: string, language?: string): string => foldWith(entityTablesOf(language), name);

/** As `foldName`, where the tables of the language are at hand. */
function foldWith(tables: EntityTables, name: string): string {
  if (/^[a-z0-9 ]+$/i.test(name)) {
    const plain = name.toLowerCase().replace(/ {2,}/g, ' ').trim();
    return withoutLeadingArticle(tables, plain);
  }
  const folded = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(genitiveOf(tables), '')
    // `u.s.` has no full stops between its letters.
    .replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, '')
    .replace(/['`]/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
  return withoutLeadingArticle(tables, folded);
}

function withoutLeadingArticle({ definite }: EntityTables, folded: string): string {
  const blank = folded.indexOf(' ');
  return blank > 0 && definite.has(folded.slice(0, blank)) ? folded.slice(blank + 1) : folded;
}

const genitives = new WeakMap<EntityTables, RegExp>();

/** Matches a possessive ending at the end of a word: `'s`. */
function genitiveOf(tables: EntityTables): RegExp {
  let genitive = genitives.get(tables);
  if (!genitive) {
    const endings = [...tables.genitive].join('|') || '(?!)';
    genitives.set(tables, (genitive = new RegExp(`(?:${endings})(?![\\p{L}\\p{N}])`, 'gu')));
  }
  return genitive;
}

/**
 * The key of a name: what it has in common with the same name in another article. Middle initials, nicknames, `al-`,
 * legal forms of companies and known aliases (`U.S.`) do not tell names apart here; initials come back in the profile.
 * @param partial a single name of a person whose full name the article does not give: a key of its own sort (`~`).
 */
export function keyOf(name: string, kind: EntityKind, partial = false, language?: string): string {
  return keyWith(entityTablesOf(language), name, kind, partial);
}

/** As `keyOf`, where the tables of the language are at hand. */
export function keyWith(tables: EntityTables, name: string, kind: EntityKind, partial = false): string {
  if (tables !== tablesOfKeys) {
    keys = newKeys();
    tablesOfKeys = tables;
  }
  const known = keys[partial ? 'partial' : kind];
  let key = known.get(name);
  if (key === undefined) {
    if (known.size > maxKeys) known.clear();
    known.set(name, (key = makeKey(tables, name, kind, partial)));
  }
  return key;
}

/** Whether a short form leads to the usual name of something, without any article's help. */
export function isWellKnown(tables: EntityTables, form: string, kind: EntityKind): boolean {
  return kind !== 'person' && tables.aliases.has(foldWith(tables, form));
}

/** Keys made before: most names come again. Partial names are persons'. */
const newKeys = (): Record<EntityKind | 'partial', Map<string, string>> => ({
  person: new Map(),
  organization: new Map(),
  place: new Map(),
  partial: new Map(),
});
let keys = newKeys();
let tablesOfKeys: EntityTables | undefined;
const maxKeys = 20_000;

function makeKey(tables: EntityTables, name: string, kind: EntityKind, partial: boolean): string {
  const { nicknames, nameArticles, aliases } = tables;
  const folded = foldWith(tables, name);
  if (partial) return `${kind}~${folded}`;
  if (kind === 'person') {
    let words = folded.split(' ');
    const isEnd = (i: number): boolean => i === 0 || i === words.length - 1;
    if (words.length > 2)
      words = words.filter((word, i) => isEnd(i) || (word.length > 1 && !nameArticles.has(word)));
    words[0] = nicknames.get(words[0]!) ?? words[0]!;
    return `person:${words.join(' ')}`;
  }
  // What stands in the table is put in its plain form as well.
  const plain = plainForm(aliases.get(folded) ?? folded, kind, tables);
  const usual = aliases.get(plain);
  return `${kind}:${usual === undefined ? plain : plainForm(usual, kind, tables)}`;
}

/** A folded name in one spelling, an organization's also without legal form and with its parts in one order. */
function plainForm(folded: string, kind: EntityKind, tables: EntityTables): string {
  const { legalForms, companyTails, departments, spellings, countryLeads } = tables;
  let words = folded.split(' ').map((word) => spellings.get(word) ?? word);
  if (kind === 'organization' && words.length > 2) {
    // US Navy, United States Navy
    const lead = countryLeads.get(`${words[0]!} ${words[1]!}`);
    if (lead !== undefined) words = [lead, ...words.slice(2)];
    // Department of Justice, Justice Department
    const at = departments.has(words[0]!) ? 0 : 1;
    if (departments.has(words[at]!) && tables.of.has(words[at + 1] ?? '') && words.length > at + 2)
      words.push(words.splice(at, 2)[0]!);
  }
  const isTail = (word: string): boolean => legalForms.has(word) || companyTails.has(word);
  while (kind === 'organization' && words.length > 1 && isTail(words.at(-1)!)) words.pop();
  // Orra & Co
  if (words.length > 1 && words.at(-1) === spellings.get('&')) words.pop();
  return words.join(' ');
}
