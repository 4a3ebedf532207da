import assert from 'node:assert/strict';
import { extract } from '../../../src/core/extract';
import { quotationAt } from '../../../src/vscode/documents/quotation-at';
import { DocumentAnalysis } from '../../../src/vscode/documents/document-analysis';
import { citation } from '../../../src/presentation/citation';

const text = [
  'Ferry sails again',
  '',
  'By Staff, Northern Wire',
  '',
  'Ada Quill runs the ferry. “We sail at noon,” she said. “Bring',
  'a coat.”',
  '',
  'The weather office said that the wind would drop.',
  '',
  'Nobody waved.',
].join('\n');

function at(words: string): string | undefined {
  const extraction = extract(text, { path: '2024-05-02-ferry.txt' });
  const names = extraction.entities.entities.map(({ name }) => name);
  const reading = new DocumentAnalysis('file:///c/ferry.txt', 1, text, [
    { ...extraction, ids: names, names },
  ]);
  const quotation = quotationAt(reading, reading.lines.positionAt(text.indexOf(words)));
  return quotation && citation({ ...quotation, path: 'wire/2024-05-02-ferry.txt' });
}

describe('a quotation with its source', () => {
  it('says what was said as it stands, by whom, and where to check it', () => {
    assert.equal(
      at('sail at noon'),
      [
        '“We sail at noon,” [she said] “Bring a coat.”',
        '— Ada Quill (“she”), direct',
        'Ferry sails again · Northern Wire · 2024-05-02 · wire/2024-05-02-ferry.txt:5',
        '',
      ].join('\n'),
    );
  });

  it('holds no character that would be obeyed where it is pasted', () => {
    const start = { line: 4, character: 0 };
    const pasted = citation({
      ...{
        text: 'We \x1b[2Ksail.',
        kind: 'direct',
        speaker: { words: 'Ada \u202eQuill' },
        headline: 'Ferry',
      },
      ...{ range: { start, end: start }, path: 'two\nlines.txt' },
    });
    assert.doesNotMatch(pasted, /[^\P{Cc}\n]|\u202e/u);
    assert.equal(pasted.split('\n').length, 4);
  });

  it('is found from its cue, its speaker and what stands between its parts', () => {
    assert.equal(at('she said'), at('sail at noon'));
    assert.equal(at('said. “Bring'), at('sail at noon'));
  });

  it('says that words are reported, and names a speaker nobody knows as the article does', () => {
    assert.match(at('the wind would') ?? '', /^that the wind would drop\n— The weather office, indirect\n/);
  });

  it('is none where nobody is quoted', () => {
    assert.equal(at('Nobody waved'), undefined);
  });

  it('says that nobody is named, and that there is no date', () => {
    const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 9 } };
    const hit = { text: '“So it goes.”', kind: 'direct', speaker: {}, headline: 'Tale', range } as const;
    assert.equal(
      citation({ ...hit, path: 'tale.txt' }),
      '“So it goes.”\n— unattributed, direct\nTale · undated · tale.txt:7\n',
    );
  });
});
