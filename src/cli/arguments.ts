import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { CommandName } from '../presentation/command-help';
import { argumentSentence } from '../presentation/command-line';
import { Failure } from './failure';

const commands: readonly CommandName[] = [
  'verify',
  'check',
  'extract',
  'index',
  'quotes',
  'mentions',
  'outline',
  'mcp',
];

/** What was asked for on the command line. */
export interface Request {
  readonly command: CommandName;
  /** As many as the command takes: FOLDER, FILE, QUERY, NAME. */
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly index?: string;
  readonly rebuild: boolean;
  /** The index may end with the text of all articles. */
  readonly textOnly: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly followLinks: boolean;
  /** Undefined: as many as the command shows by itself; 0: all. */
  readonly limit?: number;
  /** Pronouns and roles too, not only names. */
  readonly all: boolean;
  /** Words as they are typed, where the query does not say otherwise. */
  readonly exact: boolean;
  /** Who is said to have said the words. */
  readonly speaker?: string;
  /** How findings in drafts are printed. */
  readonly format: ReportFormat;
}

const formats = ['text', 'json', 'sarif'] as const;
export type ReportFormat = (typeof formats)[number];

export type Invocation = Request | { readonly help: CommandName | 'all' } | { readonly version: true };

const operands: Readonly<Record<CommandName, readonly string[]>> = {
  verify: ['FOLDER', 'WORDS'],
  check: ['FOLDER', 'FILE'],
  extract: [],
  index: ['FOLDER'],
  quotes: ['FOLDER', 'QUERY'],
  mentions: ['FOLDER', 'NAME'],
  outline: ['FILE'],
  mcp: ['FOLDER'],
};

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  json: { type: 'boolean' },
  index: { type: 'string' },
  rebuild: { type: 'boolean' },
  'text-only': { type: 'boolean' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  'follow-links': { type: 'boolean' },
  limit: { type: 'string' },
  all: { type: 'boolean' },
  exact: { type: 'boolean' },
  speaker: { type: 'string' },
  format: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;
type Option = keyof typeof options;

const onCorpus: readonly Option[] = ['json', 'index', 'rebuild', 'include', 'exclude', 'follow-links'];
const allowed: Readonly<Record<CommandName, readonly Option[]>> = {
  verify: [...onCorpus, 'speaker'],
  check: [...onCorpus, 'format'],
  extract: ['json'],
  index: [...onCorpus, 'text-only'],
  quotes: [...onCorpus, 'limit', 'exact'],
  mentions: [...onCorpus, 'limit', 'all'],
  outline: ['json'],
  mcp: onCorpus.filter((option) => option !== 'json'),
};

const isCommand = (name: string): name is CommandName => commands.some((command) => command === name);

/** Reads the arguments after the program's name. @throws Failure where they make no sense */
export function readArguments(args: readonly string[]): Invocation {
  const { values, positionals } = parse(args);
  const [name, ...given] = positionals;
  if (values.version) return { version: true };
  if (values.help || name === undefined || name === 'help') {
    const about = name === 'help' ? given[0] : name;
    if (about === undefined && !values.help && name === undefined)
      throw new Failure(argumentSentence.noCommand());
    return { help: about !== undefined && isCommand(about) ? about : 'all' };
  }
  if (!isCommand(name)) throw new Failure(argumentSentence.unknownCommand(name));
  checkOperands(name, given);
  for (const option of Object.keys(values) as Option[])
    if (!allowed[name].includes(option)) throw new Failure(argumentSentence.unknownOption(name, option));
  const { json = false, index, rebuild = false, include = [], exclude = [], all = false } = values;
  const { exact = false } = values;
  const followLinks = values['follow-links'] ?? false;
  const textOnly = values['text-only'] ?? false;
  const limit = values.limit === undefined ? undefined : readLimit(values.limit);
  return {
    ...{ command: name, operands: given, json, rebuild, textOnly, include, exclude, followLinks, all, exact },
    ...(index !== undefined && { index }),
    ...(limit !== undefined && { limit }),
    ...draftOptions(values),
  };
}

/** @throws Failure where there are too few or too many */
function checkOperands(name: CommandName, given: readonly string[]): void {
  const wanted = operands[name];
  if (given.length < wanted.length)
    throw new Failure(argumentSentence.missing(name, wanted.slice(given.length)));
  if (given.length === wanted.length || name === 'check') return;
  const last = wanted.at(-1);
  throw new Failure(
    wanted.length > 1 && last !== undefined
      ? argumentSentence.tooMany(name, last)
      : argumentSentence.notTaken(name, given[wanted.length]!),
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Its sentences are good, but for a query they need a word more.
    const [sentence = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [String(error)];
    throw new Failure(argumentSentence.unreadable(sentence, sentence.includes('Unknown option')));
  }
}

/** What only the commands that check quotations take. */
function draftOptions({
  speaker,
  format,
  json,
}: ReturnType<typeof parse>['values']): Pick<Request, 'speaker' | 'format'> {
  const byDefault = json ? 'json' : 'text';
  return {
    ...(speaker !== undefined && { speaker }),
    format: format === undefined ? byDefault : readFormat(format),
  };
}

function readFormat(value: string): ReportFormat {
  const format = formats.find((each) => each === value);
  if (!format) throw new Failure(argumentSentence.format(formats));
  return format;
}

function readLimit(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Failure(argumentSentence.limit());
}
