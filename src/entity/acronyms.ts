import { Case, type Atoms } from './atoms';
import type { Candidate } from './candidate';
import type { Draft } from './coreference';
import { isWellKnown, keyOf } from './key';

/** Moves names to drafts of their entities. */
export interface AcronymTarget {
  readonly drafts: readonly Draft[];
  /** May the name be of that draft's entity, as far as people have decided? */
  mayBeOf(c: Candidate, draft: Draft): boolean;
  add(at: number, c: Candidate): number;
}

/**
 * Joins acronyms to what they stand for: `Northern Harbour Guard (NHG)`, `NHG, the Northern Harbour Guard`, and `NHG`
 * for the only name that it fits.
 * @param of for each name the index of its draft; changed where an acronym moves.
 */
export function joinAcronyms(
  atoms: Atoms,
  names: readonly Candidate[],
  of: Int32Array,
  target: AcronymTarget,
  language: string,
): void {
  const { drafts } = target;
  const spelledOut = new Map<string, number>();
  let byInitials: Map<string, Set<number>> | undefined;
  for (let i = 0; i < names.length; i++) {
    const short = names[i]!;
    if (short.words.length !== 1 || atoms.case[short.first] !== Case.capitals || short.headline) continue;
    const letters = lettersOf(short);
    if (letters.length < 2 || letters.length > 8) continue;
    const beside = [i - 1, i + 1].find((j) => {
      const long = names[j];
      if (long === undefined || long.words.length < 2 || long.kind === 'person') return false;
      const [left, right] = j < i ? [long, short] : [short, long];
      return standsBeside(atoms, left, right) && couldAbbreviate(letters, long.words);
    });
    if (beside !== undefined) spelledOut.set(short.form, of[beside]!);
  }
  for (let i = 0; i < names.length; i++) {
    const short = names[i]!;
    if (short.words.length !== 1) continue;
    const isInCapitals = atoms.case[short.first] === Case.capitals;
    // `Unesco` of `UNESCO`
    if (!isInCapitals && short.kind !== 'organization') continue;
    let at = spelledOut.get(short.form);
    if (at === undefined && isInCapitals && short.kind === 'organization') {
      byInitials ??= draftsByInitials(drafts);
      const fitting = byInitials.get(lettersOf(short));
      const [only] = fitting ?? [];
      // What everybody knows as something else has to be spelled out.
      const mayStand = only !== undefined && !isOfAnother(short.form, drafts[only]!, language);
      if (fitting?.size === 1 && mayStand && !short.headline) at = only;
    }
    if (at === undefined || at === of[i] || !target.mayBeOf(short, drafts[at]!)) continue;
    if (of[i]! >= 0) {
      const { names: left } = drafts[of[i]!]!;
      left.splice(left.indexOf(short), 1);
    }
    of[i] = target.add(at, short);
    short.kind = drafts[at]!.kind;
    drafts[at]!.shortForms.add(atoms.text(short.first));
  }
}

const isOfAnother = (form: string, { kind, words }: Draft, language: string): boolean =>
  isWellKnown(form, kind, language) &&
  keyOf(form, kind, false, language) !== keyOf(words.join(' '), kind, false, language);

const lettersOf = (c: Candidate): string => c.form.replace(/[^a-z]/g, '');

function draftsByInitials(drafts: readonly Draft[]): Map<string, Set<number>> {
  const byInitials = new Map<string, Set<number>>();
  drafts.forEach((draft, at) => {
    if (draft.kind === 'person' || draft.words.length < 2) return;
    for (const initials of initialsOf(draft.words)) {
      const set = byInitials.get(initials) ?? new Set();
      byInitials.set(initials, set.add(at));
    }
  });
  return byInitials;
}

function standsBeside(atoms: Atoms, left: Candidate, right: Candidate): boolean {
  const between = atoms.mark(left.end);
  if ((between === '(' || between === '[') && right.first <= left.end + 2)
    return atoms.sentence[left.first] === atoms.sentence[right.first];
  return between === ',' && right.first === left.end + 2 && atoms.fold(left.end + 1) === 'the';
}

const small = /^(?:of|the|and|for|&|de|du|des|la)$/;

function initialsOf(words: readonly string[]): string[] {
  const content = words.filter((word) => !small.test(word));
  const all = words.map((word) => word[0]).join('');
  return [...new Set([content.map((word) => word[0]).join(''), all])];
}

/** Could the letters stand for the words, where one stands right beside the other? */
function couldAbbreviate(letters: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word[0]).join('');
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at++;
  if (at === letters.length) return true;
  let inWords = 0;
  for (const ch of words.join('')) if (ch === letters[inWords]) inWords++;
  return (
    words.find((word) => !small.test(word))?.startsWith(letters.charAt(0)) === true &&
    inWords === letters.length
  );
}
