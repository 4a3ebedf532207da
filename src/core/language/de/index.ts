import type { Language } from '../contract';
import { article } from './article';
import { quotation } from './quotation';

export const german: Language = { tag: 'de', article, quotation };
