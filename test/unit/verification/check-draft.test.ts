import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv-draft-04';
import { sarifLog } from '../../../src/cli/sarif';
import { LineIndex } from '../../../src/core/article';
import { memoryEncoder, memoryEngine } from '../../../src/storage/memory';
import {
  checkDraft,
  corpusInText,
  countFindings,
  isMisspelled,
  verificationJson,
  verifyQuotation,
  type DraftReport,
} from '../../../src/verification';
import { verdictSentence } from '../../../src/presentation/verification';
import { DirectIndex } from '../../support/direct-index';

const article = `Pier to close

May 6, 2024

“We will close the old pier before winter,” Clara Ward said on Monday. “Nobody has paid for its repair.”

Tomas Arlen, a pilot, said that the ferry would never sail again without new engines.

“We must keep 12 boats in the harbor,” Arlen said.
`;

const draft = `The end of a pier

“We will close the old pier before winter,” Clara Ward said.

“We must keep 13 boats in the harbor,” Tomas Arlen said on Tuesday.

“Nobody has paid for its repair,” said Tomas Arlen.

“The ferry will never sail again without new engines,” Tomas Arlen said.

“The quay shines like a pearl in the sun,” Klara Ward said.
`;

describe('checking a draft against a corpus', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'draft-'));
  const root = { uri: pathToFileURL(folder).href, name: 'corpus', fsPath: folder };
  const index = new DirectIndex(
    { engine: memoryEngine({ directory: '', roots: [root] }), encoder: memoryEncoder },
    [root],
  );
  let report: DraftReport;

  before(async () => {
    writeFileSync(path.join(folder, 'pier.txt'), article);
    writeFileSync(path.join(folder, 'draft.txt'), draft);
    await index.reconcile();
    report = await checkDraft(index, { uri: `${root.uri}/draft.txt`, text: draft });
  });
  after(async () => {
    await index.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives each quotation its verdict, and is no source of its own', () => {
    assert.deepEqual(
      report.findings.map(({ verification, quotation, span }) => [
        verification.verdict,
        quotation.speaker,
        draft.slice(span.start, span.end).slice(0, 9),
      ]),
      [
        ['verbatim', 'Clara Ward', '“We will '],
        ['differs', 'Tomas Arlen', '“We must '],
        ['other-speaker', 'Tomas Arlen', '“Nobody h'],
        ['indirect', 'Tomas Arlen', '“The ferr'],
        ['not-found', 'Klara Ward', '“The quay'],
      ],
    );
    assert.deepEqual(countFindings(report.findings), {
      ...{ checked: 5, verbatim: 1, nearly: 0, differ: 3, notFound: 1 },
    });
  });

  it('says why, in words', () => {
    const sentences = report.findings.map(({ verification }) => verdictSentence(verification));
    assert.equal(sentences[1], 'Not these words: a number: “13”, the source has “12”.');
    assert.equal(sentences[2], 'Said by Clara Ward, not by Tomas Arlen.');
    assert.match(sentences[3]!, /^Only reported/);
  });

  it('tells a name that the corpus spells in another way', () => {
    assert.deepEqual(
      report.names.map(({ name, spelled }) => [name, spelled]),
      [['Klara Ward', 'Clara Ward']],
    );
    assert.ok(isMisspelled('Tomas Arlan', 'Tomas Arlen'));
    assert.ok(isMisspelled('Jon Fairweathre', 'Jon Fairweather'));
    assert.ok(!isMisspelled('Tom Lund', 'Tim Lund'));
    assert.ok(!isMisspelled('Tomas Arlen', 'Tomas Arlen'));
    assert.ok(!isMisspelled('Tomas Ward', 'Clara Ward'));
  });

  it('finds who and what of the corpus is in a text that is not of it', async () => {
    const text =
      'Clara Ward spoke. “Nobody has paid for its repair,” she said. Edda Quill wept for the quay all day.';
    const { entities, quotations } = await corpusInText(index, { uri: 'untitled:Untitled-1', text });
    assert.deepEqual(
      entities.map(({ entity, spans }) => [entity.name, spans.length]),
      [['Clara Ward', 2]],
    );
    assert.deepEqual(
      quotations.map(({ span, source }) => [text.slice(span.start, span.start + 7), source.speaker?.name]),
      [['“Nobody', 'Clara Ward']],
    );
  });

  it('prints what a script reads: verdict, changes, and where the words stand', async () => {
    const verification = await verifyQuotation(
      index,
      { parts: ['We must keep 13 boats'] },
      { except: `${root.uri}/draft.txt` },
    );
    const { verdict, ignored, changes, matches } = verificationJson(verification);
    assert.deepEqual([verdict, ignored], ['differs', []]);
    assert.deepEqual(changes, [{ kind: 'number', asked: '13', found: '12' }]);
    const { text, speaker, uri, date, line } = matches[0]!;
    assert.deepEqual(
      [text, speaker, uri, date, line],
      ['“We must keep 12 boats in the harbor,”', 'Tomas Arlen', `${root.uri}/pier.txt`, '2024-05-06', 9],
    );
  });

  it('prints SARIF that is valid against its schema', () => {
    const lines = new LineIndex(draft);
    const file = { file: 'draft.txt', uri: `${root.uri}/draft.txt`, text: draft };
    const log = sarifLog([{ draft: { ...file, lineOf: (at) => lines.positionAt(at).line + 1 }, report }]);
    const schema = path.resolve('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const ajv = new Ajv({
      unicodeRegExp: false,
      strict: false,
      formats: { uri: true, 'uri-reference': true, 'date-time': true },
    });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    // Of the 2.1.0 standard, whose schema has moved since.
    assert.ok(validate(log), JSON.stringify(validate.errors));
    assert.deepEqual(
      log.runs[0]?.results?.map(({ ruleId, locations }) => [
        ruleId,
        locations?.[0]?.physicalLocation?.region?.startLine,
      ]),
      [
        ['differs', 5],
        ['other-speaker', 7],
        ['indirect', 9],
        ['not-found', 11],
        ['name-spelling', 11],
      ],
    );
    assert.ok(!validate({ ...log, version: '2.0' }));
  });
});
