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
  text,
  format: 'plain',
  headline: { text: 'Harbour reopens after storm' },
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
  it('shows sections, and quotations with their speakers in the paragraph where they begin', () => {
    assert.deepEqual(drawn(outlineOf(extraction)), [
      'headline: Harbour reopens after storm',
      '  byline: By Ines Vale [Byline]',
      '  lead: PORT TARN, May 3 - The harbour reopened. “The pier,” said… [Lead]',
      '    dateline: PORT TARN, May 3 - [Dateline]',
      '    quotation: “The pier,” … “is safe.” [Mara Voss]',
      '  subheading: What comes next',
      '    paragraph: “We begin on Monday.',
      '      quotation: “We begin on Monday. … “And we end in June,” [Mara Voss (“she”)]',
      '    paragraph: “And we end in June,” she said.',
    ]);
  });

  it('keeps every range inside the one above it, and its selection inside it', () => {
    assertNested(outlineOf(extraction), { start: 0, end: text.length });
    assertNested(besideHeadings(extraction), { start: 0, end: text.length });
  });

  it('lists a paragraph of a transcript once, as what is said', () => {
    const said = span('“We begin on Monday.');
    const turns = [{ label: span('What comes'), parts: [said] }];
    const drawing = drawn(outlineOf({ ...extraction, article: { ...article, turns } }));
    assert.deepEqual(drawing.slice(6, 8), [
      '    quotation: “We begin on Monday. … “And we end in June,” [Mara Voss (“she”)]',
      '    paragraph: “And we end in June,” she said.',
    ]);
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
