import { german } from './de/quotation';
import { english } from './en/quotation';
import type { QuotationLanguage } from './contract/quotation';

export * from './contract/quotation';

export const quotationLanguages: Readonly<Record<string, QuotationLanguage>> = { en: english, de: german };
