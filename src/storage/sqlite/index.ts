export { sqliteEngine } from './engine';
export { sqliteEncoder } from './encode';
