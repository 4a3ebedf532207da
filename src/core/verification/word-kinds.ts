import type { VerificationTables } from '../language/contract';
import type { ChangeKind } from './model';
import type { ComparedWord } from './words';

/** What of some words changes a statement, each as it is compared: those that both sides have are no change. */
export interface GraveWords {
  readonly negations: number;
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  readonly dates: readonly string[];
  readonly modals: readonly string[];
}

export const noGraveWords: GraveWords = { negations: 0, numbers: [], names: [], dates: [], modals: [] };

/** Tells the words that change a statement from others. */
export class WordKinds {
  readonly #tables: VerificationTables;
  readonly #names: ReadonlySet<string>;

  constructor(tables: VerificationTables, names: ReadonlySet<string> = new Set()) {
    this.#tables = tables;
    this.#names = names;
  }

  /** How much a word tells of a text: small words little. */
  weightOf({ key }: ComparedWord): number {
    return this.#tables.smallWords.has(key) ? 1 : 4;
  }

  /** @param words all of a text; those from `from` up to `to` are looked at. */
  graveOf(words: readonly ComparedWord[], from: number, to: number): GraveWords {
    const range = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter(
      (i) => words[i]!.type === 'word',
    );
    const dates = range.filter((i) => this.#isDate(words, i));
    const others = range.filter((i) => !this.#isDate(words, i));
    const keysOf = (indexes: readonly number[]) => indexes.map((i) => words[i]!.key);
    return {
      negations: range.filter((i) => this.#isNegation(words[i]!)).length,
      numbers: others.flatMap((i) => this.#numberOf(words[i]!) ?? []),
      dates: dates.map((i) => this.#numberOf(words[i]!) ?? words[i]!.key),
      names: keysOf(others.filter((i) => this.#isName(words, i))),
      modals: others.flatMap((i) => this.#tables.modals.get(words[i]!.key) ?? []),
    };
  }

  #isNegation({ key, text }: ComparedWord): boolean {
    const { negations, negativeEndings } = this.#tables;
    if (negations.has(key)) return true;
    const word = text.toLowerCase().replace(/[’ʼ]/g, "'");
    return negativeEndings.some((ending) =>
      ending.includes("'") ? word.endsWith(ending) : this.#tables.modals.has(key) && key.endsWith(ending),
    );
  }

  /** What a number or number word stands for. */
  #numberOf({ key }: ComparedWord): string | undefined {
    const value = this.#tables.numbers.get(key);
    if (value !== undefined) return value;
    return /^[-\p{Sc}%‰°]$/u.test(key) || /\p{N}/u.test(key)
      ? key.replace(/(?<=^\d+)(?:st|nd|rd|th)$/, '')
      : undefined;
  }

  #isDate(words: readonly ComparedWord[], at: number): boolean {
    const word = words[at]!;
    if (this.#isDay(word) || this.#tables.relativeDates.has(word.key)) return true;
    if (!/^\d{1,4}(?:st|nd|rd|th)?$/.test(word.key)) return false;
    if (/^(?:1[5-9]|20)\d\d$/.test(word.key)) return true;
    const isNear = (i: number) => words[i] !== undefined && this.#isDay(words[i]);
    return isNear(at - 1) || isNear(at + 1);
  }

  #isDay({ key, text }: ComparedWord): boolean {
    const { dates, capitalDates } = this.#tables;
    return dates.has(key) && (!capitalDates.has(key) || hasCapital(text));
  }

  #isName(words: readonly ComparedWord[], at: number): boolean {
    const { key, text, before, startsPart } = words[at]!;
    if (!hasCapital(text) || this.#tables.capitalWords.has(key)) return false;
    if (this.#names.has(key) && !this.#tables.smallWords.has(key)) return true;
    const isFirst = at === 0 || startsPart || /[.!?:…“”"«»\n]/.test(before);
    return !isFirst && !this.#tables.smallWords.has(key);
  }
}

const hasCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** What was changed from one side to the other, the gravest kind of it. */
export function kindOfChange(asked: GraveWords, found: GraveWords): ChangeKind {
  if (asked.negations !== found.negations) return 'negation';
  if (!isSame(asked.numbers, found.numbers)) return 'number';
  if (!isSame(asked.names, found.names)) return 'name';
  if (!isSame(asked.dates, found.dates)) return 'date';
  return isSame(asked.modals, found.modals) ? 'other' : 'modal';
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join(' ') === b.toSorted().join(' ');
