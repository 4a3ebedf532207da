export * from './article';
export * from './entity';
export type * from './language';
export * from './quotation';
export type * from './tables';
export * from './verification';
export type { SearchLanguage } from './search';
