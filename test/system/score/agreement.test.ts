import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { readGold, type GoldArticle } from '../../score/gold';
import { scoreLinks } from '../../score/links';
import { scoreNames } from '../../score/names';
import { byArticle } from '../../score/predicted';
import { scoreQuotations } from '../../score/quotations';
import { scoreShown } from '../../score/shown';
import { scoreWho } from '../../score/who';
import { notRun } from '../../support/not-run';
import { middling, random } from '../../support/middling-predictions';

const evaluation = join(import.meta.dirname, '../../../../shared/eval');
const reference = join(evaluation, 'score.mjs');
const goldFolder = join(evaluation, 'gold');

/** Articles of one file that are compared, taken at even distances; with all of them the test takes a minute. */
const maxArticles = 12;
function sample<T>(articles: readonly T[]): T[] {
  const step = Math.ceil(articles.length / maxArticles);
  return articles.filter((_, index) => index % step === 0);
}

const quotationTasks = { quotations: scoreQuotations, shown: scoreShown };
const mentionTasks = { names: scoreNames, links: scoreLinks };
const tasksOf = (gold: readonly GoldArticle[]) => ({
  ...(gold.some(({ quotes }) => quotes.length) && quotationTasks),
  ...(gold.some(({ mentions }) => mentions.length) && mentionTasks),
  ...(gold.some(({ entities }) => entities.length) && { who: scoreWho }),
});

describe('score', () => {
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  before(function () {
    if (!existsSync(reference)) notRun(this, `${reference} is missing`);
  });

  async function assertAgreement(name: string, gold: readonly GoldArticle[]): Promise<void> {
    const next = random(gold.length);
    const predictions = gold.map((article) => middling(article, next));
    const goldFile = join(folder, name);
    const predictedFile = join(folder, `predicted-${name}`);
    const lines = (values: readonly unknown[]): string =>
      values.map((value) => JSON.stringify(value)).join('\n');
    writeFileSync(goldFile, lines(gold));
    writeFileSync(predictedFile, lines(predictions));
    for (const [task, score] of Object.entries(tasksOf(gold))) {
      for (const withUnsure of task in quotationTasks ? [false, true] : [false]) {
        const args = [reference, task, goldFile, predictedFile, '--json', ...(withUnsure ? ['--all'] : [])];
        const { stdout } = await promisify(execFile)(process.execPath, args);
        const scores = score(gold, byArticle(predictions, withUnsure));
        assert.deepEqual(scores, JSON.parse(stdout), `${args.slice(1).join(' ')} of ${name}`);
      }
    }
  }

  const files = existsSync(goldFolder)
    ? readdirSync(goldFolder).filter((name) => name.endsWith('.jsonl'))
    : [];
  for (const file of files) {
    it(`agrees in every figure with the scorer that came with the annotated articles: ${file}`, async () => {
      await assertAgreement(basename(file), sample(readGold(join(goldFolder, file))));
    });
  }

  it('agrees where quotations and entities are annotated in the same articles', async () => {
    const entitiesOf = new Map(
      readGold(join(goldFolder, 'who-dev.jsonl')).map(({ id, entities }) => [id, entities]),
    );
    const both = readGold(join(goldFolder, 'desk-dev.jsonl')).map((article) => ({
      ...article,
      entities: entitiesOf.get(article.id) ?? [],
    }));
    assert.ok(both.some(({ entities }) => entities.length));
    await assertAgreement('desk-and-who.jsonl', sample(both));
  });
});
