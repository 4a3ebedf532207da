import type { Article } from '../../article';
import { collapseSpaces } from '../../text/characters';
import { Case, Setting } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import type { EntityTables } from '../../language/contract';
import { truecase } from '../names/truecase';
import type { EntityCluster } from './entity-cluster';
import { isWellKnown, keyWith } from '../resolution/canonical-key';
import { Flag, given } from '../name-lexicon';
import { lifeOf } from './ages';
import { withoutComplement } from './role-words';
import { isBirthName, nameWords, soleName, suffixOf } from '../names/name-parts';
import { profileOf } from '../resolution/disambiguation';
import type { ArticleEntity } from '../model';

/** Describes an entity as an article knows it, once all its mentions are joined: name, variants, roles, key, profile. */
export function describeCluster(
  subtokens: Subtokens,
  cluster: EntityCluster,
  article: Pick<Article, 'text' | 'date'>,
): ArticleEntity {
  const best = fullestName(subtokens, cluster);
  const written = writtenForm(subtokens, best);
  const name = isShouted(subtokens, best) ? truecase(subtokens.lexicon, written, cluster.kind) : written;
  const gender = cluster.gender ?? cluster.genderOfPronouns;
  return {
    kind: cluster.kind,
    name,
    variants: variantsOf(subtokens, cluster, name),
    ...(gender ? { gender } : {}),
    roles: cluster.roles,
    ...(cluster.kind === 'person'
      ? identityOfPerson(subtokens, cluster, best, article)
      : identityOfBody(subtokens.lexicon.language, cluster, best)),
  };
}

function fullestName(subtokens: Subtokens, { names }: EntityCluster): Candidate {
  let best = names[0]!;
  for (const c of names) if (isFuller(subtokens, c, best) && !isBirthName(subtokens, c)) best = c;
  return best;
}

/** A name as the text has it, in one line. */
function writtenForm(subtokens: Subtokens, c: Candidate): string {
  if (c.name !== undefined) return c.name;
  if (c.end === c.first + 1) return subtokens.text(c.first);
  return textBetween(subtokens, c.first, c.end);
}

const textBetween = (subtokens: Subtokens, first: number, end: number): string =>
  collapseSpaces(subtokens.article.text.slice(subtokens.start[first], subtokens.end[end - 1]));

/** Every form of the name as written, nicknames too, the preferred one first. */
function variantsOf(subtokens: Subtokens, { names }: EntityCluster, preferred: string): string[] {
  const variants = new Set([preferred]);
  for (const c of names) {
    variants.add(writtenForm(subtokens, c));
    if (c.nickname) variants.add(textBetween(subtokens, c.nickname.first, c.nickname.end));
  }
  return [...variants];
}

/** By what an entity is known in other articles. */
type Identity = Pick<ArticleEntity, 'key' | 'profile' | 'aliases'>;

function identityOfBody(language: EntityTables, cluster: EntityCluster, best: Candidate): Identity {
  const key = keyWith(language, best.form, cluster.kind);
  return { key, profile: '', aliases: shortKeys(language, cluster, key) };
}

/** @param best the fullest name that the article has. */
function identityOfPerson(
  subtokens: Subtokens,
  cluster: EntityCluster,
  best: Candidate,
  article: Pick<Article, 'date'>,
): Identity {
  const { language } = subtokens.lexicon;
  const alone = soleName(subtokens, best);
  const offices = officesOf(subtokens, cluster);
  if (alone !== undefined) {
    const called = cluster.suffix === undefined ? alone : best.form;
    const key = keyWith(language, called, 'person', true);
    return {
      // The surname together with an office says more than the surname alone.
      key: offices.length > 0 ? `${key}/${offices[0]!}` : key,
      profile: profileOf(cluster.gender ? { gender: cluster.gender } : {}),
      aliases: [],
    };
  }
  const plain = firstAndLast(subtokens, cluster, best);
  const surname = keyWith(language, nameWords(subtokens, best).at(-1) ?? '', 'person', true);
  const aliases = offices.map((office) => `${surname}/${office}`);
  if (plain !== best && mayLead(subtokens, best, plain))
    aliases.unshift(keyWith(language, best.form, 'person'));
  return {
    key: keyWith(language, plain.form, 'person'),
    profile: profileOfPerson(subtokens, cluster, best, article),
    aliases,
  };
}

/**
 * The keys of the short forms, for other articles. One that everybody knows as something else (`CIA` of a cookery
 * school) stands for the entity in this article alone.
 */
