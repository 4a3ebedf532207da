import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv';
import { toolNames, type ToolName } from '../../../src/tools';
import { openTools, sampleFolder, type OpenTools } from '../../support/open-tools';
import { manifestTools, schemaFile, schemas } from '../../tools/manifest';

interface Manifest {
  readonly contributes: { readonly languageModelTools: unknown };
}
type Schemas = Readonly<Record<ToolName, Readonly<Record<'inputSchema' | 'outputSchema', object>>>>;
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('schemas of the tools', () => {
  let open: OpenTools;
  before(async () => {
    open = await openTools(sampleFolder);
  });
  after(() => open.close());

  const asked: readonly (readonly [ToolName, object])[] = [
    ['search_quotations', { query: '', limit: 100 }],
    ['search_quotations', { query: 'wall sure:no', speaker: 'marsh', after: '2024', limit: 3 }],
    ['search_quotations', { query: 'zzz' }],
    ['search_quotations', { query: 'kind:attitude' }],
    ['verify_quotation', { text: 'We lost the wall in twelve minutes', speaker: 'Marsh' }],
    ['verify_quotation', { text: 'I chartered a ship' }],
    ['verify_quotation', { text: 'zebra waltz' }],
    ['find_mentions', { name: 'Marsh', limit: 50 }],
    ['find_mentions', { name: 'nobody at all' }],
    ['search_text', { query: 'wall', limit: 50 }],
    ['list_speakers', {}],
    ['list_speakers', { query: 'zzz' }],
    ['read_article', { id: 'harbour-courier/2024-04/2024-04-10-inquiry-marsh.txt' }],
    ['read_article', { id: 'vellin-review/two-mayors.md', from: 10, to: 12 }],
  ];

  it('hold for real answers, and let nothing through that they do not name', async () => {
    const stored = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schemas;
    const ajv = new AjvJsonSchemaValidator();
    for (const [tool, input] of asked) {
      const { inputSchema, outputSchema } = stored[tool];
      const takes = ajv.getValidator(inputSchema);
      const answers = ajv.getValidator(outputSchema);
      assert.deepEqual(takes(input).valid, true, `${tool} takes ${JSON.stringify(input)}`);
      const answer = json(await open.tools.call(tool, input)) as Record<string, unknown>;
      assert.equal(answers(answer).errorMessage, undefined, `${tool} ${JSON.stringify(input)}`);
      assert.equal(answers({ ...answer, more: 1 }).valid, false);
      const list = 'matches' in answer ? 'matches' : 'items';
      const [item] = answer[list] as readonly object[];
      if (item) assert.equal(answers({ ...answer, [list]: [{ ...item, more: 1 }] }).valid, false);
    }
    assert.deepEqual([...new Set(asked.map(([tool]) => tool))], [...toolNames]);
  });

  it('are those that package.json and the docs have: npm run tools writes them', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    assert.deepEqual(manifest.contributes.languageModelTools, json(manifestTools()));
    assert.deepEqual(JSON.parse(readFileSync(schemaFile, 'utf8')), json(schemas()));
  });
});
