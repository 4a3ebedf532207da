// Scores extraction against annotated articles; says how well quotations, speakers, names and entities are found.
//   npm run score -- [GOLD.jsonl … | corrections FOLDER] [--misses N] [--all] [--json]
import { join } from 'node:path';
import { scoreCommand } from './command';

process.exitCode = scoreCommand(
  process.argv.slice(2),
  join(import.meta.dirname, '../../../shared/eval/gold'),
  {
    write: (text) => void process.stdout.write(text),
    complain: (line) => void process.stderr.write(`${line}\n`),
  },
);
