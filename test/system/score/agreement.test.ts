import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Prediction, SpanPair } from '../../../src/cli/prediction';
import { cueOf, readGold, speakerOf, type GoldArticle } from '../../score/gold';
import { scoreLinks } from '../../score/links';
import { entityKinds, scoreNames } from '../../score/names';
import { scoreQuotations } from '../../score/quotations';
import { notRun } from '../../support/not-run';

const evaluation = join(import.meta.dirname, '../../../../shared/eval');

/** The same numbers in each run, from 0 up to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What no figure is made of. */
const unjudged = { kind: 'mixed', confidence: 0.5, rule: 'clause' } as const;

/** Findings as a middling extractor would make them: some right, some shifted, missing, doubled or made up. */
function middling(article: GoldArticle, next: () => number): Prediction {
  const clamp = (at: number): number => Math.max(0, Math.min(article.text.length, at));
  const shift = ([start, end]: SpanPair): SpanPair => {
    if (next() < 0.5) return [start, end];
    const from = clamp(start + Math.floor((next() - 0.5) * 30));
    return [from, clamp(Math.max(from + 1, end + Math.floor((next() - 0.5) * 30)))];
  };
  const entities: Record<string, { name: string }> = {};
  const quotations = article.quotes
    .filter(() => next() < 0.8)
    .map((quotation, index) => {
      const names = [quotation.speakerName, 'Ada Quill', undefined];
      const name = names[Math.floor(next() * names.length)];
      if (name) entities[`Q${index}`] = { name };
      return {
        parts: quotation.parts.map(shift),
        cue: next() < 0.8 ? cueOf(quotation).map(shift) : [],
        speaker: next() < 0.8 ? speakerOf(quotation).map(shift) : [],
        speakerEntity: name ? `Q${index}` : null,
        ...unjudged,
      };
    });
  const madeUp = clamp(Math.floor(next() * article.text.length));
  const parts: SpanPair[] = [[madeUp, clamp(madeUp + 60)]];
  quotations.push({ parts, cue: [], speaker: [], speakerEntity: null, ...unjudged });
  const mentions = article.mentions
    .filter(({ type }) => entityKinds.includes(type) && next() < 0.9)
    .map((mention) => {
      const [start, end] = shift([mention.start, mention.end]);
      const entity = next() < 0.8 ? (mention.entity ?? 'none') : `E${Math.floor(next() * 20)}`;
      entities[entity] = { name: article.text.slice(mention.start, mention.end) };
      const kind = entityKinds[Math.floor(next() * 5)] ?? mention.type;
      return { start, end, kind, form: mention.form, entity };
    });
  return {
    id: article.id,
    quotations,
    mentions: [...mentions, ...mentions.slice(0, 2)],
    entities,
  } as Prediction;
}

describe('score', () => {
  const scorers = { quotations: scoreQuotations, names: scoreNames, links: scoreLinks };
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('agrees in every figure with the scorer that came with the annotated articles', function () {
    this.timeout(120_000);
    const reference = join(evaluation, 'score.mjs');
    if (!existsSync(reference)) notRun(this, `${reference} is missing`);
    for (const file of readdirSync(join(evaluation, 'gold'))) {
      const goldFile = join(evaluation, 'gold', file);
      const gold = readGold(goldFile);
      const next = random(gold.length);
      const predictions = gold.map((article) => middling(article, next));
      const predictedFile = join(folder, file);
      writeFileSync(predictedFile, predictions.map((each) => JSON.stringify(each)).join('\n'));
      for (const [task, score] of Object.entries(scorers)) {
        const annotated = task === 'quotations' ? 'quotes' : 'mentions';
        if (!gold.some((article) => article[annotated].length)) continue;
        const printed = execFileSync(process.execPath, [reference, task, goldFile, predictedFile, '--json']);
        const byId = new Map(predictions.map((each) => [each.id, each]));
        assert.deepEqual(score(gold, byId), JSON.parse(String(printed)), `${task} of ${file}`);
      }
    }
  });
});
