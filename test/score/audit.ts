// Lists the persons, organizations and places that a corpus mentions in most articles, with evidence for a reader to judge, and
// counts what was judged.
//   npm run audit -- FOLDER [--top N] [--articles N] [--judged FILE]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InMemoryResolver, type EntityKind } from '../../src/core/entity';
import { extract } from '../../src/core/extract';
import { auditRows, countJudgments, parseJudgments, type AuditArticle } from './audit-rows';

const usage = 'usage: npm run audit -- FOLDER [--top N] [--articles N] [--judged FILE]';
const kinds: readonly EntityKind[] = ['person', 'organization', 'place'];

/** The text files of a folder, by path; of more than `most` every so many-th. */
function filesOf(folder: string, most: number): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const step = Math.max(1, files.length / most);
  return Array.from({ length: Math.min(files.length, most) }, (_, i) => files[Math.floor(i * step)]!);
}

function read(files: readonly string[]): AuditArticle[] {
  const resolver = new InMemoryResolver();
  const read = files.map((path) => {
    const text = readFileSync(path, 'utf8');
    const { entities } = extract(text);
    resolver.add(entities);
    const names = entities.mentions.filter(({ form }) => form === 'name');
    // Only a line around the first mentions is kept: a corpus is larger than memory.
    const around = names.map(({ start, end }) =>
      `${text.slice(Math.max(0, start - 50), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 50)}`
        .replace(/\s+/g, ' ')
        .trim(),
    );
    return { entities: entities.entities, names, around };
  });
  return read.map(({ entities, names, around }) =>
    names.map(({ entity, kind }, i) => {
      const id = resolver.idOf(entities[entity]!);
      return { id, kind, name: resolver.entity(id)?.name ?? entities[entity]!.name, around: around[i]! };
    }),
  );
}

function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      top: { type: 'string', default: '100' },
      articles: { type: 'string', default: '20000' },
      judged: { type: 'string' },
    },
  });
  const [folder] = positionals;
  if (!folder || ![values.top, values.articles].every((number) => /^[1-9]\d*$/.test(number))) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const rows = auditRows(read(filesOf(folder, Number(values.articles))), kinds, Number(values.top));
  if (values.judged) {
    const counts = countJudgments(rows, parseJudgments(readFileSync(values.judged, 'utf8')));
    for (const { kind, rows: all, judged, faulty } of counts)
      process.stdout.write(
        `${kind}: ${all} rows, ${judged} judged, ${faulty} faulty (${(faulty / Math.max(1, judged)).toFixed(3)})\n`,
      );
    return 0;
  }
  for (const { kind, name, articles, examples } of rows)
    process.stdout.write(`\t${kind}\t${name}\t${articles}\t${examples.join('\t')}\n`);
  return 0;
}

process.exitCode = run();
