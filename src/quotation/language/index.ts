import { german } from './de';
import { english } from './en';
import type { QuotationLanguage } from './table';

export * from './table';

export const quotationLanguages: Readonly<Record<string, QuotationLanguage>> = { en: english, de: german };
