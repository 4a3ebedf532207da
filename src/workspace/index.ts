export type * from './types';
export { ChangeBatch } from './changes';
export { decode, type Decoded } from './decode';
export { compileRules, defaultMaxBytes, defaultRules } from './inclusion';
export { MemoryFiles } from './memory-files';
export { locate, uriOf } from './uri';
