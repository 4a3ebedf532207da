import type { Span } from '../article';
import type { QuotationKind } from '../quotation';
import { filterNames, nameFilters, type FilterName, type NameFilter } from './filter-names';
import type { FilterValue, QueryFilters } from './model';
import { QuerySyntaxError } from './syntax-error';

/** Filters of which any value fits: a quotation has one speaker and kind, its article one source and folder. */
export const anyOf: ReadonlySet<FilterName> = new Set(['speaker', 'source', 'folder', 'kind']);

/** Quotations proper: what is meant where no kind is named. */
const quotationKinds: readonly QuotationKind[] = ['direct', 'indirect', 'mixed'];
const kinds: readonly QuotationKind[] = [...quotationKinds, 'attitude'];
const switches = new Map([
  ...['yes', 'true', 'on'].map((word) => [word, true] as const),
  ...['no', 'false', 'off'].map((word) => [word, false] as const),
]);

const switchFields = { sure: 'sure', case: 'matchCase', accents: 'matchAccents', exact: 'exact' } as const;

/** What other searches call our filters. */
const otherNames: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
  speaker: ['by', 'said', 'says', 'who'],
  about: ['person', 'entity', 'mentions'],
  source: ['outlet', 'publisher', 'site'],
  folder: ['path', 'in'],
  title: ['headline'],
  tag: ['tags', 'keyword', 'keywords', 'category', 'topic'],
  kind: ['type'],
  sure: ['certain', 'confidence', 'shown', 'unsure'],
  after: ['from', 'since', 'date', 'year'],
  before: ['until', 'till', 'to'],
};

/** Whether a value of `speaker:` asks for people whom the article does not name: `speaker:unnamed`. */
export const asksForUnnamed = ({ value }: Pick<FilterValue, 'value'>): boolean =>
  value.trim().toLowerCase() === 'unnamed';

/** The filter that was probably meant by a name that is none; undefined where nothing is near. */
export function suggestFilter(name: string): FilterName | undefined {
  return (
    filterNames.find((filter) => otherNames[filter]?.includes(name)) ??
    filterNames.find((filter) => editDistance(name, filter) <= (filter.length > 5 ? 2 : 1))
  );
}

/** Letters to insert, delete, replace or swap with their neighbor until two words are the same; at most 3. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const steps = [row[j - 1]! + 1, rows[i - 1]![j]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1)];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) steps.push(rows[i - 2]![j - 2]! + 1);
      row.push(Math.min(...steps));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** A filter as typed: the span covers all of it, `valueStart` is where its value begins. */
export interface TypedFilter extends Span {
  readonly name: FilterName;
  readonly value: string;
  readonly valueStart: number;
  readonly negated: boolean;
  /** The value stands open at the end of a text that is being typed. */
  readonly typing: boolean;
  /** Its last word may be only its beginning. */
  readonly begins: boolean;
}

const isNameFilter = (name: FilterName): name is NameFilter => nameFilters.some((each) => each === name);

type FilterDraft = { -readonly [Name in keyof QueryFilters]: QueryFilters[Name] };

/**
 * The filters of a query with their values read: dates as days, kinds as those that are left.
 * @throws QuerySyntaxError at the first value that can't be.
 */
export function readFilters(typed: readonly TypedFilter[]): QueryFilters {
  const filters: FilterDraft = {};
  const wanted: QuotationKind[] = [];
  const excluded: QuotationKind[] = [];
  let lastDate: TypedFilter | undefined;
  for (const filter of typed) {
    const { name } = filter;
    if (isNameFilter(name)) {
      filters[name] = [...(filters[name] ?? []), nameValue(filter)];
      continue;
    }
    switch (name) {
      case 'kind':
        (filter.negated ? excluded : wanted).push(...kindOf(filter));
        break;
      case 'after':
      case 'before':
        if (narrowPeriod(filters, name, filter)) lastDate = filter;
        break;
      case 'sure':
      case 'case':
      case 'accents':
      case 'exact':
        addSwitch(filters, name, filter);
        break;
    }
  }
  if (wanted.length || excluded.length) {
    filters.kind = (wanted.length ? kinds.filter((kind) => wanted.includes(kind)) : quotationKinds).filter(
      (kind) => !excluded.includes(kind),
    );
    const last = typed.findLast(({ name }) => name === 'kind')!;
    if (!filters.kind.length) throw new QuerySyntaxError({ code: 'noKindLeft' }, last.start, last.end);
  }
  const { after, before } = filters;
  if (lastDate && after !== undefined && before !== undefined && after >= before) {
    throw new QuerySyntaxError({ code: 'emptyPeriod', after, before }, lastDate.start, lastDate.end);
  }
  return filters;
}

/** Takes in one end of the period; of several, the one that leaves less. @returns false while it is being typed */
function narrowPeriod(filters: FilterDraft, name: 'after' | 'before', filter: TypedFilter): boolean {
  if (filter.negated) refuseMinus(filter);
  const day = firstDay(filter);
  if (day === undefined) return false;
  const given = filters[name];
  if (given === undefined || (name === 'after' ? day > given : day < given)) filters[name] = day;
  return true;
}

function nameValue({ value, start, end, negated, begins }: TypedFilter): FilterValue {
  return { value, negated, prefix: begins, start, end };
}

function refuseMinus({ name, start, end }: TypedFilter): never {
  const code = name === 'after' || name === 'before' ? 'negatedDate' : 'negatedSwitch';
  throw new QuerySyntaxError({ code, filter: name }, start, end);
}

/** The kind that a value names; none while it is being typed. */
function kindOf({ value, valueStart, end, typing }: TypedFilter): QuotationKind[] {
  const typed = value.toLowerCase();
  const kind = kinds.find((each) => each === typed);
  if (kind) return [kind];
  if (typing && kinds.some((each) => each.startsWith(typed))) return [];
  throw new QuerySyntaxError({ code: 'unknownKind', value }, valueStart, end);
}

function addSwitch(filters: FilterDraft, name: keyof typeof switchFields, filter: TypedFilter): void {
  const { value, valueStart, end, typing } = filter;
  if (filter.negated) refuseMinus(filter);
  const on = switches.get(value.toLowerCase());
  if (on !== undefined) filters[switchFields[name]] = on;
  else if (!typing || ![...switches.keys()].some((each) => each.startsWith(value.toLowerCase())))
    throw new QuerySyntaxError({ code: 'notYesOrNo', filter: name }, valueStart, end);
}

/** The first day of a year, month or day; undefined for a date that is still being typed. */
function firstDay({ value, valueStart, end, typing }: TypedFilter): string | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  if (year === undefined) {
    if (typing && /^\d{0,4}$|^\d{4}-\d?$|^\d{4}-\d\d-\d?$/.test(value)) return undefined;
    throw new QuerySyntaxError({ code: 'invalidDate', value }, valueStart, end);
  }
  if (Number(month) < 1 || Number(month) > 12)
    throw new QuerySyntaxError({ code: 'noSuchMonth', month }, valueStart, end);
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > days)
    throw new QuerySyntaxError({ code: 'noSuchDay', month: `${year}-${month}`, day }, valueStart, end);
  return `${year}-${month}-${day}`;
}
