import type { Language } from '../contract';
import { article } from './article';
import { quotation } from './quotation';
import { verification } from './verification';

export const german: Language = { tag: 'de', article, quotation, verification };
