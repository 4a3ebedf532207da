import assert from 'node:assert/strict';
import { extract } from '../../../../src/core/extract';

/** Sort and role of the source of each quotation of some paragraphs. */
function sources(...paragraphs: string[]) {
  const { article, sources: found } = extract(`Harbour news\n\n${paragraphs.join('\n\n')}\n`);
  return found.map((source) =>
    source ? [source.sort, source.role && article.text.slice(source.role.start, source.role.end)] : undefined,
  );
}

describe('who is quoted', () => {
  for (const [text, sort, role] of [
    ['Labour leader Keith Tarn said that the pier was old.', 'person', 'Labour leader'],
    ['Tom Varga, an analyst at Savills, said that the pier was old.', 'person', 'analyst at Savills'],
    [
      'Tom Varga, 45, the harbour master of Lund, said that the pier was old.',
      'person',
      'harbour master of Lund',
    ],
    ['“The pier is old,” said chief engineer Ann Orra.', 'person', 'chief engineer'],
    ['“The pier is old,” said Ann Orra, chief engineer of the port.', 'person', 'chief engineer of the port'],
    ['Ann Orra said that the pier was old.', 'person', undefined],
    ['An analyst at Savills said that the pier was old.', 'unnamed', 'analyst at Savills'],
    [
      'An official at the port, who asked not to be named, said that it was old.',
      'unnamed',
      'official at the port',
    ],
    ['A spokesman for the port said that the pier was old.', 'unnamed', 'spokesman for the port'],
    ['“The pier is old,” a council official said.', 'unnamed', 'council official'],
    ['Officials said that the pier was old.', 'group', undefined],
    ['Two residents said that the pier was old.', 'group', undefined],
    ['Police said that the pier was old.', 'organization', undefined],
    ['The company said that the pier was old.', 'organization', undefined],
    ['The study said that the pier was old.', 'document', undefined],
    ['A report by engineers said that the pier was old.', 'document', undefined],
  ] as const)
    it(`is a source of sort ${sort}: ${text}`, () => {
      assert.deepEqual(sources(text), [[sort, role]]);
    });

  it('has the role in which the article introduces the person, also behind a surname or pronoun', () => {
    const said = sources(
      'The pier will close, and Ann Orra, the harbour master, has had enough.',
      '“It is old,” Orra said.',
      'She said that the wall was older.',
    );
    assert.deepEqual(said, [
      ['person', 'harbour master'],
      ['person', 'harbour master'],
    ]);
  });

  it('has the role that stands before a comma and the name', () => {
    const said = sources(
      'The defence minister, Yusuf Dahl, said that the pier was old.',
      'He said that the wall was older.',
    );
    assert.deepEqual(said, [
      ['person', 'defence minister'],
      ['person', 'defence minister'],
    ]);
  });

  it('stays open behind a pronoun that nobody was found for', () => {
    assert.deepEqual(sources('“It is old,” she said.'), [undefined]);
  });

  it('has no role in a comma that goes on with the sentence', () => {
    assert.deepEqual(sources('On Monday Ann Orra, the day after, said that the pier was old.'), [
      ['person', undefined],
    ]);
  });
});
