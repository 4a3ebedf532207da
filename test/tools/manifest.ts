import { toolDefinitions, toolNames, type ToolName } from '../../src/tools';

/** What VS Code shows of a tool beside its name. */
const shown: Readonly<Record<ToolName, { readonly reference: string; readonly icon: string }>> = {
  search_quotations: { reference: 'searchQuotations', icon: '$(quote)' },
  verify_quotation: { reference: 'verifyQuotation', icon: '$(verified)' },
  find_mentions: { reference: 'findMentions', icon: '$(mention)' },
  search_text: { reference: 'searchText', icon: '$(search)' },
  list_speakers: { reference: 'listSpeakers', icon: '$(organization)' },
  read_article: { reference: 'readArticle', icon: '$(book)' },
};

/** `contributes.languageModelTools` of package.json, made from the definitions that the protocol hands out. */
export const manifestTools = (): object[] =>
  toolNames.map((name) => ({
    name,
    displayName: `%tool.${name}%`,
    userDescription: `%tool.${name}.description%`,
    modelDescription: toolDefinitions[name].description,
    ...{ tags: ['corpus', 'quotations'], canBeReferencedInPrompt: true },
    toolReferenceName: shown[name].reference,
    icon: shown[name].icon,
    when: 'corpus.state == ready || corpus.state == indexing',
    inputSchema: toolDefinitions[name].inputSchema,
  }));

/** The tools with their schemas, for who reads their answers in scripts. */
export const schemaFile = 'docs/tools.schema.json';

export const schemas = (): object =>
  Object.fromEntries(
    toolNames.map((name) => {
      const { title, inputSchema, outputSchema } = toolDefinitions[name];
      return [name, { title, inputSchema, outputSchema }];
    }),
  );
