export const nameFilters = ['speaker', 'about', 'source', 'folder', 'title', 'tag'] as const;
export type NameFilter = (typeof nameFilters)[number];
export const filterNames = [
  ...nameFilters,
  'kind',
  'sure',
  'after',
  'before',
  'case',
  'accents',
  'exact',
] as const;
export type FilterName = (typeof filterNames)[number];
