import type { Span } from '../article';
import { searchLanguageOf } from '../language/search-forms';
import { beginningOf } from './beginning';
import { anyOf, readFilters, type TypedFilter } from './filters';
import { lexemesOf, nearDistance, type Lexeme, type LexerOptions } from './lexemes';
import type { ParsedQuery, ParseOptions, Query, QueryNode, TermNode } from './model';
import { QuerySyntaxError } from './syntax-error';

const maxQueryLength = 5000;
/** Parentheses within parentheses. */
const maxDepth = 30;
/** Filters that select nothing by themselves. */
const switchNames: ReadonlySet<string> = new Set(['sure', 'case', 'accents', 'exact']);

/**
 * Understands what a person typed: words, `"phrases"` in any quote marks, `-without`, `OR`, `begin*`,
 * `NEAR(words, 5)`, parentheses, and filters (`speaker:`, `about:`, `source:`, `folder:`, `title:`, `kind:`,
 * `sure:`, `after:`, `before:`, `case:`, `accents:`, `exact:`). Never throws: a wrong query is an error with its place.
 */
export function parseQuery(text: string, options: ParseOptions = {}): ParsedQuery {
  try {
    if (text.length > maxQueryLength) {
      throw new QuerySyntaxError({ code: 'tooLong', maxLength: maxQueryLength }, maxQueryLength, text.length);
    }
    const query = read(text, options, false);
    if (!options.typing) return { query };
    const beginning = beginningOf(query, read(text, options, true));
    return { query, ...(beginning && { beginning }) };
  } catch (problem) {
    if (problem instanceof QuerySyntaxError) return { error: problem.error };
    throw problem;
  }
}

/** @param begins whether what stands open at the end counts as the beginning of a word. */
function read(
  text: string,
  { typing = false, language, exact = false }: ParseOptions,
  begins: boolean,
): Query {
  const search = searchLanguageOf(language);
  const parse = (formsOf: LexerOptions['formsOf']) => new Parser(text, { typing, begins, formsOf }).read();
  const literal = parse(() => []);
  const { matchCase, matchAccents, exact: isExact = exact } = literal.filters;
  // Case and accents are those of the word as it is typed, so its forms would not be told apart.
  if (isExact || matchCase || matchAccents || !search) return literal;
  return parse((word) => search.inflectedForms(word));
}

/** Nodes side by side; the group counts as positive where one of them must be found. */
interface Group {
  readonly nodes: QueryNode[];
  positive: boolean;
}

class Parser {
  readonly #text: string;
  readonly #typing: boolean;
  readonly #lexemes: Lexeme[];
  readonly #filters: TypedFilter[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string, options: LexerOptions) {
    this.#text = text;
    this.#typing = options.typing;
    this.#lexemes = withoutOrBetweenFilters(lexemesOf(text, options));
    if (!options.typing) return;
    while (isUnfinished(this.#lexemes.at(-1))) this.#lexemes.pop();
  }

  read(): Query {
    const group = this.#readOr();
    const stray = this.#peek();
    if (stray) throw new QuerySyntaxError({ code: 'unopenedParenthesis' }, stray.start, stray.end);
    const filters = readFilters(this.#filters);
    const selects =
      this.#filters.some(({ name, negated }) => !negated && !switchNames.has(name)) ||
      filters.kind !== undefined;
    const excludes = group.nodes.length > 0 || this.#filters.some(({ negated }) => negated);
    if (excludes && !group.positive && !selects) {
      throw new QuerySyntaxError({ code: 'onlyExclusions' }, 0, this.#text.length);
    }
    const nothing = !group.nodes.length && !this.#filters.length && !this.#lexemes.length;
    if (nothing && this.#text.trim() && !this.#typing) {
      throw new QuerySyntaxError({ code: 'nothingToFind' }, 0, this.#text.length);
    }
    const match = joined('and', group.nodes);
    return { text: this.#text, filters, ...(match && { match }) };
  }

  #peek(): Lexeme | undefined {
    return this.#lexemes[this.#at];
  }

  #readOr(): Group {
    const first = this.#readAnd();
    if (this.#peek()?.type !== 'or') return first;
    const sides = [first];
    for (let or = this.#peek(); or?.type === 'or'; or = this.#peek()) {
      this.#at++;
      const side = this.#readAnd();
      for (const each of [sides.at(-1)!, side]) requireSide(each, or);
      sides.push(side);
    }
    const nodes = sides.flatMap((side) => {
      const node = joined('and', side.nodes)!;
      return node.type === 'or' ? node.nodes : [node];
    });
    return { nodes: [{ type: 'or', nodes }], positive: true };
  }

  /** Reads until an OR, a closing parenthesis or the end. */
  #readAnd(): Group {
    const group: Group = { nodes: [], positive: false };
    for (let next = this.#peek(); next && next.type !== 'or' && next.type !== 'close'; next = this.#peek()) {
      if (next.type === 'filter') this.#takeFilter(next.filter);
      else if (next.type === 'and') this.#takeAnd(group, next);
      else {
        const node = this.#readNear();
        if (node.type === 'and') group.nodes.push(...node.nodes);
        else group.nodes.push(node);
        if (node.type !== 'not') group.positive = true;
      }
    }
    return group;
  }

  #takeFilter(filter: TypedFilter): void {
    this.#at++;
    if (this.#depth) {
      throw new QuerySyntaxError({ code: 'filterInParentheses' }, filter.start, filter.end);
    }
    this.#filters.push(filter);
  }

  #takeAnd({ nodes }: Group, { start, end }: Span): void {
    this.#at++;
    const next = this.#peek();
    const between = nodes.length || this.#filters.length;
    if (between && next && !['or', 'and', 'close', 'near'].includes(next.type)) return;
    throw new QuerySyntaxError({ code: 'andWithoutSides' }, start, end);
  }

  /** An operand, or terms joined by NEAR. */
  #readNear(): QueryNode {
    const first = this.#readOperand();
    const nodes: QueryNode[] = [];
    let left = first;
    for (let near = this.#peek(); near?.type === 'near'; near = this.#peek()) {
      this.#at++;
      const right = this.#isOperand() ? this.#readOperand() : undefined;
      if (!isTerm(left) || !right || !isTerm(right)) {
        throw new QuerySyntaxError({ code: 'nearWithoutSides' }, near.start, near.end);
      }
      nodes.push({ type: 'near', nodes: [left, right], distance: near.distance });
      left = right;
    }
    return joined('and', nodes) ?? first;
  }

