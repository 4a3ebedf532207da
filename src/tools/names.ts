/** The tools, in the order in which they are offered. */
export const toolNames = [
  'search_quotations',
  'verify_quotation',
  'find_mentions',
  'search_text',
  'list_speakers',
  'read_article',
] as const;
export type ToolName = (typeof toolNames)[number];

export const isToolName = (name: string): name is ToolName => toolNames.some((tool) => tool === name);
