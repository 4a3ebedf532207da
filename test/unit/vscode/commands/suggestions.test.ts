import assert from 'node:assert/strict';
import { parseQuery, type Query } from '../../../../src/core/query';
import type { EntitySummary } from '../../../../src/corpus';
import {
  mostQuotedSpeaker,
  suggestionsWhereNoneMatch,
  withoutSure,
  withUnsure,
} from '../../../../src/vscode/commands/suggestions';

function query(text: string): Query {
  const parsed = parseQuery(text);
  assert.ok('query' in parsed, text);
  return parsed.query;
}

function speaker(name: string, quotations: number): EntitySummary {
  const counts = { mentions: 9, articles: 3, quotations };
  return { id: name, kind: 'person', name, variants: [name], roles: [], curated: false, ...counts };
}

describe('where no quotation matches', () => {
  it('the whole text can be searched for the same', () => {
    const [only, ...others] = suggestionsWhereNoneMatch('"the quay was dry" ', { undated: 0, unsure: 0 });
    assert.deepEqual([only?.target, only?.query, others.length], ['text', '"the quay was dry"', 0]);
  });

  it('those of undated articles are one Enter away, with their number', () => {
    const [first] = suggestionsWhereNoneMatch('quay after:2023-01 Before:2024 speaker:"Ada Quill"', {
      undated: 9,
      unsure: 0,
    });
    assert.equal(first?.query, 'quay speaker:"Ada Quill"');
    assert.match(first.description ?? '', /^9 quotations/);
  });
});

describe('unsure quotations', () => {
  it('are asked for and left out again by the filter in the query, whose open word stays open', () => {
    assert.equal(withUnsure('storm har'), 'sure:no storm har');
    assert.equal(withUnsure('storm sure:yes har'), 'sure:no storm har');
    assert.equal(withoutSure('sure:no storm har'), 'storm har');
  });

  it('are offered with their number where no sure one matches', () => {
    const [first] = suggestionsWhereNoneMatch('quay', { undated: 0, unsure: 31 });
    assert.deepEqual([first?.query, first?.description], ['sure:no quay', '31 unsure hidden']);
  });
});

describe('a name that several speakers bear', () => {
  const speakers = [speaker('Bo Quill', 2), speaker('Ada Quill', 19), speaker('Quill Mask', 0)];

  it('leads to the one who is quoted most, with the rest of the query as it stands', () => {
    const text = 'quay speaker:quill after:2023';
    const meant = mostQuotedSpeaker(text, query(text), { speakers });
    assert.deepEqual([meant?.label, meant?.description], ['Only Ada Quill', '19 quotations']);
    assert.equal(meant?.query, 'quay speaker:"Ada Quill" after:2023');
    assert.equal(
      mostQuotedSpeaker('speaker:quill', query('speaker:quill'), { speakers })?.query,
      'speaker:"Ada Quill" ',
    );
  });

  it('leads nowhere else where it is one speaker’s, nobody’s, or whole', () => {
    const meant = (text: string, among: readonly EntitySummary[]) =>
      mostQuotedSpeaker(text, query(text), { speakers: among });
    assert.equal(meant('speaker:quill', speakers.slice(0, 1)), undefined);
    assert.equal(meant('speaker:quill', []), undefined);
    assert.equal(meant('speaker:"Ada Quill"', speakers), undefined);
    assert.equal(meant('-speaker:quill quay', speakers), undefined);
    assert.equal(meant('speaker:quill speaker:lask', speakers), undefined);
    assert.equal(meant('speaker:quill', [speaker('Quill', 0), speaker('Quill Mask', 0)]), undefined);
  });
});
