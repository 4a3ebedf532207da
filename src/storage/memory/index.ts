export { memoryEncoder } from './encode';
export { memoryEngine } from './engine';
