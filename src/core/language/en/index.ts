import type { Language } from '../contract';
import { article } from './article';
import { entity } from './entity';
import { quotation } from './quotation';
import { verification } from './verification';

export const english: Required<Language> = { tag: 'en', article, quotation, entity, verification };
