import assert from 'node:assert/strict';
import { LineIndex, type Article, type Section, type Span } from '../../../../src/core/article';
import { foldsOf } from '../../../../src/vscode/language-features/folds';
import { hasMarkdownHeadings } from '../../../../src/vscode/documents/markdown';
import {
  besideHeadings,
  firstWords,
  outlineOf,
  type OutlineItem,
} from '../../../../src/vscode/language-features/outline';
import { selectorPattern } from '../../../../src/vscode/documents/selector-pattern';
import { speakerLabel } from '../../../../src/presentation/speaker';
import type { ResolvedExtraction } from '../../../../src/corpus';

const text = [
  'Harbour reopens after storm',
  'By Ines Vale',
  'PORT TARN, May 3 - The harbour reopened. “The pier,” said Mara Voss, “is safe.”',
  'What comes next',
  '“We begin on Monday.',
  '“And we end in June,” she said.',
].join('\n\n');

function span(words: string, until = words): Span {
  const start = text.indexOf(words);
  return { start, end: text.indexOf(until, start) + until.length };
}

function section(kind: Section['kind'], at: Span, children: readonly Section[] = [], heading = at): Section {
  return { kind, ...at, heading, children };
}

const lead = span('PORT', 'safe.”');
const sections = [
  section('headline', span('Harbour reopens', 'storm')),
  section('byline', span('By Ines Vale')),
  section('lead', lead, [section('dateline', span('PORT TARN, May 3 -'))]),
  section(
    'subheading',
    span('What comes next', 'she said.'),
    [
      section('paragraph', span('“We begin on Monday.')),
      section('paragraph', span('“And we end', 'she said.')),
    ],
    span('What comes next'),
  ),
];
const article: Article = {
  record: '',
  text,
  start: 0,
  format: 'plain',
  headline: { text: 'Harbour reopens after storm' },
  tags: [],
  metadata: {},
  blocks: [],
  turns: [],
  sections,
  problems: [],
};
const extraction: ResolvedExtraction = {
  article,
  found: {
    quotations: [
      {
        parts: [span('“The pier,”'), span('“is safe.”')],
        speaker: [span('Mara Voss')],
      },
      {
        parts: [span('“We begin on Monday.'), span('“And we end in June,”')],
        speaker: [span('she')],
      },
    ].map((found) => ({ ...found, kind: 'direct', cue: [], marked: [], rule: 'cue-after', confidence: 0.9 })),
    scareQuotes: [],
  },
  entities: { mentions: [], entities: [], speakers: [0, 0] },
  sources: [],
  ids: ['mara'],
  names: ['Mara Voss'],
};

