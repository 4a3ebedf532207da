import type { Span } from '../article';
import { foldedWords } from '../text/words';
import { filterNames, type FilterName } from './filter-names';
import { suggestFilter, type TypedFilter } from './filters';
import type { TermNode } from './model';
import type { QueryProblem } from './problem';
import { QuerySyntaxError } from './syntax-error';

/** The pieces of a query, in the order in which they were typed. */
export type Lexeme =
  | (Span & { readonly type: 'term'; readonly node: TermNode })
  | (Span & { readonly type: 'filter'; readonly filter: TypedFilter })
  | (Span & { readonly type: 'near'; readonly distance: number })
  /** `open` is `(`, `nearOpen` is `NEAR(`. */
  | (Span & { readonly type: 'open' | 'nearOpen' | 'close' | 'comma' | 'or' | 'and' | 'minus' });

/** Words between the terms of NEAR where nothing is said. */
export const nearDistance = 10;

const doubleMark = /``|''|["“”„‟«»「」『』〝〞〟＂❝❞]/;
const singleMarks = "'‘’‚‛‹›";
const minusSign = /[-\u2212\u2013\ufe63\uff0d]/;
const operators = new Map([
  ['OR', 'or'],
  ['AND', 'and'],
  ['NOT', 'minus'],
] as const) as ReadonlyMap<string, 'or' | 'and' | 'minus'>;
const nearOperator = /^NEAR(?:\/(\d{1,6}))?$/;
const wordEnd = new RegExp(`[\\s()]|${doubleMark.source}`);
const wordEndInNear = new RegExp(`[\\s(),]|${doubleMark.source}`);

/**
 * Cuts a query into its pieces. What holds no letter or digit is passed over, as the index knows of nothing else.
 * @throws QuerySyntaxError where a piece can't be read
 */
export function lexemesOf(text: string, options: LexerOptions): Lexeme[] {
  return new Lexer(text, options).read();
}

export interface LexerOptions {
  readonly typing: boolean;
  /** What stands open at the end of a text that is typed counts as the beginning of a word. */
  readonly begins: boolean;
  readonly formsOf: (word: string) => readonly string[];
}

class Lexer {
  readonly #text: string;
  readonly #typing: boolean;
  readonly #begins: boolean;
  readonly #formsOf: LexerOptions['formsOf'];
  readonly #lexemes: Lexeme[] = [];
  #at = 0;
  #inNear = false;

  constructor(text: string, { typing, begins, formsOf }: LexerOptions) {
    this.#text = text;
    this.#typing = typing;
    this.#begins = typing && begins;
    this.#formsOf = formsOf;
  }

  read(): Lexeme[] {
    this.#skipSpace();
    while (this.#at < this.#text.length) {
      this.#readNext();
      this.#skipSpace();
    }
    return this.#lexemes;
  }

  #readNext(): void {
    const start = this.#at;
    const character = this.#text[start]!;
    if (character === '(') this.#add('open', 1);
    else if (character === ')') {
      this.#inNear = false;
      this.#add('close', 1);
    } else if (character === ',' && this.#inNear) this.#add('comma', 1);
    else if (minusSign.test(character) && this.#readMinus()) return;
    else if (this.#markLength(start)) this.#readPhrase();
    else if (this.#text.startsWith('NEAR(', start)) {
      this.#inNear = true;
      this.#add('nearOpen', 5);
    } else if (!this.#readFilter(start)) this.#readWord();
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && /\s/.test(this.#text[this.#at]!)) this.#at++;
  }

  #add(type: 'open' | 'nearOpen' | 'close' | 'comma' | 'or' | 'and' | 'minus', length: number): void {
    this.#lexemes.push({ type, start: this.#at, end: this.#at + length });
    this.#at += length;
  }

  /** Signs directly before a word; a dash that stands alone between words is only punctuation. */
  #readMinus(): boolean {
    const signs = /^[-\u2212\u2013\ufe63\uff0d]+/.exec(this.#text.slice(this.#at, this.#at + 80))![0];
    const next = this.#text[this.#at + signs.length];
    const alone = next === undefined || /[\s)]/.test(next);
    if (alone && signs.includes('\u2013')) return false;
    if (alone && !(this.#typing && next === undefined)) {
      throw new QuerySyntaxError({ code: 'detachedMinus' }, this.#at, this.#at + signs.length);
    }
    this.#add('minus', signs.length);
    return true;
  }

  /** The length of the mark that opens a phrase here; 0 where none does. A single mark needs its second one. */
  #markLength(at: number): number {
    const double = doubleMark.exec(this.#text.slice(at, at + 2));
    if (double?.index === 0) return double[0].length;
    if (!singleMarks.includes(this.#text[at]!)) return 0;
    return this.#closingSingle(at) === undefined ? 0 : 1;
  }

  #closingSingle(at: number): number | undefined {
    for (let end = at + 2; end < this.#text.length; end++) {
      if (!singleMarks.includes(this.#text[end]!) || /\s/.test(this.#text[end - 1]!)) continue;
      const next = this.#text[end + 1];
      if (next === undefined || /[\s),*]/.test(next)) return end;
    }
    return undefined;
  }

  /** Reads what stands between quote marks; the offset is left behind the closing one. */
  #readMarked(problem: QueryProblem): { content: string; closed: boolean } {
    const start = this.#at;
    const length = this.#markLength(start);
    const from = start + length;
    let to: number | undefined;
    let closing = 1;
    if (length === 1 && singleMarks.includes(this.#text[start]!)) to = this.#closingSingle(start);
    else {
      const end = doubleMark.exec(this.#text.slice(from));
      if (end) [to, closing] = [from + end.index, end[0].length];
    }
    if (to === undefined) {
      if (!this.#typing) throw new QuerySyntaxError(problem, start, this.#text.length);
      this.#at = this.#text.length;
      return { content: this.#text.slice(from), closed: false };
    }
    this.#at = to + closing;
    return { content: this.#text.slice(from, to), closed: true };
  }

  #readPhrase(): void {
    const start = this.#at;
    const { content, closed } = this.#readMarked({ code: 'unclosedPhrase' });
    const words = writtenWords(content);
    const star = this.#text[this.#at] === '*';
    if (star) this.#at++;
    if (!words.length) {
      if (!closed) return;
      throw new QuerySyntaxError({ code: 'emptyPhrase' }, start, this.#at);
    }
    const prefix = star || (this.#begins && !closed && foldedWords(content).at(-1)!.end === content.length);
    this.#lexemes.push({ type: 'term', node: { type: 'phrase', words, prefix }, start, end: this.#at });
  }

  /** Reads `name:value`; anything else with a colon is a word, unless it looks like a filter mistyped. */
  #readFilter(start: number): boolean {
    const head = /^(\p{L}{1,20})[:：]/u.exec(this.#text.slice(start, start + 22));
    if (!head) return false;
    const typed = head[1]!.toLowerCase();
    const name = filterNames.find((each) => each === typed);
    const valueAt = start + head[0].length;
    if (!name) {
      const meant = /^[^\s/]/.test(this.#text.slice(valueAt)) ? suggestFilter(typed) : undefined;
      if (!meant) return false;
      throw new QuerySyntaxError({ code: 'unknownFilter', typed: head[1]!, meant }, start, valueAt);
    }
    this.#at = valueAt;
    this.#skipSpace();
    this.#readValue(name, start, valueAt);
    return true;
  }

  #readValue(name: FilterName, filterStart: number, valueAt: number): void {
    const sign = this.#lexemes.at(-1);
    const negated = sign?.type === 'minus' && sign.end === filterStart;
    if (negated) this.#lexemes.pop();
    const start = negated ? sign.start : filterStart;
    const valueStart = this.#at;
    let value: string;
    let closed: boolean;
    if (valueStart < this.#text.length && this.#markLength(valueStart)) {
      ({ content: value, closed } = this.#readMarked({ code: 'unclosedValue', filter: name }));
    } else {
      const rest = this.#text.slice(valueStart);
      const end = rest.search(wordEnd);
      value = end < 0 ? rest : rest.slice(0, end);
      if (minusSign.test(value[0] ?? '') || operators.has(value)) value = '';
      this.#at = valueStart + value.length;
      closed = this.#at < this.#text.length;
    }
    const open = this.#typing && !closed;
    if (!foldedWords(value).length) {
      if (open) return;
      throw new QuerySyntaxError({ code: 'missingValue', filter: name }, start, Math.max(valueAt, this.#at));
    }
    // A nickname's marks within single ones are no part of a name: `'"Bo" Quill'`.
    const plain = value.split(doubleMark).join(' ').replace(/\s+/g, ' ').trim();
    const begins = open && this.#begins;
    const filter = { name, value: plain, valueStart, negated, typing: open, begins, start, end: this.#at };
    this.#lexemes.push({ type: 'filter', filter, start, end: this.#at });
  }

  #readWord(): void {
    const start = this.#at;
    const rest = this.#text.slice(start);
    const end = rest.slice(1).search(this.#inNear ? wordEndInNear : wordEnd);
    const raw = end < 0 ? rest : rest.slice(0, end + 1);
    const near = nearOperator.exec(raw);
    const operator = operators.get(raw);
    if (operator) this.#add(operator, raw.length);
    else if (near) {
      const distance = near[1] === undefined ? nearDistance : Number(near[1]);
      this.#at += raw.length;
      this.#lexemes.push({ type: 'near', distance, start, end: this.#at });
    } else {
      this.#at += raw.length;
      this.#addWord(raw, start);
    }
  }

  #addWord(raw: string, start: number): void {
    const words = foldedWords(raw);
    const star = raw.indexOf('*');
    const [first, last] = [words[0], words.at(-1)];
    if (star >= 0 && (!last || star < last.end)) {
      throw new QuerySyntaxError({ code: 'misplacedStar' }, start + star, start + star + 1);
    }
    if (!first || !last) {
      const sign = this.#lexemes.at(-1);
      if (sign?.type === 'minus' && sign.end === start) {
        throw new QuerySyntaxError({ code: 'minusWithoutWord' }, sign.start, start + raw.length);
      }
      return;
    }
    const word = raw.slice(first.start, last.end);
    const atEnd = this.#begins && start + last.end === this.#text.length;
    // Marks around it may have hidden an operator or a filter: what is left must not be read as one.
    const plain = !operators.has(word) && !nearOperator.test(word) && !/^\p{L}+[:：]/u.test(word);
    const prefix = star >= 0 || atEnd;
    const forms = prefix || words.length > 1 ? [] : this.#formsOf(first.word);
    const node: TermNode =
      plain || word === raw.replace(/(?<!\*)\*+$/, '')
        ? { type: 'word', word, prefix, ...(forms.length > 0 && { forms }) }
        : { type: 'phrase', words: words.map((each) => raw.slice(each.start, each.end)), prefix };
    this.#lexemes.push({ type: 'term', node, start, end: this.#at });
  }
}

/** The words of a phrase as they are written; those of a compound stay together. */
function writtenWords(content: string): string[] {
  const words: string[] = [];
  let end: number | undefined;
  for (const word of foldedWords(content)) {
    const between = end === undefined ? ' ' : content.slice(end, word.start);
    const text = content.slice(word.start, word.end);
    if (/^[.,\p{Pd}]$/u.test(between)) words.push(`${words.pop()!}${between}${text}`);
    else words.push(text);
    end = word.end;
  }
  return words;
}
