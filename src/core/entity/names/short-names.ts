import { Case, Setting } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { candidate, type Candidate } from './name-candidate';
import { keyWith } from '../resolution/canonical-key';
import { Flag, Small } from '../name-lexicon';

const heads = Flag.organizationHead | Flag.organizationOf;

/**
 * Adds the mentions of an organization by its sort alone (`the Bank`, of the Bank of Orra; `United`, of Orra United) or
 * by a usual short name (`the Met`), behind the full name, where the article has only one such organization.
 */
export function addShortNames(subtokens: Subtokens, prose: Candidate[]): void {
  const meant = organizationsByShortName(subtokens, prose);
  if (meant.size === 0) return;
  const { clubWords } = subtokens.lexicon.language;
  let from = subtokens.count;
  for (const { end } of meant.values()) from = Math.min(from, end);
  let taken: Map<number, number> | undefined;
  for (let i = from; i < subtokens.count; i++) {
    if (subtokens.case[i] !== Case.capital || subtokens.setting[subtokens.sentence[i]!] !== Setting.plain)
      continue;
    const word = subtokens.fold(i);
    const whole = meant.get(word);
    if (!whole || whole.end > i) continue;
    const hasArticle = subtokens.is(i - 1, Small.definite) && subtokens.adjacent(i - 1, i);
    if (hasArticle === clubWords.has(word) || isInLongerName(subtokens, i)) continue;
    taken ??= indexByAtom(prose);
    const at = taken.get(i);
    // What was found there is another name, unless it is this short form alone.
    if (at !== undefined && (prose[at]!.words.length > 1 || prose[at]!.kind === 'person')) continue;
    const { form, words } = whole;
    const name = subtokens.article.text
      .slice(subtokens.start[whole.first], subtokens.end[whole.end - 1])
      .replace(/\s+/g, ' ');
    const c = candidate({ first: i, end: i + 1, form, words, name, kind: 'organization' });
    if (at === undefined) prose.push(c);
    else prose[at] = c;
  }
}

/** For each subtoken of a name the name's index. */
function indexByAtom(names: readonly Candidate[]): Map<number, number> {
  const of = new Map<number, number>();
  names.forEach((c, at) => {
    if (c.kind !== undefined) for (let i = c.first; i < c.end; i++) of.set(i, at);
  });
  return of;
}

/** Short name → the one organization that the article calls so; the first mention of it. */
function organizationsByShortName(subtokens: Subtokens, prose: readonly Candidate[]): Map<string, Candidate> {
  const {
    shortNames,
    notAlone,
    nameEndings,
    clubWords,
    of: ofWords,
    for: forWords,
  } = subtokens.lexicon.language;
  const meant = new Map<string, Candidate>();
  const several = new Set<string>();
  const add = (word: string, c: Candidate): void => {
    const other = meant.get(word);
    if (!other) meant.set(word, c);
    else if (!isSame(subtokens, other.form, c.form)) several.add(word);
  };
  for (const c of prose) {
    if (c.kind !== 'organization' || c.words.length < 2) continue;
    for (const short of shortNames.get(c.form) ?? []) add(short, c);
    const isHead = (word: string): boolean =>
      ((subtokens.lexicon.flags.get(word) ?? 0) & heads) !== 0 && !notAlone.has(word);
    const last = c.words.at(-1)!;
    // `Royal Society for the Study of Orra`
    const head = c.words[c.words.findIndex((word) => ofWords.has(word) || forWords.has(word)) - 1];
    if (nameEndings.has(last) && clubWords.has(c.words[0]!)) add(c.words[0]!, c);
    if (isHead(last)) add(last, c);
    else if (head !== undefined && isHead(head)) add(head, c);
  }
  for (const word of several) meant.delete(word);
  return meant;
}

/** `Department of Orra` and `Orra Department`; `US Orra Court` and `Orra Court`. */
function isSame(subtokens: Subtokens, a: string, b: string): boolean {
  const { language } = subtokens.lexicon;
  if (a === b || endsWith(a, b) || endsWith(b, a)) return true;
  return keyWith(language, a, 'organization') === keyWith(language, b, 'organization');
}

const endsWith = (whole: string, part: string): boolean => whole.endsWith(` ${part}`);

/** `Bank of Orra`, `Orra Bank`, `Bank Street`. */
function isInLongerName(subtokens: Subtokens, i: number): boolean {
  if (subtokens.isCapitalized(i + 1) && subtokens.adjacent(i, i + 1)) return true;
  if (subtokens.is(i + 1, Small.of | Small.for) || subtokens.mark(i + 1) === '&') return true;
  return (
    subtokens.isCapitalized(i - 1) && subtokens.adjacent(i - 1, i) && !subtokens.has(i - 1, Flag.functionWord)
  );
}
