import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { correctionTable, scoreCorrections } from './corrections';
import { GoldFault, readGold } from './gold';
import { printScores } from './print';
import { score, type Scores } from './score';

const usage = 'npm run score -- [GOLD.jsonl … | corrections FOLDER] [--misses N] [--all] [--json]';

export interface Output {
  readonly write: (text: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * Scores extraction against files of annotated articles: those that are named, by path or as they are called in
 * `folder`, else all of the folder that end with `-dev.jsonl`. With `corrections FOLDER`, against what people have
 * corrected and confirmed in a corpus, in its `.corpus/corrections.jsonl`. Returns the exit code, 2 where nothing could be scored.
 */
export function scoreCommand(args: readonly string[], folder: string, { write, complain }: Output): number {
  try {
    if (args[0] === 'corrections') {
      write(scoreOfCorrections(args.slice(1)));
      return 0;
    }
    const { files, misses, withUnsure, asJson } = readArguments(args, folder);
    // All are read before the first is scored: a fault in the last should not cost the time that the others take.
    const corpora = files.map((file) => ({ name: basename(file), gold: readGold(file) }));
    const all: Record<string, Scores> = {};
    for (const { name, gold } of corpora) {
      const { scores, errors } = score(gold, withUnsure);
      if (asJson) all[name] = scores;
      else write(`${printScores(name, scores, errors, misses)}\n\n\n`);
    }
    if (asJson) write(`${JSON.stringify(all, undefined, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof GoldFault || error instanceof UsageFault)) throw error;
    complain(`score: ${error.message}`);
    return 2;
  }
}

function scoreOfCorrections(args: readonly string[]): string {
  const asJson = args.includes('--json');
  const [folder, ...more] = args.filter((each) => each !== '--json');
  if (folder === undefined || more.length > 0) throw new UsageFault('corrections takes one folder.');
  const scores = scoreCorrections(folder);
  return `${asJson ? JSON.stringify(scores, undefined, 2) : correctionTable(scores)}\n`;
}

class UsageFault extends Error {
  override readonly name = 'UsageFault';
  constructor(message: string) {
    super(`${message}\nusage: ${usage}`);
  }
}

function readArguments(args: readonly string[], folder: string) {
  const { values, positionals } = parse(args);
  if (!/^\d+$/.test(values.misses)) throw new UsageFault(`--misses takes a number, not “${values.misses}”.`);
  const files = positionals.map((name) => (existsSync(name) ? name : fromFolder(name, folder)));
  if (!files.length) files.push(...devFiles(folder));
  if (!files.length)
    throw new UsageFault(
      `No file is named, and there are no files *-dev.jsonl of annotated articles in ${folder}.`,
    );
  return { files, misses: Number(values.misses), withUnsure: values.all, asJson: values.json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        misses: { type: 'string', default: '0' },
        all: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageFault((error as Error).message);
  }
}

function fromFolder(name: string, folder: string): string {
  const path = join(folder, name);
  return existsSync(path) ? path : name;
}

function devFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('-dev.jsonl'));
  return names.sort().map((name) => join(folder, name));
}
