import assert from 'node:assert/strict';
import { foldName } from '../../../../src/core/entity';
import { extract } from '../../../../src/core/extract';
import { Takes, type Language } from '../../../../src/core/language/contract';
import { languageOf, registerLanguage } from '../../../../src/core/language/registry';

/** Enough of a language to read the article below. `docs/adding-a-language.md` builds it step by step. */
const toy: Language = {
  tag: 'x-toy',
  article: {
    months: 'unan; dovan; trivan; pevan; piman; sivan; setan; ochan; novan; dekan; elvan; tolvan',
    bylineWords: 'par',
    particles: 'ol',
  },
  quotation: {
    words: { determiner: 'ul la', subjectPronoun: 'lu', that: 'ke', preposition: 'de', and: 'e' },
    verbs: [{ lemma: 'dir', forms: { past: 'diro' }, takes: Takes.quote | Takes.clause }],
  },
  entity: {
    titles: 'm: dom; f: dama',
    functionWords: 'ul la lu ke de e par',
    placePrepositions: 'ni',
    pronouns: 'female: lu',
  },
};

const text = `Ul ponto rasta klosa

Par Clara Ward

12 trivan 2024

“Ul ponto rasta klosa,” diro Dama Ward. Lu diro ke nul sava kwen. Oskar Lund volo parlar ni Orra.`;

describe('A language of thirty lines', () => {
  it('is added to the registry, and reads byline, date, quotations with their speakers, and names', () => {
    const remove = registerLanguage(toy);
    try {
      const { article, found, entities } = extract(text, { language: 'x-toy' });
      const words = (span: { start: number; end: number } | undefined) =>
        span && text.slice(span.start, span.end);
      assert.equal(article.byline?.text, 'Clara Ward');
      assert.equal(article.date?.iso, '2024-03-12');
      assert.deepEqual(
        found.quotations.map(({ speaker, cue, parts }) => [speaker[0], cue[0], parts[0]].map(words)),
        [
          ['Dama Ward', 'diro', '“Ul ponto rasta klosa,”'],
          ['Lu', 'diro', 'ke nul sava kwen'],
        ],
      );
      assert.deepEqual(
        entities.entities.map(({ kind, name, gender }) => [kind, name, gender]),
        [
          ['person', 'Clara Ward', 'female'],
          ['person', 'Oskar Lund', 'male'],
          ['place', 'Orra', undefined],
        ],
      );
    } finally {
      remove();
    }
    assert.equal(languageOf('x-toy').tag, 'en', 'it is gone again');
  });

  it('keeps the small words and endings that names have in it', () => {
    const remove = registerLanguage({
      tag: 'x-toy',
      entity: {
        ...toy.entity,
        definite: 'ul la',
        genitive: "'en",
        pluralEndings: 'i',
        personNouns: 'maristo',
        from: 'de',
        beforePlaces: 'de: fluvio',
      },
    });
    try {
      assert.equal(foldName('Ul Ponto', 'x-toy'), 'ponto');
      assert.equal(foldName("Lund'en Ponto", 'x-toy'), 'lund ponto');
      assert.equal(foldName("Lund's Ponto", 'x-toy'), 'lunds ponto', 'the English ending is none here');
      assert.equal(foldName('The Ponto', 'x-toy'), 'the ponto');
      // Sailors (maristoi) are from a place.
      const read = 'Clara Ward volo parlar kwen maristoi de Kvanto.';
      assert.deepEqual(
        extract(read, { language: 'x-toy' }).entities.entities.map(({ kind, variants }) => [
          kind,
          ...variants,
        ]),
        [
          ['person', 'Clara Ward'],
          ['place', 'Kvanto'],
        ],
      );
    } finally {
      remove();
    }
  });

  it('takes the parts that it lacks from English', () => {
    const remove = registerLanguage({ tag: 'x-toy', article: { months: 'unan' } });
    try {
      assert.equal(languageOf('x-toy').quotation, languageOf('en').quotation);
      assert.equal(languageOf('X-Toy-Orra').article.months, 'unan');
    } finally {
      remove();
    }
  });
});
