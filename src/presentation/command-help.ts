import { t } from '@vscode/l10n';

/** What the command line does. */
export type CommandName =
  | 'verify'
  | 'check'
  | 'quotes'
  | 'mentions'
  | 'index'
  | 'outline'
  | 'extract'
  | 'mcp';

type Row = readonly [term: string, meaning: string];

/** What `--help` prints: for one command, or an overview. */
export function helpText(about: CommandName | 'all'): string {
  const parts =
    about === 'all'
      ? [
          t('Browse a corpus of articles: who said what, and who is mentioned where.'),
          section(t('Usage'), [`corpus-navigator ${t('COMMAND')} …`]),
          section(t('Commands'), rows(Object.values(summaries()))),
          section(t('Options'), rows([...corpusOptions(), ...commonOptions()])),
          section(t('Exit codes'), rows(exitCodes())),
        ]
      : [
          summaries()[about][1],
          section(t('Usage'), [`corpus-navigator ${summaries()[about][0]}`]),
          ...details()[about],
        ];
  return `${parts.join('\n\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string =>
  [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n');

function rows(pairs: readonly Row[]): string[] {
  const width = Math.max(...pairs.map(([term]) => term.length));
  return pairs.map(([term, meaning]) => `${term.padEnd(width)}  ${meaning}`);
}

const summaries = (): Readonly<Record<CommandName, Row>> => ({
  verify: [`verify ${t('FOLDER WORDS')}`, t('Check whether somebody said exactly these words.')],
  check: [`check ${t('FOLDER FILE …')}`, t('Check every quotation of drafts before they go out.')],
  quotes: [`quotes ${t('FOLDER QUERY')}`, t('Find quotations, newest first.')],
  mentions: [`mentions ${t('FOLDER NAME')}`, t('Find where a person, organization or place is mentioned.')],
  index: [`index ${t('FOLDER')}`, t('Build or update the index of a folder of articles.')],
  outline: [`outline ${t('FILE')}`, t('Show the sections and quotations of one article.')],
  mcp: [`mcp ${t('FOLDER')}`, t('Serve a corpus to assistants, by the Model Context Protocol.')],
  extract: ['extract', t('Read articles as JSON lines; write what is found in them as JSON lines.')],
});

const corpusOptions = (): Row[] => [
  [`--index ${t('DIR')}`, t('keep the index here instead of in your cache folder')],
  ['--rebuild', t('rebuild the index from scratch')],
  [`--include ${t('GLOB')}`, t('which files are articles, instead of *.txt and *.md; repeatable')],
  [`--exclude ${t('GLOB')}`, t('leave these out too; repeatable')],
  ['--follow-links', t('follow links that lead out of the folder')],
];
const textOnlyOption = (): Row => [
  '--text-only',
  t('end when the text of all articles is stored, before quotations and names are found'),
];
const limitOption = (): Row => [
  `--limit ${t('N')}`,
  t('show at most N, or all with 0; default 100, or all with --json'),
];
const commonOptions = (): Row[] => [
  ['--json', t('print JSON for scripts')],
  ['--help', t('show this, or help on a command')],
  ['--version', t('show the version')],
];
const exitCodes = (): Row[] => [
  ['0', t('something was found or done, or the reader of the output stopped early')],
  ['1', t('nothing was found')],
  ['2', t('the arguments, the query or a file can’t be used; a line on standard error says why')],
  ['130', t('interrupted')],
];

const verificationCodes = (): Row[] => [
  ['0', t('all was said, word for word or nearly so')],
  ['1', t('something was said in other words, by somebody else, or is not in the corpus')],
  ...exitCodes().slice(2),
];

function details(): Readonly<Record<CommandName, string[]>> {
  const search = (...more: Row[]): string =>
    section(t('Options'), rows([...corpusOptions(), limitOption(), ...more, ...commonOptions().slice(0, 1)]));
  return {
    verify: [
      t('The words stand in quotation marks of the shell; those of the text make no difference.'),
      section(
        t('Options'),
        rows([
          [`--speaker ${t('NAME')}`, t('who is said to have said them')],
          ...corpusOptions(),
          ...commonOptions().slice(0, 1),
        ]),
      ),
      section(t('Exit codes'), rows(verificationCodes())),
    ],
    check: [
      t(
        'Drafts are text, Markdown or Word files (.docx). The folder is the corpus that they are checked against.',
      ),
      section(
        t('Options'),
        rows([
          [
            '--format text|json|sarif',
            t('for people, for scripts, or for tools that show findings in code reviews'),
          ],
          ...corpusOptions(),
        ]),
      ),
      section(t('Exit codes'), rows(verificationCodes())),
    ],
    quotes: [
      section(t('Query'), rows(queryRows())),
      t('The index is built or updated first. With --json, each line is one quotation.'),
      search(['--exact', t('find words as they are typed, not their other forms')]),
      section(t('Exit codes'), rows(exitCodes())),
    ],
    mentions: [
      t('Finds everyone who goes by the name. With --json, each line is one mention.'),
      search(['--all', t('include pronouns and descriptions, not only names')]),
      section(t('Exit codes'), rows(exitCodes())),
    ],
    index: [
      t('Nothing is ever written to the folder itself.'),
      section(t('Options'), rows([...corpusOptions(), textOnlyOption(), ...commonOptions().slice(0, 1)])),
    ],
    mcp: [
      t('An assistant starts this itself and talks to it on standard input and output; it ends with it.'),
      t('It only reads, and sends nothing anywhere else.'),
      section(t('Options'), rows(corpusOptions())),
    ],
    outline: [section(t('Options'), rows(commonOptions().slice(0, 1)))],
    extract: [
      t(
        'Each line of standard input is an article: {0}. All lines together are one corpus.',
        '{"id", "text", "title"?, "date"?}',
      ),
      t('Each line of output has the article’s quotations, mentions and entities.'),
      t('Offsets count UTF-16 code units.'),
    ],
  };
}

const queryRows = (): Row[] => [
  [t('harbor fees'), t('both words, in any order')],
  ['"harbor fees"', t('these words, in this order')],
  ['fees -harbor', t('without a word')],
  ['fees OR dues', t('either word')],
  ['harb*', t('words that begin this way')],
  ['NEAR(fees harbor, 5)', t('with at most 5 words between them')],
  ['speaker:quill', t('said by a person, under any name; -speaker: not said by')],
  ['about:"Ada Quill"', t('mentions a person, organization or place')],
  ['source: folder: title:', t('from an outlet, in a folder, with a word in the headline')],
  ['tag:harbour', t('articles with this tag in their front matter')],
  ['after:2023-01 before:2023-06-15', t('from one day on, up to the day before another')],
  ['kind:direct', t('only direct, indirect or mixed quotations')],
  ['case:yes accents:yes', t('match case, or accents')],
  ['exact:yes', t('words as they are typed, not their other forms')],
];
