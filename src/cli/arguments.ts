import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { t } from '@vscode/l10n';
import { Failure } from './failure';

export const commands = ['extract', 'index', 'quotes', 'mentions', 'outline'] as const;
export type Command = (typeof commands)[number];

/** What was asked for on the command line. */
export interface Request {
  readonly command: Command;
  /** As many as the command takes: FOLDER, FILE, QUERY, NAME. */
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly index?: string;
  readonly rebuild: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Undefined: as many as the command shows by itself; 0: all. */
  readonly limit?: number;
  /** Pronouns and roles too, not only names. */
  readonly all: boolean;
}

export type Invocation = Request | { readonly help: Command | 'all' } | { readonly version: true };

const operands: Readonly<Record<Command, readonly string[]>> = {
  extract: [],
  index: ['FOLDER'],
  quotes: ['FOLDER', 'QUERY'],
  mentions: ['FOLDER', 'NAME'],
  outline: ['FILE'],
};

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  json: { type: 'boolean' },
  index: { type: 'string' },
  rebuild: { type: 'boolean' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  limit: { type: 'string' },
  all: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;
type Option = keyof typeof options;

const onCorpus: readonly Option[] = ['json', 'index', 'rebuild', 'include', 'exclude'];
const allowed: Readonly<Record<Command, readonly Option[]>> = {
  extract: ['json'],
  index: onCorpus,
  quotes: [...onCorpus, 'limit'],
  mentions: [...onCorpus, 'limit', 'all'],
  outline: ['json'],
};

const isCommand = (name: string): name is Command => (commands as readonly string[]).includes(name);

/** Reads the arguments after the program's name. @throws Failure where they make no sense */
export function readArguments(args: readonly string[]): Invocation {
  const { values, positionals } = parse(args);
  const [name, ...given] = positionals;
  if (values.version) return { version: true };
  if (values.help || name === undefined || name === 'help') {
    const about = name === 'help' ? given[0] : name;
    if (about === undefined && !values.help && name === undefined) throw new Failure(noCommand());
    return { help: about !== undefined && isCommand(about) ? about : 'all' };
  }
  if (!isCommand(name)) throw new Failure(t('There is no command “{0}”. {1}', name, seeHelp()));
  const wanted = operands[name];
  if (given.length < wanted.length) {
    throw new Failure(t('{0} needs {1}. {2}', name, wanted.slice(given.length).join(', '), seeHelp(name)));
  }
  if (given.length > wanted.length) {
    const message =
      wanted.length > 1
        ? t('{0} takes one {1}; set quote marks around all of it. {2}', name, wanted.at(-1)!, seeHelp(name))
        : t('“{0}” is one argument too many. {1}', given[wanted.length]!, seeHelp(name));
    throw new Failure(message);
  }
  for (const option of Object.keys(values) as Option[]) {
    if (!allowed[name].includes(option)) {
      throw new Failure(t('{0} does not know the option --{1}. {2}', name, option, seeHelp(name)));
    }
  }
  const { json = false, index, rebuild = false, include = [], exclude = [], all = false } = values;
  const limit = values.limit === undefined ? undefined : readLimit(values.limit);
  return {
    ...{ command: name, operands: given, json, rebuild, include, exclude, all },
    ...(index !== undefined && { index }),
    ...(limit !== undefined && { limit }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Its sentences are good, but for a query they need a word more.
    const [sentence = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [String(error)];
    const hint = t('A query that begins with a minus comes after “--”.');
    throw new Failure(`${sentence}. ${sentence.includes('Unknown option') ? `${hint} ` : ''}${seeHelp()}`);
  }
}

function readLimit(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Failure(t('--limit takes a number, or 0 for all.'));
}

const noCommand = (): string => t('What is to be done? {0}', seeHelp());

const seeHelp = (command?: Command): string =>
  t('See “{0}”.', `corpus-navigator ${command ? `${command} ` : ''}--help`);
