import assert from 'node:assert/strict';
import {
  hoverText,
  type EntityLinks,
  type EntityHoverContent,
} from '../../../../src/vscode/language-features/hover-text';
import { escapeMarkdown } from '../../../../src/vscode/documents/markdown';
import { articleContainer, entityContainer, entityLabel } from '../../../../src/presentation/symbol-labels';
import type { ArticleSummary, EntitySummary, QuotationHit } from '../../../../src/corpus';

const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } };
const summary: EntitySummary = {
  id: 'ada',
  kind: 'person',
  name: 'Ada Quill',
  variants: ['Ada Quill', 'Captain Quill', 'Quill'],
  roles: [],
  mentions: 1234,
  articles: 56,
  quotations: 7,
  curated: false,
};
const article: ArticleSummary = {
  id: 'file:///c/bell.txt',
  uri: 'file:///c/bell.txt',
  path: 'bell.txt',
  root: 'file:///c',
  headline: 'Bell [again] *rings*',
  date: '2024-05-01',
  lead: '',
  words: 9,
  encoding: 'utf8',
  problems: [],
};
const quotation = {
  uri: article.uri,
  range,
  encoding: 'utf8',
  date: '2024-05-01',
  text: '“It rang <twice>.”',
  kind: 'direct',
  rule: 'cue-after',
  confidence: 0.9,
  speaker: { name: 'Ada Quill', role: 'harbour *master*' },
} as QuotationHit;
const links: EntityLinks = {
  place: () => 'place',
  mention: (_article, entity) => `first of ${entity}`,
  mentions: () => 'mentions',
  quotations: () => 'quotations',
};
const she: EntityHoverContent['mention'] = {
  start: 40,
  end: 43,
  form: 'pronoun',
  kind: 'person',
  id: 'ada',
  name: 'Ada Quill',
  words: 'She',
};

function hover(change: Partial<EntityHoverContent> = {}): string {
  const news = {
    mention: she,
    here: 3,
    summary,
    articles: [{ article, mentions: 2 }],
    quotations: [quotation],
  };
  return hoverText({ ...news, ...change }, links);
}

describe('hover', () => {
  it('says who is meant, by which other names, how often and where, and what they last said', () => {
    assert.deepEqual(hover().split('\n\n'), [
      '**Ada Quill** · person',
      '“She” here stands for Ada Quill.',
      'Also: Captain Quill, Quill',
      `3 mentions in this article, ${(1234).toLocaleString()} in 56 articles of the corpus`,
      '- 2024-05-01 [Bell \\[again\\] \\*rings\\*](first of ada) (2)',
      'Latest quotations:',
      '- 2024-05-01 [“It rang &lt;twice\\>\\.”](place) (harbour \\*master\\*)',
      '[All mentions](mentions) · [All quotations](quotations)',
    ]);
  });

  it('does not repeat the name that stands there', () => {
    assert.doesNotMatch(hover({ mention: { ...she, words: 'Ada Quill' } }), /stands for/);
    assert.match(hover({ mention: { ...she, words: 'Quill' } }), /^Also: Captain Quill$/m);
  });

  it('says when the corpus does not know the name yet', () => {
    const text = hover({ summary: undefined, articles: [], quotations: [], here: 1 });
    assert.match(text, /1 mention in this article; not in the index yet/);
    assert.doesNotMatch(text, /All mentions/);
  });

  it('says when no other article knows it', () => {
    assert.match(hover({ articles: [] }), /in no other article of the corpus/);
  });

  it('lists no more names than one reads', () => {
    const variants = Array.from({ length: 30 }, (_, at) => `Quill ${at}`);
    assert.match(hover({ summary: { ...summary, variants } }), /Quill 7 and 22 more/);
  });
});

describe('Markdown of an article’s words', () => {
  it('shows them as they are: no link, image, HTML, icon or line of its own', () => {
    assert.equal(
      escapeMarkdown('![x](y) <b> $(z) `a`\n# b'),
      '\\!\\[x\\]\\(y\\) &lt;b\\> \\$\\(z\\) \\`a\\` \\# b',
    );
  });

  it('makes no link of an address', () => {
    const shown = escapeMarkdown('see https://example.org, www.example.org or a@example.org');
    assert.doesNotMatch(shown, /https:\/\/|www\.|a@e/);
  });
});

describe('symbols of the workspace', () => {
  it('name an entity as it is known', () => {
    assert.equal(entityLabel(summary, 'ada'), 'Ada Quill');
    assert.equal(entityLabel(summary, 'a qu'), 'Ada Quill');
    assert.equal(entityLabel(summary, ''), 'Ada Quill');
  });

  it('put a surname first that was typed, so that it is sorted beside those who have no other name', () => {
    assert.equal(entityLabel(summary, 'quill'), 'Quill – Ada Quill');
  });

  it('put first the other name that was typed, for the editor drops what does not hold it', () => {
    assert.equal(entityLabel(summary, 'capt q'), 'Captain Quill – Ada Quill');
  });

  it('say how often and where', () => {
    assert.equal(entityContainer({ mentions: 1, articles: 1 }), '1 mention');
    assert.equal(entityContainer({ mentions: 3, articles: 1 }), '3 mentions in 1 article');
    assert.equal(entityContainer({ mentions: 9, articles: 4 }), '9 mentions in 4 articles');
    assert.equal(articleContainer({ date: '2024-05-01', source: 'The Bell' }), '2024-05-01 · The Bell');
    assert.equal(articleContainer({ source: '' }), '');
  });
});
