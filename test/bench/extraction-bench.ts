import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArticle, tokenize } from '../../src/core/article';
import { findEntities } from '../../src/core/entity';
import { findQuotations } from '../../src/core/quotation';
import { decode } from '../../src/workspace';
import type { Row } from './corpus-bench';

const stages = ['parser', 'tokens', 'quotations', 'entities'] as const;
type Times = Record<(typeof stages)[number], number>;

/** So much text is read in one round. */
const maxBytes = 10_000_000;
/** The code is warm after so many rounds. */
const warmingRounds = 2;
const reaches = { cold: '≥ 4 MB/s, ≤ .3 s a MB', warm: '≥ 9 MB/s' };
const reachOfStage: Times = { parser: 25, tokens: 25, quotations: 35, entities: 50 };

/** What it costs one thread to read the articles of a folder, by stage: in a new process, and once its code is warm. */
export function benchExtraction(folder: string): Row[] {
  const texts = textsOf(folder);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const rows: Row[] = [];
  const measure = (kind: keyof typeof reaches) => {
    const before = process.cpuUsage();
    const times = read(texts);
    const { user, system } = process.cpuUsage(before);
    const total = stages.reduce((sum, stage) => sum + times[stage], 0);
    const processor = (user + system) / 1e6 / megabytes;
    rows.push({
      what: `${kind}, ${megabytes.toFixed(1)} MB`,
      value: `${((megabytes * 1000) / total).toFixed(1)} MB/s of wall time, ${processor.toFixed(2)} s of processor time a MB`,
      reach: reaches[kind],
    });
    for (const stage of stages)
      rows.push({
        what: `  ${stage}`,
        value: `${(times[stage] / megabytes).toFixed(0)} ms/MB, ${((100 * times[stage]) / total).toFixed(0)} %`,
        reach: kind === 'warm' ? `≤ ${reachOfStage[stage]}` : '',
      });
  };
  measure('cold');
  for (let round = 0; round < warmingRounds; round++) read(texts);
  measure('warm');
  return rows;
}

function read(texts: readonly string[]): Times {
  const times: Times = { parser: 0, tokens: 0, quotations: 0, entities: 0 };
  for (const text of texts) {
    const start = performance.now();
    const article = parseArticle(text);
    const parsed = performance.now();
    const tokens = tokenize(article);
    const read = performance.now();
    const found = findQuotations(article, tokens);
    const quoted = performance.now();
    findEntities(article, tokens, found.quotations);
    times.parser += parsed - start;
    times.tokens += read - parsed;
    times.quotations += quoted - read;
    times.entities += performance.now() - quoted;
  }
  return times;
}

/** Articles of all parts of a folder: those that stand together are often of one kind. */
function textsOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  const texts = files.map((file) => {
    const decoded = decode(readFileSync(file));
    return 'text' in decoded ? decoded.text : '';
  });
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const step = Math.max(1, Math.ceil(bytes / maxBytes));
  return texts.filter((_, i) => i % step === 0);
}
