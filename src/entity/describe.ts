import type { Article } from '../article';
import { Case, Setting, type Atoms } from './atoms';
import type { Candidate } from './candidate';
import { fromCapitals } from './capitals';
import type { Draft } from './coreference';
import { isWellKnown, keyOf } from './key';
import { Flag, given } from './lexicon';
import { lifeOf } from './ages';
import { isBirthName, nameWords, soleName, suffixOf } from './nameParts';
import { senseOf } from './sense';
import type { ArticleEntity } from './types';

/** What an article says of an entity, once all its mentions are joined: name, variants, roles, key and sense. */
export function describeDraft(
  atoms: Atoms,
  draft: Draft,
  article: Pick<Article, 'text' | 'date'>,
  language: string,
): ArticleEntity {
  const formOf = (c: Candidate): string => {
    if (c.name !== undefined) return c.name;
    if (c.end === c.first + 1) return atoms.text(c.first);
    const form = article.text.slice(atoms.start[c.first], atoms.end[c.end - 1]);
    return form.includes('\n') ? form.replace(/\s+/g, ' ') : form;
  };
  let best = draft.names[0]!;
  for (const c of draft.names) if (isFuller(atoms, c, best) && !isBirthName(atoms, c)) best = c;
  const name = isShouted(atoms, best) ? fromCapitals(atoms.lexicon, formOf(best), draft.kind) : formOf(best);
  const variants = [name];
  for (const c of draft.names) {
    const form = formOf(c);
    if (!variants.includes(form)) variants.push(form);
    const { nickname } = c;
    if (nickname) {
      const called = article.text.slice(atoms.start[nickname.first], atoms.end[nickname.end - 1]);
      if (!variants.includes(called)) variants.push(called);
    }
  }
  const isPerson = draft.kind === 'person';
  const alone = isPerson ? soleName(atoms, best) : undefined;
  const partial = alone !== undefined;
  const offices = isPerson ? officesOf(atoms, draft) : [];
  const plain = isPerson && !partial ? firstAndLast(atoms, draft, best) : best;
  const called = draft.suffix === undefined ? (alone ?? plain.form) : plain.form;
  const key = keyOf(called, draft.kind, partial, language);
  const aliases = isPerson ? [] : shortKeys(draft, key, language);
  if (plain !== best && mayLead(atoms, best, plain))
    aliases.push(keyOf(best.form, 'person', false, language));
  const surname = nameWords(atoms, best).at(-1) ?? '';
  if (isPerson && !partial)
    for (const office of offices) aliases.push(`${keyOf(surname, 'person', true, language)}/${office}`);
  const gender = draft.gender ?? draft.genderOfPronouns;
  return {
    kind: draft.kind,
    name,
    variants,
    ...(gender ? { gender } : {}),
    roles: draft.roles,
    // The surname together with an office says more than the surname alone.
    key: partial && offices.length > 0 ? `${key}/${offices[0]!}` : key,
    sense: !isPerson
      ? ''
      : partial
        ? senseOf(draft.gender ? { gender: draft.gender } : {})
        : sense(atoms, draft, best, article),
    aliases,
  };
}

/**
 * The keys of the short forms, for other articles. One that everybody knows as something else (`CIA` of a cookery
 * school) stands for the entity in this article alone.
 */
function shortKeys({ shortForms, kind }: Draft, key: string, language: string): string[] {
  const keys: string[] = [];
  for (const form of shortForms) {
    const short = keyOf(form, kind, false, language);
    if (short === key || !isWellKnown(form, kind, language)) keys.push(short);
  }
  return keys;
}

/**
 * `Ann Orra` where an article has `Ann Maria Orra` or `Ann Orra III` under that name as well: what another article will
 * call her.
 */