  #isOperand(): boolean {
    return ['term', 'open', 'nearOpen', 'minus'].includes(this.#peek()?.type ?? '');
  }

  #readOperand(): QueryNode {
    const lexeme = this.#peek()!;
    this.#at++;
    switch (lexeme.type) {
      case 'term':
        return lexeme.node;
      case 'minus': {
        if (this.#isOperand() && this.#peek()!.type !== 'minus')
          return { type: 'not', node: this.#readOperand() };
        throw new QuerySyntaxError({ code: 'detachedMinus' }, lexeme.start, lexeme.end);
      }
      case 'open':
        return this.#readGroup(lexeme);
      case 'nearOpen':
        return this.#readNearGroup(lexeme);
      case 'near':
        throw new QuerySyntaxError({ code: 'nearWithoutSides' }, lexeme.start, lexeme.end);
      case 'comma':
      case 'close':
      case 'or':
      case 'and':
      case 'filter':
        throw new QuerySyntaxError({ code: 'missingOperand' }, lexeme.start, lexeme.end);
    }
  }

  #readGroup(open: Span): QueryNode {
    if (++this.#depth > maxDepth) {
      throw new QuerySyntaxError({ code: 'tooManyParentheses' }, open.start, open.end);
    }
    const group = this.#readOr();
    const end = this.#close(open);
    this.#depth--;
    const node = joined('and', group.nodes);
    if (!node) throw new QuerySyntaxError({ code: 'emptyParentheses' }, open.start, end);
    if (!group.positive) {
      throw new QuerySyntaxError({ code: 'onlyExclusionsInParentheses' }, open.start, end);
    }
    return node;
  }

  /** Passes the closing parenthesis; while typing, the end stands for it. @returns where the group ends */
  #close(open: Span): number {
    const close = this.#peek();
    if (close) this.#at++;
    else if (!this.#typing) {
      throw new QuerySyntaxError({ code: 'unclosedParenthesis' }, open.start, open.end);
    }
    return close?.end ?? this.#text.length;
  }

  /** Reads `NEAR(` up to its closing parenthesis: terms, and perhaps a comma and a number. */
  #readNearGroup(open: Span): QueryNode {
    const nodes: TermNode[] = [];
    let distance = nearDistance;
    for (let next = this.#peek(); next && next.type !== 'close'; next = this.#peek()) {
      this.#at++;
      if (next.type === 'term') nodes.push(next.node);
      else if (next.type === 'comma') distance = this.#readDistance(next);
      else {
        throw new QuerySyntaxError({ code: 'nearWithOther' }, next.start, next.end);
      }
    }
    const end = this.#close(open);
    if (nodes.length > 1) return { type: 'near', nodes, distance };
    if (nodes.length && this.#typing && end === this.#text.length) return nodes[0]!;
    throw new QuerySyntaxError({ code: 'nearWithTooFew' }, open.start, end);
  }

  #readDistance({ start, end }: Span): number {
    const number = this.#peek();
    if (!number && this.#typing) return nearDistance;
    const after = this.#lexemes[this.#at + 1];
    if (number?.type === 'term' && number.node.type === 'word' && (!after || after.type === 'close')) {
      this.#at++;
      if (/^\d{1,6}$/.test(number.node.word)) return Number(number.node.word);
    }
    throw new QuerySyntaxError({ code: 'nearWithoutNumber' }, start, number?.end ?? end);
  }
}

function requireSide({ nodes, positive }: Group, { start, end }: Span): void {
  if (!nodes.length) {
    throw new QuerySyntaxError({ code: 'orWithoutSides' }, start, end);
  }
  if (!positive) {
    throw new QuerySyntaxError({ code: 'onlyExclusionsBesideOr' }, start, end);
  }
}

const isTerm = (node: QueryNode): node is TermNode => node.type === 'word' || node.type === 'phrase';

function joined(type: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | undefined {
  return nodes.length > 1 ? { type, nodes } : nodes[0];
}

/** `speaker:a OR speaker:b` is what the two side by side mean anyway. */
function withoutOrBetweenFilters(lexemes: readonly Lexeme[]): Lexeme[] {
  const nameAt = (at: number): string | undefined => {
    const lexeme = lexemes[at];
    if (lexeme?.type !== 'filter' || lexeme.filter.negated) return undefined;
    return anyOf.has(lexeme.filter.name) ? lexeme.filter.name : undefined;
  };
  return lexemes.filter(
    ({ type }, at) => type !== 'or' || nameAt(at - 1) === undefined || nameAt(at - 1) !== nameAt(at + 1),
  );
}

const isUnfinished = (last: Lexeme | undefined): boolean =>
  last !== undefined && ['or', 'and', 'minus', 'near', 'open', 'nearOpen', 'comma'].includes(last.type);
