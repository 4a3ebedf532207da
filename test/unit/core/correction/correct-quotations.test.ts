import assert from 'node:assert/strict';
import type { Correction } from '../../../../src/core/correction';
import { extract } from '../../../../src/core/extract';
import { anchorOf } from '../../../../src/core/text/anchor';

const text = `Wall to be raised

Harbour master Elena Marsh said the outer wall would be raised by June. "It is old," said Tomas Varga, a pilot.

The harbour board met on Monday. Varga told the meeting that the port would stay open.
`;

const anchored = (words: string, within = text) => {
  const start = within.indexOf(words);
  assert.ok(start >= 0, words);
  return anchorOf(within, { start, end: start + words.length });
};
const raised = 'the outer wall would be raised by June';
const about = { article: 'wall.txt', at: anchored(raised) };

/** The quotations of a text with corrections: content, name and words of the speaker. */
function read(corrections: readonly Correction[], of = text) {
  const { article, found, entities } = extract(of, { corrections });
  const rows = found.quotations.map(({ parts, speaker }, i) => {
    const entity = entities.speakers[i];
    return [
      parts.map(({ start, end }) => article.text.slice(start, end)).join(' … '),
      entity === undefined ? undefined : entities.entities[entity]!.name,
      speaker.map(({ start, end }) => article.text.slice(start, end)).join(' '),
    ];
  });
  return { rows, found, problems: article.problems };
}

describe('a corrected article', () => {
  const before = read([]).rows;

  it('has no quotation where somebody said that there is none', () => {
    const { rows } = read([{ action: 'notAQuotation', ...about }]);
    assert.deepEqual(
      rows,
      before.filter(([content]) => content !== raised),
    );
    assert.equal(rows.length, before.length - 1);
  });

  it('has the speaker who was named, with the nearest of his mentions', () => {
    const { rows, found } = read([{ action: 'speaker', ...about, speaker: { name: 'Tomas Varga' } }]);
    assert.deepEqual(rows[0], [raised, 'Tomas Varga', 'Tomas Varga']);
    assert.equal(found.quotations[0]!.confidence, 1);
  });

  it('has the words that were chosen for a speaker, or none', () => {
    const words = anchored('The harbour board');
    const { rows } = read([{ action: 'speaker', ...about, speaker: { words } }]);
    assert.equal(rows[0]![2], 'The harbour board');
    assert.deepEqual(read([{ action: 'speaker', ...about, speaker: null }]).rows[0], [raised, undefined, '']);
  });

  it('has the content that was chosen, and keeps its speaker', () => {
    const content = [anchored('the outer wall would be raised')];
    const { rows } = read([{ action: 'extent', ...about, content }]);
    assert.deepEqual(rows[0]!.slice(0, 2), ['the outer wall would be raised', 'Elena Marsh']);
  });

  it('never has overlapping quotations', () => {
    const content = [anchored('the outer wall would be raised by June. "It is old,"')];
    const { found } = read([{ action: 'extent', ...about, content }]);
    const ends = found.quotations.map(({ parts }) => [parts[0]!.start, parts.at(-1)!.end] as const);
    assert.ok(ends.every(([start], i) => i === 0 || start >= ends[i - 1]![1]));
    assert.equal(found.quotations[0]!.kind, 'mixed');
  });

  it('has a quotation that is not found by itself', () => {
    const { rows } = read([
      { action: 'speaker', article: 'wall.txt', at: anchored('The harbour board met'), speaker: null },
    ]);
    assert.deepEqual(
      rows.map(([content]) => content).filter((content) => content === 'The harbour board met'),
      ['The harbour board met'],
    );
  });

  it('takes later corrections for what earlier ones left', () => {
    const content = [anchored('the outer wall would be raised')];
    const { rows } = read([
      { action: 'extent', ...about, content },
      { action: 'speaker', article: 'wall.txt', at: content[0]!, speaker: { name: 'Varga' } },
    ]);
    assert.deepEqual(rows[0]!.slice(0, 2), ['the outer wall would be raised', 'Tomas Varga']);
  });

  it('holds them after the text was edited around and in them', () => {
    const edited = `A new first line.\n\n${text.replace('raised by June', 'raised again by June')}`;
    assert.equal(read([{ action: 'notAQuotation', ...about }], edited).rows.length, before.length - 1);
  });

  it('says so where a correction has lost its place, or names nobody', () => {
    const gone = text.replace(raised, 'nothing at all');
    assert.deepEqual(read([{ action: 'notAQuotation', ...about }], gone).problems, [
      { code: 'correctionLost', words: raised },
    ]);
    const stranger: Correction = { action: 'speaker', ...about, speaker: { name: 'Ada Quill' } };
    assert.deepEqual(read([stranger]).problems, [{ code: 'correctionLost', words: raised }]);
  });

  it('is another record than the one that a correction names', () => {
    assert.deepEqual(read([{ action: 'notAQuotation', ...about, record: '2' }]).rows, before);
  });
});