function shortKeys(language: EntityTables, { shortForms, kind }: EntityCluster, key: string): string[] {
  const keys: string[] = [];
  for (const form of shortForms) {
    const short = keyWith(language, form, kind);
    if (short === key || !isWellKnown(language, form, kind)) keys.push(short);
  }
  return keys;
}

/**
 * `Ann Orra` where an article has `Ann Maria Orra` or `Ann Orra III` under that name as well: what another article will
 * call her.
 */
function firstAndLast(subtokens: Subtokens, cluster: EntityCluster, fullest: Candidate): Candidate {
  const { nicknames } = subtokens.lexicon.language;
  const formal = (word: string): string => nicknames.get(word) ?? word;
  const ends = (c: Candidate): string => `${formal(c.words[0]!)} ${nameWords(subtokens, c).at(-1)!}`;
  // An initial in the midst of a name is in no key.
  const lengthOf = ({ words }: Candidate): number =>
    words.length - (words.some((word, i) => i > 0 && word.length === 1) ? 1 : 0);
  let shortest = fullest;
  for (const c of cluster.names)
    if (c.words.length > 1 && lengthOf(c) < lengthOf(shortest) && ends(c) === ends(fullest)) shortest = c;
  return shortest;
}

/** Whether a full name is the plainer one's in other articles as well: a son's may there be beside his father's. */
function mayLead(subtokens: Subtokens, full: Candidate, plain: Candidate): boolean {
  const suffix = suffixOf(subtokens, full);
  return suffix === suffixOf(subtokens, plain) || !subtokens.lexicon.language.sonSuffixes.has(suffix ?? '');
}

function isFuller(subtokens: Subtokens, c: Candidate, best: Candidate): boolean {
  if (c.words.length !== best.words.length) return c.words.length > best.words.length;
  const shouted = Number(isShouted(subtokens, c)) - Number(isShouted(subtokens, best));
  if (shouted !== 0) return shouted < 0;
  if (c.headline !== best.headline) return best.headline;
  // `Jane Orra` says more than `J. Orra`, and `Jane Ann Orra` than `Jane A. Orra`.
  const initials = (words: readonly string[]): number => words.filter((word) => word.length === 1).length;
  return initials(c.words) < initials(best.words);
}

/** In capitals where that says nothing of the name: in a headline or a dateline; a person's full name anywhere. */
function isShouted(subtokens: Subtokens, { first, end, words, kind, headline }: Candidate): boolean {
  if (subtokens.case[first] !== Case.capitals) return false;
  if (
    kind === 'person' &&
    (words.length > 1 ? subtokens.case[end - 1] === Case.capitals : subtokens.labelOf(first))
  )
    return true;
  if (headline) return subtokens.setting[subtokens.sentence[first]!] === Setting.capitals;
  // `NEW DELHI: It rained`
  const isTown = subtokens.has(first, Flag.place) && subtokens.end[first]! - subtokens.start[first]! > 3;
  if (kind === 'place' && (words.length > 1 || isTown)) return true;
  const dateline = subtokens.datelineOf(first);
  return dateline !== undefined && subtokens.start[first]! < dateline.end;
}

/** The offices among the roles, each by its long name, alphabetically. */
function officesOf(subtokens: Subtokens, cluster: EntityCluster): string[] {
  if (cluster.roles.length === 0) return [];
  const { offices, narrowerOffices } = subtokens.lexicon.language;
  const found = new Set<string>();
  for (const role of cluster.roles)
    for (const [word, office] of offices) if (role === word || role.endsWith(` ${word}`)) found.add(office);
  for (const [narrow, wide] of narrowerOffices) if (found.has(narrow)) found.delete(wide);
  return [...found].sort();
}

function profileOfPerson(
  subtokens: Subtokens,
  cluster: EntityCluster,
  best: Candidate,
  article: Pick<Article, 'date'>,
): string {
  const { roleArea, language } = subtokens.lexicon;
  const fields: string[] = [];
  for (const role of cluster.roles) {
    const head = withoutComplement(role, (word) => language.of.has(word))
      .split(' ')
      .at(-1)!;
    const area = roleArea.get(head);
    if (area) fields.push(area);
  }
  const initials = best.words.slice(1, -1).filter((word) => word.length === 1);
  const suffix = best.words.at(-1)!;
  const life = lifeOf(subtokens, cluster.names, article.date && Number(article.date.iso.slice(0, 4)));
  return profileOf({
    fields,
    ...life,
    ...(initials.length > 0 ? { initials: initials.join(' ') } : {}),
    ...(language.nameSuffixes.has(suffix) ? { suffix } : {}),
    ...(cluster.gender && (subtokens.flags(best.first) & given) === given ? { gender: cluster.gender } : {}),
  });
}