function firstAndLast(atoms: Atoms, draft: Draft, fullest: Candidate): Candidate {
  const { nicknames } = atoms.lexicon.language;
  const formal = (word: string): string => nicknames.get(word) ?? word;
  const ends = (c: Candidate): string => `${formal(c.words[0]!)} ${nameWords(atoms, c).at(-1)!}`;
  // An initial in the midst of a name is in no key.
  const lengthOf = ({ words }: Candidate): number =>
    words.length - (words.some((word, i) => i > 0 && word.length === 1) ? 1 : 0);
  let shortest = fullest;
  for (const c of draft.names)
    if (c.words.length > 1 && lengthOf(c) < lengthOf(shortest) && ends(c) === ends(fullest)) shortest = c;
  return shortest;
}

/** Whether a full name is the plainer one's in other articles as well: a son's may there be beside his father's. */
function mayLead(atoms: Atoms, full: Candidate, plain: Candidate): boolean {
  const suffix = suffixOf(atoms, full);
  return suffix === suffixOf(atoms, plain) || !atoms.lexicon.language.sonSuffixes.has(suffix ?? '');
}

function isFuller(atoms: Atoms, c: Candidate, best: Candidate): boolean {
  if (c.words.length !== best.words.length) return c.words.length > best.words.length;
  const shouted = Number(isShouted(atoms, c)) - Number(isShouted(atoms, best));
  if (shouted !== 0) return shouted < 0;
  if (c.headline !== best.headline) return best.headline;
  // `Jane Orra` says more than `J. Orra`, and `Jane Ann Orra` than `Jane A. Orra`.
  const initials = (words: readonly string[]): number => words.filter((word) => word.length === 1).length;
  return initials(c.words) < initials(best.words);
}

/** In capitals where that says nothing of the name: in a headline or a dateline; a person's full name anywhere. */
function isShouted(atoms: Atoms, { first, end, words, kind, headline }: Candidate): boolean {
  if (atoms.case[first] !== Case.capitals) return false;
  if (kind === 'person' && (words.length > 1 ? atoms.case[end - 1] === Case.capitals : atoms.labelOf(first)))
    return true;
  if (headline) return atoms.setting[atoms.sentence[first]!] === Setting.capitals;
  // `NEW DELHI: It rained`
  const isTown = atoms.has(first, Flag.place) && atoms.end[first]! - atoms.start[first]! > 3;
  if (kind === 'place' && (words.length > 1 || isTown)) return true;
  const dateline = atoms.datelineOf(first);
  return dateline !== undefined && atoms.start[first]! < dateline.end;
}

/** `minister of defence` → `minister`. */
const headOf = (role: string): string => role.replace(/ of .*$/, '');

/** The offices among the roles, each by its long name, alphabetically. */
function officesOf(atoms: Atoms, draft: Draft): string[] {
  if (draft.roles.length === 0) return [];
  const { offices } = atoms.lexicon.language;
  const found = new Set<string>();
  for (const role of draft.roles)
    for (const [word, office] of offices) if (role === word || role.endsWith(` ${word}`)) found.add(office);
  if (found.has('prime minister') || found.has('vice president')) found.delete('president');
  return [...found].sort();
}

function sense(atoms: Atoms, draft: Draft, best: Candidate, article: Pick<Article, 'text' | 'date'>): string {
  const { roleArea, language } = atoms.lexicon;
  const fields: string[] = [];
  for (const role of draft.roles) {
    const area = roleArea.get(headOf(role).replace(/^.* /, ''));
    if (area) fields.push(area);
  }
  const initials = best.words.slice(1, -1).filter((word) => word.length === 1);
  const suffix = best.words.at(-1)!;
  const life = lifeOf(atoms, draft.names, article.date && Number(article.date.iso.slice(0, 4)));
  return senseOf({
    fields,
    ...life,
    ...(initials.length > 0 ? { initials: initials.join(' ') } : {}),
    ...(language.nameSuffixes.has(suffix) ? { suffix } : {}),
    ...(draft.gender && (atoms.flags(best.first) & given) === given ? { gender: draft.gender } : {}),
  });
}
