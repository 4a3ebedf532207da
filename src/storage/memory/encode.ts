import type { ArticleFindings, ArticleText } from '../article-record';
import type { ArticleEncoder, EncodedFindings, EncodedText } from '../port';

export interface MemoryText extends EncodedText {
  readonly article: ArticleText;
}

export interface MemoryFindings extends EncodedFindings {
  readonly findings: ArticleFindings;
}

/** Leaves everything as it is: articles are kept as they were read. */
export const memoryEncoder: ArticleEncoder = {
  text: (article): MemoryText => ({ article, buffers: [] }),
  findings: (_, findings): MemoryFindings => ({ findings, buffers: [] }),
};