/** An outline as indented lines. */
function drawn(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind}: ${name}${detail && ` [${detail}]`}`,
    ...drawn(children, `${indent}  `),
  ]);
}

function assertNested(items: readonly OutlineItem[], within: Span): void {
  for (const { span: own, selection, children } of items) {
    assert.ok(within.start <= own.start && own.end <= within.end);
    assert.ok(own.start <= selection.start && selection.end <= own.end);
    assertNested(children, own);
  }
}

describe('outline', () => {
  it('stands where the document has its article', () => {
    const moved = outlineOf({ ...extraction, article: { ...article, start: 100 } });
    const [first] = outlineOf(extraction);
    const last = first!.children.at(-1)!;
    assert.equal(moved[0]?.span.start, first!.span.start + 100);
    assert.equal(moved[0].children.at(-1)?.selection.end, last.selection.end + 100);
  });

  it('shows sections, and a quotation with its speaker in place of the paragraph that it would repeat', () => {
    assert.deepEqual(drawn(outlineOf(extraction)), [
      'headline: Harbour reopens after storm',
      '  byline: By Ines Vale [Byline]',
      '  dateline: PORT TARN, May 3 - [Dateline]',
      '  quotation: Mara Voss: “The pier,” … “is safe.” [direct]',
      '  subheading: What comes next',
      '    quotation: Mara Voss: “We begin on Monday. … “And we end in June,” [direct]',
      '    paragraph: “And we end in June,” she said.',
    ]);
  });

  it('follows the cursor through the whole of a paragraph that its quotations stand for', () => {
    const [headline] = outlineOf(extraction);
    const [, dateline, quotation] = headline?.children ?? [];
    assert.deepEqual(quotation?.span, { start: dateline?.span.end, end: lead.end });
  });

  it('keeps a paragraph whose quotation comes late, with the quotation below it', () => {
    const long = `${'The wind had turned in the night and the boats stayed in. '.repeat(2)}“No,” said Mara Voss.`;
    const start = long.indexOf('“No');
    const drawing = drawn(
      outlineOf({
        ...extraction,
        article: { ...article, text: long, sections: [section('paragraph', { start: 0, end: long.length })] },
        found: {
          ...extraction.found,
          quotations: [
            { ...extraction.found.quotations[0]!, parts: [{ start, end: start + 5 }], speaker: [] },
          ],
        },
      }),
    );
    assert.deepEqual(drawing, [
      'paragraph: The wind had turned in the night and the boats stayed in…',
      '  quotation: Mara Voss: “No,” [direct]',
    ]);
  });

  it('leaves out what is merely named or wanted, unless words of it are quoted', () => {
    const [pier] = extraction.found.quotations;
    const named = { ...pier!, rule: 'noun-phrase' as const, kind: 'indirect' as const };
    const names = (marked: readonly Span[]) =>
      drawn(
        outlineOf({ ...extraction, found: { ...extraction.found, quotations: [{ ...named, marked }] } }),
      ).filter((line) => line.includes('quotation:'));
    assert.deepEqual(names([]), []);
    assert.deepEqual(names([span('“The pier,”')]), []);
    assert.equal(names([span('“The pier,”'), span('“is safe.”')]).length, 1);
  });

  it('names a speaker who is described at length by the first words', () => {
    const [pier] = extraction.found.quotations;
    const speaker = [span('PORT TARN, May 3 - The harbour reopened.')];
    const unknown = { ...extraction.entities, speakers: [] };
    const drawing = drawn(
      outlineOf({
        ...extraction,
        entities: unknown,
        found: { ...extraction.found, quotations: [{ ...pier!, speaker }] },
      }),
    );
    assert.ok(
      drawing.some((line) => line.includes('quotation: PORT TARN, May 3 - The harbour…: “The pier,”')),
    );
  });

  it('keeps every range inside the one above it, and its selection inside it', () => {
    assertNested(outlineOf(extraction), { start: 0, end: text.length });
    assertNested(besideHeadings(extraction), { start: 0, end: text.length });
  });

  it('leaves to the headings what they show', () => {
    assert.deepEqual(
      besideHeadings(extraction).map(({ kind }) => kind),
      ['byline', 'dateline', 'quotation', 'quotation'],
    );
  });

  it('names nothing with an empty string', () => {
    assert.equal(firstWords('  \n '), '…');
  });

  it('cuts at a word, and never through a character of two code units', () => {
    assert.equal(firstWords('one two three', 9), 'one two…');
    assert.equal(firstWords('😀'.repeat(9), 5), '😀😀…');
  });
});

describe('speaker label', () => {
  it('shows the words of the article beside the name they stand for', () => {
    assert.equal(speakerLabel({ words: 'He', name: 'Ivo Brandt' }), 'Ivo Brandt (“He”)');
    assert.equal(speakerLabel({ words: 'Brandt', name: 'Ivo Brandt' }), 'Ivo Brandt (“Brandt”)');
  });

  it('says a name once', () => {
    assert.equal(speakerLabel({ words: 'Captain Ivo Brandt', name: 'Ivo Brandt' }), 'Ivo Brandt');
  });

  it('leaves what is not resolved as it stands', () => {
    assert.equal(speakerLabel({ words: 'the harbour master' }), 'the harbour master');
    assert.equal(speakerLabel({}), '');
  });
});

describe('folding', () => {
  it('folds the article under its headline and a subheading with its paragraphs', () => {
    assert.deepEqual(foldsOf(article, new LineIndex(text), false), [
      { start: 0, end: 10 },
      { start: 6, end: 10 },
    ]);
  });

  it('leaves headings to the editor that folds them', () => {
    const frontMatter = { start: 0, end: text.indexOf('PORT') - 1 };
    assert.deepEqual(foldsOf({ ...article, frontMatter }, new LineIndex(text), true), [{ start: 0, end: 2 }]);
  });
});

describe('headings of Markdown', () => {
  it('knows marked and underlined ones', () => {
    assert.ok(hasMarkdownHeadings('Text\n\n## Next\n'));
    assert.ok(hasMarkdownHeadings('---\ntitle: x\n---\nHeadline\n===\n'));
  });

  it('takes no rule, list, code or front matter for one', () => {
    for (const without of [
      'Text\n\n---\n\nMore',
      '- one\n---\n',
      '```\n# comment\n```\n',
      '---\ntitle: x\ndate: y\n---\nText',
      '#tag and text',
    ])
      assert.equal(hasMarkdownHeadings(without), false, without);
  });
});

describe('pattern of a document selector', () => {
  it('matches letters in either case, at any depth', () => {
    assert.equal(selectorPattern('*.txt'), '**/*.[tT][xX][tT]');
    assert.equal(selectorPattern('news/**/*.{md}'), '[nN][eE][wW][sS]/**/*.{[mM][dD]}');
  });

  it('offers every file where the two kinds of glob differ', () => {
    assert.equal(selectorPattern('!(a).txt'), '**/*');
  });
});
